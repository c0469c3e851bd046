"""A second process that restores the terminal when the first could not: after SIGKILL, a crash.

It holds one end of a pipe and sleeps. The kernel closes the other end before it tells the shell
that the program is dead, so the terminal is restored by the time the shell asks for a command.
"""

from __future__ import annotations

import os
import signal
import termios
from typing import Final

from briefing.tui.terminal.line import Settings, write_within
from briefing.tui.terminal.sequences import Speech

TAKEN: Final = b"+"
"""The terminal shows our screen."""

GIVEN_BACK: Final = b"-"
"""It does not, or no more."""

_DEAF_TO = (
    signal.SIGINT,
    signal.SIGTERM,
    signal.SIGQUIT,
    signal.SIGHUP,
    signal.SIGTSTP,
    signal.SIGTTIN,
    signal.SIGTTOU,
)
_OUTPUT_FLAGS = 1
_SECONDS = 1.0
_DESCRIPTORS = 4096


class Watch:
    """Told what the terminal shows; dies with the process that started it."""

    def __init__(self, before: Settings | None = None) -> None:
        """Fork. To be called early: what is in memory by then is there twice.

        `before` are the settings to restore, by default those of now.
        """
        self._write = -1
        self._watcher = 0
        try:
            terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
            before = before or termios.tcgetattr(terminal)
            read, self._write = os.pipe()
        except (OSError, termios.error):
            # A terminal that is not the process's own: nothing to open, and less to lose.
            return
        self._watcher = os.fork()
        if self._watcher == 0:
            try:
                _wait_and_restore(read, terminal, before)
            finally:
                os._exit(0)
        os.close(terminal)
        os.close(read)

    def tell(self, state: bytes) -> None:
        """Say `TAKEN` or `GIVEN_BACK`."""
        if self._write >= 0:
            try:
                os.write(self._write, state)
            except OSError:
                self._write = -1

    def dismiss(self) -> None:
        """Send the watcher home: the terminal has been given back for good."""
        self.tell(GIVEN_BACK)
        if self._write >= 0:
            os.close(self._write)
            self._write = -1

    def end(self) -> None:
        """Dismiss it, and wait until it has gone."""
        self.dismiss()
        if self._watcher:
            os.waitpid(self._watcher, 0)
            self._watcher = 0


def guard(before: Settings) -> None:
    """Watch over a terminal that shows a frame already; `guarding` hands the watch on."""
    watch = Watch(before)
    watch.tell(TAKEN)
    _GUARDING.append(watch)


def stand_by() -> None:
    """Start a watch for who takes the terminal soon, unless there is one by now."""
    if not _GUARDING:
        _GUARDING.append(Watch())


def guarding() -> Watch | None:
    """The watch that was begun by `guard` or `stand_by`, for who takes it over."""
    return _GUARDING.pop() if _GUARDING else None


_GUARDING: Final[list[Watch]] = []


def _wait_and_restore(read: int, terminal: int, before: Settings) -> None:
    # A group of its own, else `kill -9 %1` would reach it too.
    os.setpgid(0, 0)
    for number in _DEAF_TO:
        signal.signal(number, signal.SIG_IGN)
    # No file, lock or pipe of the program may live on here.
    low, high = sorted((read, terminal))
    os.closerange(0, low)
    os.closerange(low + 1, high)
    os.closerange(high + 1, _DESCRIPTORS)
    state = GIVEN_BACK
    while word := os.read(read, 16):
        state = word[-1:]
    if state != TAKEN:
        return
    write_within(terminal, Speech.of(os.environ.get("TERM", "")).reset.encode(), _SECONDS)
    now = termios.tcgetattr(terminal)
    # A shell that was quicker has made settings of its own by now.
    if not now[_OUTPUT_FLAGS] & termios.OPOST:
        termios.tcsetattr(terminal, termios.TCSANOW, before)
