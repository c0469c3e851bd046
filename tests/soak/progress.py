"""How far a long trial has come, on stderr, so that who waits knows for how long."""

from __future__ import annotations

import sys
import time

_EVERY = 15.0
"""Seconds between two lines."""


class Progress:
    """Tells of a part by its title; says nothing of what is over at once."""

    def __init__(self, title: str, cases: int) -> None:
        self._title = title
        self._cases = cases
        self._start = self._last = time.monotonic()

    def tell(self, done: int) -> None:
        """That so many cases are done, if nothing was said of late."""
        now = time.monotonic()
        if not done or now - self._last < _EVERY:
            return
        self._last = now
        left = (now - self._start) / done * (self._cases - done)
        told = f"{self._title}: {done:,} of {self._cases:,}, about {_minutes(left)} left"
        sys.stderr.write(f"{told}\n")
        sys.stderr.flush()


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.0f} min" if seconds > 90 else f"{seconds:.0f} s"
