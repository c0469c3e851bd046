"""Marks the words that were looked for, in any text on screen."""

from __future__ import annotations

import msgspec

from briefing.search.highlight import Run, has_phrases, highlight


class Marking(msgspec.Struct, frozen=True):
    """Marks the forms of words, as `Found.words` has them."""

    words: tuple[str, ...]

    def __call__(self, text: str) -> tuple[Run, ...]:
        """A text in runs, hits apart."""
        return highlight(text, self.words)

    @property
    def runs_on(self) -> bool:
        """Whether a hit may stand on two lines: a word does not."""
        return has_phrases(self.words)
