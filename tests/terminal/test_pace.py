"""Frames follow each other as quickly as a line carries them, and wait for no others there."""

from __future__ import annotations

from collections import deque

import pytest

from briefing.tui.terminal.pace import Pace

STEP = 0.001
KEY = 0.03


class Wire:
    """A line of `rate` bytes a second, and a terminal that answers each frame when it has come."""

    def __init__(self, rate: float, round_trip: float) -> None:
        self.rate = rate
        self.now = 0.0
        self.waited: list[float] = []
        """Of each frame that went, the bytes that were to be carried before it."""
        self._pace = Pace()
        self._round_trip = round_trip
        self._free = 0.0
        self._answers: deque[float] = deque()

    def hold(self, seconds: float, size: int) -> int:
        """Hold a key, each repetition of which makes a frame; the bytes that went."""
        until, key, before = self.now + seconds, self.now, len(self.waited)
        while self.now < until:
            while self._answers and self._answers[0] <= self.now:
                self._pace.answered(self._answers.popleft())
            if key <= self.now and not self._pace.wait(self.now):
                self._send(size)
                key = self.now + KEY
            self.now += STEP
        return (len(self.waited) - before) * size

    def _send(self, size: int) -> None:
        self.waited.append(max(self._free - self.now, 0) * self.rate)
        self._free = max(self._free, self.now) + size / self.rate
        self._answers.append(self._free + self._round_trip)
        self._pace.sent(size, self.now)


@pytest.mark.parametrize("size", [500, 900, 2000])
@pytest.mark.parametrize(("rate", "round_trip"), [(8000, 0.2), (8000, 0.02), (960, 0.1)])
def test_a_slow_line_is_used_whole_and_nothing_waits_on_it(
    rate: float, round_trip: float, size: int
) -> None:
    wire = Wire(rate, round_trip)
    wire.hold(1, 30)
    wire.hold(8, size)
    begun = len(wire.waited)
    went = wire.hold(8, size)
    assert max(wire.waited[begun:]) < 0.2 * size
    # Of a long line no more is used than can do no harm.
    assert went > 8 * min(rate, 1600 / (round_trip + size / rate)) * 0.8


def test_a_line_that_becomes_slow_has_no_more_than_three_frames_to_catch_up_with() -> None:
    wire = Wire(1_000_000, 0.01)
    wire.hold(1, 900)
    wire.rate = 960
    begun = len(wire.waited)
    wire.hold(10, 900)
    assert max(wire.waited[begun:]) <= 3 * 900
    assert max(wire.waited[-3:]) < 90


def test_a_quick_line_lets_every_frame_go() -> None:
    wire = Wire(1_000_000, 0.02)
    assert wire.hold(3, 900) >= 0.95 * 900 * 3 / (KEY + STEP)
