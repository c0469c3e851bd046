"""What goes out to the terminal: the newest frame when the line allows, messages in their order."""

from __future__ import annotations

from typing import Final

from briefing.early.paint import Shown
from briefing.tui.terminal import sequences
from briefing.tui.terminal.line import Line
from briefing.tui.terminal.pace import Pace
from briefing.tui.terminal.painter import Painter

_SMALL: Final = 512
"""Bytes of a frame that come in one piece anyway, and need not be held together."""


class Output:
    """Knows no thread: who uses it from two sees to it that one waits for the other."""

    def __init__(self, line: Line, painter: Painter) -> None:
        """Nothing is shown until the terminal is `taken`."""
        self.painter = painter
        self.pace = Pace()
        self.shows = False
        self.synchronised = False
        self.holds = False
        """Whether frames are kept back: more is to come before the newest is worth showing."""
        self._line = line
        self._rest = b""

    @property
    def waits(self) -> bool:
        """Whether something waits for room on the line."""
        return bool(self._rest)

    @property
    def is_busy(self) -> bool:
        """Whether the terminal has yet to show what was written last."""
        return self.pace.is_busy or self.waits

    def taken(self, enter: str) -> None:
        """The terminal is there: say what it is taken with, and know nothing of what it shows."""
        self.shows, self.holds = True, False
        self.pace = Pace()
        self.queue(enter)
        self.painter.forget()

    def adopt(self, shown: Shown) -> None:
        """Know what is shown by now; until what was typed meanwhile is obeyed, that is shown."""
        if shown.size == self.painter.size:
            self.painter.adopt(shown.frame.cells)
        self.holds = bool(shown.typed)

    def drop(self) -> None:
        """Show no more, not even what waits."""
        self.shows, self._rest = False, b""

    def write(self, data: str) -> None:
        """Take a frame, to be shown when the line allows, or a message to the terminal itself."""
        if not self.painter.take(data):
            if not sequences.leaves_screen_alone(data):
                self.painter.forget()
            elif data != sequences.BELL and not self._line.speech.hears:
                return
            self.queue(data)

    def queue(self, data: str) -> None:
        """Write `data` after what waits."""
        if self.shows:
            self._rest += data.encode(errors="replace")

    def advance(self, now: float) -> None:
        """Write what is left of the last frame, then the newest; raises `GoneError`."""
        self._flush()
        if not self._rest and self._is_due and not self.pace.wait(now):
            self._send(self.painter.update(), now)

    def patience(self, now: float) -> float | None:
        """Seconds until a frame may go that is kept for now; None where there is none."""
        return self.pace.wait(now) if self._is_due and not self._rest else None

    @property
    def _is_due(self) -> bool:
        return self.shows and self.painter.pending and not self.holds

    def _send(self, frame: str, now: float) -> None:
        if not frame:
            return
        if self.synchronised and len(frame) > _SMALL:
            frame = sequences.HOLD + frame + sequences.LET_GO
        if self.pace.asks:
            frame += sequences.ASK_POSITION
            self.pace.sent(len(frame.encode()), now)
        self.queue(frame)
        self._flush()

    def _flush(self) -> None:
        if self._rest:
            self._rest = self._rest[self._line.write(self._rest) :]
