"""When the next frame may go: a frame that waits behind others on the line is late when it comes.

After each frame the terminal is asked where its cursor is. The answer tells that it has come so
far. While more is under way than a short line can hold, frames wait, and the newest wins; where
answers come late, for others stand before them on the line, less than that.
"""

from __future__ import annotations

import math
from collections import deque

import msgspec

_LEAST, _MOST = 800, 1500
"""Bytes that may be under way. Of a line of 64 kbit/s, one round trip of 200 ms carries 1,600."""

_AHEAD = 0.6
"""Seconds of a slow line that may be under way when a frame goes: the end waits for them."""

_LATE = 1.4
_MARGIN = 0.02
"""An answer is late that takes so many times as long as the quickest, and so many seconds more."""

_FIRST = 0.5
"""Seconds that a terminal which has never answered is waited for."""

_HEARD = 2.0
"""Seconds that one which has answered before is waited for, besides what it has to read."""

_SLOWEST = 480
"""Bytes in a second that are reckoned with."""

_SILENCE = 8
"""Questions without any answer after which no more are asked."""

_FAREWELL, _LONG_FAREWELL = 0.4, 1.7
"""Seconds that answers are waited for at the end. The second of a terminal that has answered
before, and does so now when its slow line has come so far.
"""


class Pace(msgspec.Struct):
    """Knows no clock and no terminal: times in, permission out."""

    _sent: deque[tuple[int, float]] = msgspec.field(default_factory=deque)
    _heard: bool = False
    _unanswered: int = 0
    _asked_at: float = 0.0
    _carries: float = math.inf
    _room: float = _MOST
    _quickest: float = _HEARD

    @property
    def asks(self) -> bool:
        """Whether a question belongs behind the next frame."""
        return self._heard or self._unanswered < _SILENCE

    @property
    def is_busy(self) -> bool:
        """Whether a terminal that answers has yet to answer."""
        return self._heard and bool(self._sent)

    @property
    def farewell(self) -> float:
        """Seconds that answers are worth at the end: later they would be typed into the shell."""
        return _LONG_FAREWELL if self.is_busy else _FAREWELL

    def expects(self, now: float) -> bool:
        """Whether an answer is on its way, as far as one can know."""
        return bool(self._sent) and (self._heard or now - self._asked_at < _FIRST)

    def sent(self, size: int, now: float) -> None:
        """A frame went, and a question behind it."""
        self._sent.append((size, now))
        self._unanswered += 1
        self._asked_at = now

    def answered(self, now: float) -> None:
        """The terminal has come as far as the oldest question."""
        self._heard = True
        self._unanswered = 0
        if self._sent:
            size, since = self._sent.popleft()
            took = now - since
            self._quickest = min(self._quickest, took)
            late = took > self._quickest * _LATE + _MARGIN
            if size >= _LEAST:
                # What a short frame takes tells more of the way than of the line.
                self._carries = size / max(took, _MARGIN)
            self._room = min(_LEAST if late else _MOST, self._carries * _AHEAD)

    def wait(self, now: float) -> float:
        """Seconds before the next frame may go, if no answer comes: 0 for now."""
        under_way = sum(size for size, _ in self._sent)
        if under_way < self._room:
            return 0.0
        patience = _HEARD + under_way / _SLOWEST if self._heard else _FIRST
        left = self._asked_at + patience - now
        if left > 0:
            return left
        self._sent.clear()
        return 0.0
