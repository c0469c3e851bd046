"""Many short texts in little room: one text of all of them, of which each is cut when asked for."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

_END = "\0"


class Texts:
    """Texts in their order, none of which holds the sign NUL."""

    __slots__ = ("_all", "_starts")

    def __init__(self, texts: Iterable[str]) -> None:
        """Take them."""
        found = [*texts]
        self._all = _END.join((*found, ""))
        self._starts = array("L", accumulate((len(each) + 1 for each in found), initial=0))

    def __len__(self) -> int:
        """How many there are."""
        return len(self._starts) - 1

    def __getitem__(self, at: int) -> str:
        """A text, counted from 0."""
        return self._all[self._starts[at] : self._starts[at + 1] - 1]

    def __iter__(self) -> Iterator[str]:
        """Each of them."""
        return (self[at] for at in range(len(self)))

    def find(self, text: str) -> int | None:
        """Where a text stands, the first of equal ones."""
        if _END in text:
            return None
        if self._all.startswith(f"{text}{_END}"):
            return 0
        before = self._all.find(f"{_END}{text}{_END}")
        return bisect_left(self._starts, before + 1) if before >= 0 else None
