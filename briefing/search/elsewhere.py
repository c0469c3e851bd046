"""What stands in the other briefs of a library: a word of theirs is no slip of the finger here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Elsewhere(Protocol):
    """Tells of the briefs that are searched together with one."""

    def word(self, word: str) -> bool:
        """Whether a folded word stands in any of them."""

    def value(self, field: str, value: str, *, unfinished: bool) -> bool:
        """Whether any of them knows a value of a field."""

    def near(self, word: str) -> Sequence[str] | None:
        """The words of all of them that `nearest` may give for a word; None for not known."""


class Nowhere:
    """There is no other brief."""

    def word(self, word: str) -> bool:  # noqa: ARG002 - as of any other
        """No word."""
        return False

    def value(self, field: str, value: str, *, unfinished: bool) -> bool:  # noqa: ARG002 - likewise
        """No value."""
        return False

    def near(self, word: str) -> None:
        """Not known."""


NOWHERE = Nowhere()
