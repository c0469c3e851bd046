"""The line between a program and its user: at once, or as slow as a connection to far away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_PIECE = 64
"""Bytes whose arrival is told apart."""


@dataclass
class Line:
    """A line of `rate` bytes a second, over which an answer takes `round_trip` seconds.

    `buffer` is the number of bytes under way from which on the line takes no more, as the sockets
    of a connection do.
    """

    round_trip: float = 0.0
    rate: float = 0.0
    buffer: int = 16_384
    _free: float = 0.0

    @property
    def way(self) -> float:
        """Seconds from one end to the other."""
        return self.round_trip / 2

    def takes(self, now: float) -> bool:
        """Whether there is room for more."""
        return not self.rate or (self._free - now) * self.rate < self.buffer

    def carry(self, now: float, data: bytes) -> Iterator[tuple[float, bytes]]:
        """Each piece of `data` with the moment at which the user has it."""
        if not self.rate:
            yield now + self.way, data
            return
        for start in range(0, len(data), _PIECE):
            piece = data[start : start + _PIECE]
            self._free = max(self._free, now) + len(piece) / self.rate
            yield self._free + self.way, piece


def far() -> Line:
    """A slow line to another continent."""
    return Line(round_trip=0.2, rate=64_000 / 8)


def serial() -> Line:
    """A line as of a modem of 9,600 baud."""
    return Line(rate=960, buffer=4096)
