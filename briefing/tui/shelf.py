"""The briefs of a library in an order, as far as they are known; one is read when it is shown.

It knows no screen: the first list is sorted before there is one.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Final, overload

from briefing.errors import UnreadableError
from briefing.library.entry import Entry, entry
from briefing.search.lines import Line, holds, told_by
from briefing.search.text import folded
from briefing.state.library import LibraryKeeper
from briefing.tui.shelved import Shelved

ORDERS: Final = {
    "place": "by folder",
    "title": "by title",
    "as-of": "latest first",
    "changed": "last changed first",
    "unread": "unread first",
}
"""The ways to sort, with the words for each."""

AT_HAND = 200
"""Briefs that are kept at hand after they were shown."""

Sort = Callable[[Line], Any]
"""By what a brief is sorted."""

_STATES = ("changed", "new", "")
"""In the order of "unread first"."""


class Numbers(Sequence[str]):
    """Briefs in an order, each by its number as the target of a row: text only when asked for."""

    def __init__(self, numbers: Iterable[int]) -> None:
        """Take the numbers."""
        self._numbers = array("L", numbers)

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> list[str]: ...
    def __getitem__(self, row: int | slice) -> str | list[str]:
        """The target of a row."""
        found = self._numbers[row]
        return str(found) if isinstance(found, int) else [*map(str, found)]

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._numbers)

    def __contains__(self, target: object) -> bool:
        """Whether a brief is among them."""
        return isinstance(target, str) and target.isdecimal() and int(target) in self._numbers

    def index(self, target: str, *span: Any) -> int:  # noqa: ANN401 - as of every sequence
        """The row of a brief."""
        return self._numbers.index(int(target), *span)


class Shelf:
    """Numbers stand for briefs: the place of each among the paths of a library."""

    def __init__(self, shelved: Shelved, state: Path | None = None) -> None:
        """Know nothing of them yet; how the list is left is kept in the folder `state`."""
        self.shelved = shelved
        self.paths = shelved.paths
        self.keeper = LibraryKeeper(state)
        self.order = self.keeper.kept.order or "title"
        self._opened: Mapping[str, float] = {}
        self._at_hand: tuple[tuple[str, str], Numbers] | None = None
        self._known = lru_cache(AT_HAND)(lambda number: shelved.entry(self.paths[number]))
        self._looked_at = lru_cache(AT_HAND)(_looked_at)
        self._version: object = None
        self._left: Sequence[int] | None = None
        """The briefs of which nothing is known yet."""

    def begin(self) -> None:
        """Learn what is known, and sort the briefs as they were left.

        Of ten thousand that takes 2 MiB for a while: what is imported after it takes that again.
        """
        self.learn_opened()
        self.learn(self.shelved.version)
        self.numbers(self.order)

    def learn_opened(self) -> None:
        """Take up which briefs were opened, and when each was left."""
        opened = self.keeper.opened()
        if opened != self._opened:
            self._opened, self._at_hand = opened, None

    def learn(self, version: object) -> bool:
        """Take up what is known by now, of a version; whether it is the same as before."""
        before, self._version = self._version, version
        if version == before:
            return True
        self._known.cache_clear()
        self._left = self._at_hand = None
        return False

    def entry(self, number: int) -> Entry:
        """A brief as a line of a list: what is known of it, else what a look at it tells."""
        return self._known(number) or self._looked_at(self.paths[number])

    def state(self, number: int) -> str:
        """Whether a brief is "new" or "changed" since it was read."""
        found = self.entry(number)
        return self._state(found.id, found.changed)

    def _state(self, brief: str, changed: float) -> str:
        """Whether a brief is "new" or "changed" since it was left; nothing at a first visit."""
        if not self._opened:
            return ""
        left = self._opened.get(brief)
        return "new" if left is None else "changed" if changed > left else ""

    def numbers(self, order: str, words: str = "") -> Numbers:
        """The briefs that hold the beginnings of all words, in one of `ORDERS`.

        What is not known yet stands by its place, after what is.
        """
        if self._at_hand is None or self._at_hand[0] != (order, words):
            self._at_hand = (order, words), self._numbers(order, words)
        return self._at_hand[1]

    def _numbers(self, order: str, words: str) -> Numbers:
        wanted = folded(words)
        known = self._sorted_by(self._sorts.get(order, _by_none), wanted)
        if self._left is None:
            held = known if not wanted else self._sorted_by(_by_none, ())
            self._left = array("L", (at for at in range(len(self.paths)) if at not in held))
        unread = [each for each in self._left if self._holds(each, wanted)]
        if order == "place":
            return Numbers(sorted((*known, *unread)))
        return Numbers((*sorted(sorted(known), key=known.__getitem__), *unread))

    def _sorted_by(self, sort: Sort, wanted: Sequence[str]) -> dict[int, Any]:
        """By what each brief is sorted that is known and holds words, by its number."""
        return self.shelved.lined(wanted, partial(_keys, self.paths.numbers(), sort))

    @property
    def _sorts(self) -> Mapping[str, Sort]:
        return {
            "title": lambda line: line.title,
            "as-of": lambda line: line.latest,
            "changed": lambda line: -line.changed,
            "unread": lambda line: _STATES.index(self._state(line.id, line.changed)),
        }

    def _holds(self, number: int, wanted: Sequence[str]) -> bool:
        return not wanted or holds(told_by(self.paths[number].name), wanted)


def _keys(
    number: Callable[[bytes], int | None], sort: Sort, lines: Iterable[Line]
) -> dict[int, Any]:
    """By what each brief is sorted, by its number."""
    found = ((number(each.path), each) for each in lines)
    return {at: sort(line) for at, line in found if at is not None}


def _by_none(_line: Line) -> int:
    return 0


def _looked_at(path: Path) -> Entry:
    try:
        return entry(path)
    except UnreadableError as error:
        return Entry(path.stem, path, error.message, faults=1)
