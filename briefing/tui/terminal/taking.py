"""The terminal while it is taken: what it shows, and how it is given back."""

from __future__ import annotations

import os
import threading
import time
from abc import abstractmethod
from typing import Any

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size

from briefing.early import paint
from briefing.tui.terminal.backlog import Backlog
from briefing.tui.terminal.cells import Piece, Place
from briefing.tui.terminal.endings import Ending, Endings
from briefing.tui.terminal.keys import Keys
from briefing.tui.terminal.line import GoneError, Line
from briefing.tui.terminal.output import Output
from briefing.tui.terminal.painter import Painter
from briefing.tui.terminal.pump import Pump


class Taking(Driver):
    """Takes frames in, and the terminal for them.

    Textual writes in the application's thread, the pump tells in its own: one lock is over all
    that both touch.
    """

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Take the terminal's real size, which no variable overrides."""
        early = paint.shown()
        self._line = Line(early.before if early else None)
        painter = Painter.of_terminal(*self._line.size(), os.environ.get("TERM", ""))
        super().__init__(app, debug=debug, mouse=mouse, size=size or painter.size)
        self._output = Output(self._line, painter)
        self._keys = Keys()
        self._pump: Pump | None = None
        self._backlog = Backlog(app, self._loop, self._wake)
        self._stopped = False
        self._lock = threading.RLock()
        self._answered = threading.Condition(self._lock)
        self.endings = app.endings if isinstance(app, Ending) else Endings()

    @abstractmethod
    def typed(self, data: bytes) -> None:
        """Bytes came from the terminal."""

    @abstractmethod
    def gone(self) -> None:
        """The terminal is there no more."""

    # Frames

    def write(self, data: str) -> None:
        """Take a frame, to be shown when the line allows, or a message to the terminal itself."""
        with self._lock:
            self._output.write(data)
            self._advance()

    def draw(self, parts: list[Piece], cursor: Place) -> None:
        """Take a frame as pieces, as `write` does."""
        with self._lock:
            self._output.painter.draw(parts, cursor)
            self._advance()

    def painted(self) -> Painter | None:
        """What the terminal should show now, apart from what it will; None of an old one."""
        with self._lock:
            return self._output.painter.copy() if self._line.speech.hears else None

    @property
    def is_busy(self) -> bool:
        """Whether the terminal has yet to show what was written last."""
        with self._lock:
            return self._output.is_busy

    def repaint(self) -> None:
        """Write the whole screen again, whatever is thought to be there."""
        with self._lock:
            self._output.painter.forget()
            self._advance()

    def _advance(self) -> None:
        """Write what is left of the last frame, then the newest."""
        left = self.endings.left()
        if left == 0:
            self._force()
        with self._lock:
            try:
                self._output.advance(time.monotonic())
            except GoneError:
                self.gone()
            if self._output.waits:
                self._wake()

    def let_go(self) -> None:
        """Show the newest frame, and all that follow."""
        with self._lock:
            self._output.holds = False
            self._advance()

    def _wake(self) -> None:
        if self._pump is not None:
            self._pump.wake()

    # Taking and giving back

    def _take(self) -> None:
        with self._lock:
            self._line.take()
            self._tell(taken=True)
            self._stopped = False
            speech = self._line.speech
            shown = paint.take_over()
            enter = "" if shown else speech.enter
            enter += speech.mouse if self._mouse else ""
            # Apple's terminal writes the end of this question on the screen.
            if os.environ.get("TERM_PROGRAM") != "Apple_Terminal":
                enter += speech.question
            self._output.taken(enter)
            self._resize()
            if shown is not None:
                # It may be the answer to what was typed.
                self._output.adopt(shown)
                if self._pump is not None:
                    self._pump.typed_before = shown.typed
            self._advance()

    def _release(self) -> None:
        with self._lock:
            self._output.drop()
            self._await_answers()
        self.disable_input()
        with self._lock:
            self._line.last_words(self._line.speech.leave)
            self._line.give_back()
            self._tell(taken=False)

    def _await_answers(self) -> None:
        """Wait a little for what the terminal has yet to answer."""
        farewell, left = self._output.pace.farewell, self.endings.left()
        # Half of what an end may take is left for what is to be saved.
        until = time.monotonic() + (farewell if left is None else min(farewell, left / 2))
        while self._pump is not None and threading.current_thread() is not self._pump:
            now = time.monotonic()
            if now >= until or not self._output.pace.expects(now) or not self._pump.reading:
                return
            self._answered.wait(until - now)

    def _tell(self, *, taken: bool) -> None:
        watch = self.endings.watch
        if watch is not None and taken:
            watch.taken(self._line.speech.reset)
        elif watch is not None:
            watch.given_back()

    def _resize(self) -> None:
        with self._lock:
            self._output.painter.resize(*self._line.size())
        size = Size(*self._output.painter.size)
        self.send_message(events.Resize(size, size))

    def _force(self) -> None:
        if self._output.shows:
            self._line.reset()
            self._tell(taken=False)
        self.endings.force()
