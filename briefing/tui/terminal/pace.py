"""When the next frame may go: a frame that waits behind others on the line is late when it comes.

After each frame the terminal is asked where its cursor is. The answers tell how much the line
carries; a frame goes when it has carried those before, as far as that tells, and the newest wins.
How much may be under way without an answer is bounded, whatever is thought of the line.
"""

from __future__ import annotations

from collections import deque

import msgspec

_UNKNOWN = 1500
"""Bytes that may be under way on a line of which nothing is known."""

_ON_THE_WAY = 1600
"""The most of what a line holds that is made use of: 64 kbit/s for a round trip of 200 ms."""

_BEHIND = 800
"""Bytes that may be under way besides: what is thought of the line may be wrong."""

_TELLING = 400
"""Bytes of a frame that tells something of the line: a shorter one tells more of the way."""

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
    _answered_at: float = 0.0
    _quickest: float = _HEARD
    _slowness: float = 0.0

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
            self._quickest = min(self._quickest, now - since)
            if size >= _TELLING:
                # Behind others, it was carried from when they had been.
                begun = max(since + self._quickest, self._answered_at)
                took = max(now - begun, 0) / size
                # Slower is believed at once: what is too much on the line is late.
                self._slowness = max(took, (took + self._slowness) / 2)
        self._answered_at = now

    def wait(self, now: float) -> float:
        """Seconds before the next frame may go, if no answer comes: 0 for now."""
        under_way = sum(size for size, _ in self._sent)
        if not under_way:
            return 0.0
        patience = _HEARD + under_way / _SLOWEST if self._heard else _FIRST
        patience += self._asked_at - now
        if patience <= 0:
            self._sent.clear()
            return 0.0
        return max(self._free_at - now, 0.0) if under_way < self._room else patience

    @property
    def _free_at(self) -> float:
        """When the line will have carried all, which had come so far when the last answer left."""
        free_at = self._answered_at - self._quickest
        for size, since in self._sent:
            free_at = max(free_at, since) + size * self._slowness
        return free_at

    @property
    def _room(self) -> float:
        """Bytes that may be under way when a frame goes."""
        if not self._slowness:
            return _UNKNOWN
        return min(self._quickest / self._slowness, _ON_THE_WAY) + _BEHIND
