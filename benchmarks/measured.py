"""Times and what is told of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Times:
    """How long something took, each time, in milliseconds."""

    each: tuple[float, ...]

    @property
    def middle(self) -> float:
        """Half of them took no longer."""
        return statistics.median(self.each)

    @property
    def late(self) -> float:
        """99 of 100 took no longer."""
        return sorted(self.each)[min(len(self.each) - 1, len(self.each) * 99 // 100)]

    @property
    def worst(self) -> float:
        """None took longer."""
        return max(self.each)


def times(calls: Iterable[Callable[[], object]]) -> Times:
    """How long each of the calls takes."""
    return Times(tuple(_time(each) for each in calls))


def _time(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000
