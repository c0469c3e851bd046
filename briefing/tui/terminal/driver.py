"""The driver that Textual is given: the application on one side, the line on the other."""

from __future__ import annotations

import os
import signal
import time
from functools import partial

from textual import events, messages
from textual.message import Message

from briefing.tui.terminal.endings import ENDING, code_of
from briefing.tui.terminal.pump import Pump
from briefing.tui.terminal.taking import Taking


class TerminalDriver(Taking):
    """Hears keys and signals; ends well."""

    # What Textual asks for

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

    def send_message(self, message: Message) -> None:
        """Hand a message on in the application's thread, without a task for each."""
        self._loop.call_soon_threadsafe(self._app.post_message, message)

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

    def waiting(self) -> bool:
        """Whether something waits for room on the line."""
        return self._output.waits

    def patience(self) -> float | None:
        """The first of the moments at which something is due."""
        with self._lock:
            output = self._output.patience(time.monotonic())
            moments = (self._keys.patience(), self.endings.left(), output)
        return min((each for each in moments if each is not None), default=None)

    # Ending and stopping

    def _end(self, code: int) -> None:
        if self.endings.begin(code):
            try:
                self._loop.call_soon_threadsafe(partial(self._app.exit, return_code=code))
            except RuntimeError:
                # The loop is closed: the end is near as it is.
                return

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
