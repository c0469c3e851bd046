"""The driver that Textual is given: the application on one side, the line on the other."""

from __future__ import annotations

import os
import signal
import threading
import time
from functools import partial
from typing import Any

from textual import events, messages
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size

from briefing.early import paint
from briefing.tui.terminal.backlog import Backlog
from briefing.tui.terminal.cells import Piece, Place
from briefing.tui.terminal.endings import ENDING, Ending, Endings, code_of
from briefing.tui.terminal.keys import Keys
from briefing.tui.terminal.line import GoneError, Line
from briefing.tui.terminal.output import Output
from briefing.tui.terminal.painter import Painter
from briefing.tui.terminal.pump import Pump


class TerminalDriver(Driver):
    """Keeps what the terminal shows; writes what changed; ends well.

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

    # What Textual asks for

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

    def start_application_mode(self) -> None:
        """Take the terminal, and hear keys and signals from now on."""
        if self._pump is None:
            self._pump = Pump(self._line, self)
            self._pump.hear()
            self._take()
            self._pump.start()
        else:
            self._take()
        self._pump.reading = True
        self._wake()

    def stop_application_mode(self) -> None:
        """Give the terminal back for good."""
        self._release()
        if self.endings.watch is not None:
            # It goes while the application closes.
            self.endings.watch.dismiss()

    def suspend_application_mode(self) -> None:
        """Give the terminal to another program for a while."""
        self._release()

    def disable_input(self) -> None:
        """Read no more keys."""
        if self._pump is not None:
            self._pump.reading = False
            self._wake()

    def close(self) -> None:
        """Let go of the signals. The pump stays, and sees to it that the process ends in time."""
        if self._pump is not None:
            self.endings.begin(self._app.return_code or 0)
            self._pump.wake()
            self._pump.be_deaf()
            self._pump = None

    @property
    def can_suspend(self) -> bool:
        """It can (see `suspend_application_mode`) where the application may."""
        return bool(getattr(self._app, "may_suspend", True))

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

    # What the pump tells

    def typed(self, data: bytes) -> None:
        """Hand on keys; keep the terminal's answers."""
        for message in self._keys.typed(data):
            if isinstance(message, events.CursorPosition):
                with self._lock:
                    self._output.pace.answered(time.monotonic())
                    self._answered.notify_all()
                    self._advance()
            elif isinstance(message, messages.TerminalSupportsSynchronizedOutput):
                self._output.synchronised = True
            else:
                self._backlog.add()
                self.process_message(message)

    def hungry(self) -> bool:
        """Whether the application has room for more keys."""
        return self._backlog.has_room()

    def signalled(self, number: int) -> None:
        """End, stop, go on, or take another size."""
        if number == signal.SIGWINCH:
            self._resize()
        elif number == signal.SIGTSTP:
            self._stop()
        elif number == signal.SIGCONT:
            self._go_on()
        elif number in ENDING:
            self._end(code_of(number))

    def gone(self) -> None:
        """End as if the line had been hung up: some lines go without saying so."""
        with self._lock:
            self._output.drop()
        self._end(code_of(signal.SIGHUP))

    def advance(self) -> None:
        """Take keys that no more bytes will complete, and write what can be written now."""
        # Here alone: keys are read in the pump's thread, frames come from the application's too.
        for message in self._keys.waited():
            self.process_message(message)
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

    def waiting(self) -> bool:
        """Whether something waits for room on the line."""
        return self._output.waits

    def patience(self) -> float | None:
        """The first of the moments at which something is due."""
        with self._lock:
            output = self._output.patience(time.monotonic())
            moments = (self._keys.patience(), self.endings.left(), output)
        return min((each for each in moments if each is not None), default=None)

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
            if shown is not None and shown.size == self._output.painter.size:
                self._output.painter.adopt(shown.frame.cells, shown.frame.painted)
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

    # Ending and stopping

    def _end(self, code: int) -> None:
        if self.endings.begin(code):
            try:
                self._loop.call_soon_threadsafe(partial(self._app.exit, return_code=code))
            except RuntimeError:
                # The loop is closed: the end is near as it is.
                return

    def _force(self) -> None:
        if self._output.shows:
            self._line.reset()
            self._tell(taken=False)
        self.endings.force()

    def _stop(self) -> None:
        """Stop as any program does, with the terminal given back."""
        if not self.can_suspend:
            return
        if self._output.shows:
            self._stopped = True
            self._release()
        os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Take the terminal again, unless it was given to another program by ourselves."""
        if self._pump is None or not (self._output.shows or self._stopped):
            return
        if self._stopped:
            self.send_message(self.SignalResume())
        else:
            # What is still on and is kept on a stack would be on twice.
            self._line.last_words(self._line.speech.keys_off)
        self._take()
        self._pump.reading = True
