"""What stands in the other briefs of a library: a word of theirs is no slip of the finger here."""

from __future__ import annotations

from typing import Protocol


class Elsewhere(Protocol):
    """Tells of all the briefs that are searched together."""

    def stands(self, word: str, *, unfinished: bool) -> bool:
        """Whether a folded word, or one that begins so, stands in any of them or names an actor."""

    def met(self, words: tuple[str, ...]) -> bool:
        """Whether folded words typed as one stand in any of them, in whatever form."""

    def value(self, field: str, value: str, *, unfinished: bool) -> bool:
        """Whether any of them knows a value of a field."""

    def nearest(self, word: str, *, unfinished: bool) -> str:
        """The nearest word of all, or the empty string."""
