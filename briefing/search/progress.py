"""How far the reading of a library is."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

import msgspec

_OFTEN = 0.1
_FIRST = 1.0


class Progress(msgspec.Struct, frozen=True):
    """How many of the briefs that had to be read anew have been, and the seconds left, if known."""

    done: int
    total: int
    left: float | None = None


Told = Callable[[Progress], None]
"""Is told how far the reading is, ten times a second at most, and once more at its end."""

Stop = Callable[[], bool]
"""Whether the reading is to end before its time."""

Wait = Callable[[], object]
"""Returns when the next brief may be looked at."""


class Onlooker(NamedTuple):
    """Who is told how far a reading is, says when it ends, and has its looks at briefs wait."""

    told: Told | None = None
    stop: Stop | None = None
    wait: Wait | None = None


class Teller:
    """Counts, estimates and tells."""

    def __init__(self, total: int, told: Told | None) -> None:
        """`total` briefs are to be read."""
        self._total = total
        self._told = told
        self._done = self._at_first = 0
        self._start = self._last = time.monotonic()

    @property
    def progress(self) -> Progress:
        """How far it is. What came first tells nothing: who reads had to be started for it."""
        spent, read = time.monotonic() - self._start, self._done - self._at_first
        known = read and spent > _FIRST
        left = spent / read * (self._total - self._done) if known else None
        return Progress(self._done, self._total, left)

    def count(self, briefs: int) -> None:
        """So many more have been read."""
        if not self._done:
            self._start, self._at_first = time.monotonic(), briefs
        self._done += briefs
        if time.monotonic() - self._last >= _OFTEN:
            self.tell()

    def tell(self) -> Progress:
        """Tell it now."""
        self._last = time.monotonic()
        if self._told:
            self._told(self.progress)
        return self.progress
