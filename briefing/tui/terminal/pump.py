"""The thread that waits: for keys, for signals, for room on the line, and for moments to come.

A signal is written into a pipe by the interpreter's own handler, whatever Python code is running,
so this thread hears of it even while the application is busy with something long.
"""

from __future__ import annotations

import os
import select
import signal
import threading
from typing import Final, Protocol

from briefing.tui.terminal.endings import ENDING
from briefing.tui.terminal.line import GoneError, Line

_WAKE = b"\0"
_NEVER = 3600.0
_LOOK = 0.5
"""Seconds between two looks at a terminal that is not read from, which may go without a word."""

_HEARD: Final = (*ENDING, signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT)


class Client(Protocol):
    """What the pump tells; all of it in the pump's thread."""

    def typed(self, data: bytes) -> None:
        """Bytes came from the terminal."""

    def hungry(self) -> bool:
        """Whether what is typed is to be read now; if not, it wakes the pump once it is."""

    def signalled(self, number: int) -> None:
        """A signal came."""

    def gone(self) -> None:
        """The terminal is there no more; nothing else will be read from it."""

    def advance(self) -> None:
        """Something may have become possible: room on the line, or a moment that has come."""

    def waiting(self) -> bool:
        """Whether there is something to be written that the line had no room for."""

    def patience(self) -> float | None:
        """Seconds until `advance` must be called even if nothing happens; None for never."""


class Pump(threading.Thread):
    """Runs from the moment the terminal is taken until the program has given it back."""

    def __init__(self, line: Line, client: Client) -> None:
        """Not yet started."""
        super().__init__(name="terminal", daemon=True)
        self._line = line
        self._client = client
        self._end = False
        self.typed_before = b""
        """What was typed before it was started: told first, here as all else."""
        self.reading = True
        self._read, self._write = os.pipe()
        for descriptor in (self._read, self._write):
            os.set_blocking(descriptor, False)

    def hear(self) -> None:
        """Let signals be told here, and do nothing else. Only from the main thread."""
        for number in _HEARD:
            signal.signal(number, _noted)
        signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)

    def be_deaf(self) -> None:
        """Let signals do what they do by themselves. Only from the main thread."""
        signal.set_wakeup_fd(-1)
        for number in _HEARD:
            signal.signal(number, signal.SIG_DFL)

    def wake(self) -> None:
        """Look again at what is to be waited for."""
        try:
            os.write(self._write, _WAKE)
        except OSError:
            # Full: it will wake in any case.
            return

    def stop(self) -> None:
        """End the thread, and wait for it."""
        self._end = True
        self.wake()
        if threading.current_thread() is not self:
            self.join(1)

    def run(self) -> None:
        """Wait and tell, until stopped."""
        if self.typed_before:
            self._client.typed(self.typed_before)
        while not self._end:
            self._once()

    def _once(self) -> None:
        hungry = self._client.hungry()
        keys = [self._line.input] if self.reading and hungry else []
        room = [self._line.output] if self._client.waiting() else []
        patience = self._client.patience()
        if self.reading and not hungry:
            patience = min(_LOOK, _NEVER if patience is None else patience)
        ready, roomy, _ = select.select(
            [self._read, *keys], room, [], _NEVER if patience is None else patience
        )
        if self._read in ready:
            for number in os.read(self._read, 64):
                if number:
                    self._client.signalled(number)
        if self.reading:
            self._read_keys(ready)
        if roomy or patience is not None:
            self._client.advance()

    def _read_keys(self, ready: list[int]) -> None:
        try:
            if self._line.input in ready:
                self._client.typed(self._line.read())
            else:
                self._line.check()
        except GoneError:
            self.reading = False
            self._client.gone()


def _noted(number: int, frame: object) -> None:
    """Nothing: the interpreter has told the pump by now."""
