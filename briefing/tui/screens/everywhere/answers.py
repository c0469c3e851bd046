"""What the library answers to a screen, and what it may be asked next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from briefing.tui.asking import Asking
from briefing.tui.finding import LIKELY
from briefing.tui.lru import Lru
from briefing.tui.screens.everywhere.found import Answered, Question, answered
from briefing.tui.shelved import Shelved

FIRST: Final = "the"
"""Asked for before there are words, so that the first letters need not wait for what all need.

It is long enough to be asked for in other forms too, by the rules of each language.
"""

AT_HAND: Final = 2 * LIKELY + 1
"""Answers that stay: to the letter at hand and to the one before, and what was likely after each.

So a letter that is taken back asks nothing anew.
"""


class Answers:
    """Asks a library; what it answered lately holds until other things are known of the briefs."""

    def __init__(
        self,
        shelved: Shelved,
        take: Callable[[Question, Answered], None],
        show: Callable[[], None],
    ) -> None:
        """Ask nothing yet. As for `Asking`, `show` is called after an answer that came late."""
        self._shelved = shelved
        self._take = take
        self._lately: Lru[tuple[Question, object], Answered] = Lru(AT_HAND)
        self._asking = Asking(partial(answered, shelved), self._keep_and_take, show)

    def ask(self, question: Question) -> None:
        """Ask. An answer at hand is taken at once."""
        found = self._at_hand(question)
        if found is None:
            self._asking.ask(question)
        else:
            self._take(question, found)

    def get_ready(self) -> None:
        """Ask what nobody sees the answer of, so that the first letter finds all at hand."""
        if not (self._shelved.asked or self._asking.is_busy):
            self._asking.ask(Question(FIRST), soon=False)

    def foresee(self, question: Question) -> Answered | None:
        """What will be answered, if the library tells soon."""
        found = self._at_hand(question) or self._asking.foresee(question)
        return found and self._keep(question, found)

    def clear(self) -> None:
        """Let go of what was answered."""
        self._lately.clear()

    def close(self) -> None:
        """Ask no more."""
        self._asking.close()
        self.clear()

    def _at_hand(self, question: Question) -> Answered | None:
        # What is being answered comes first, and holds the file.
        if self._asking.is_busy:
            return None
        return self._lately.find((question, self._shelved.version))

    def _keep(self, question: Question, found: Answered) -> Answered:
        return self._lately.keep((question, found.version), found)

    def _keep_and_take(self, question: Question, found: Answered) -> None:
        self._take(question, self._keep(question, found))
