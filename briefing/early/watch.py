"""A second process that restores the terminal when the first could not: after SIGKILL, a crash.

It holds one end of a pipe and sleeps. The kernel closes the other end before it tells the shell
that the program is dead, so the terminal is restored by the time the shell asks for a command.
It is a copy of this one, so it is begun before there is much to copy, and knows only what it is
told: the settings of the terminal, and what to write on it.
"""

from __future__ import annotations

# `signal` would make enumerations of its names: half a megabyte that the copy has for itself too.
import _signal  # type: ignore[import-not-found]
import os
import termios

TYPE_CHECKING = False
if TYPE_CHECKING:
    # Importing it at each start would take longer than showing the frame.
    from typing import Any

_TAKEN, _GIVEN_BACK, _END = b"+", b"-", b"\0"
_DEAF_TO = (
    _signal.SIGINT,
    _signal.SIGTERM,
    _signal.SIGQUIT,
    _signal.SIGHUP,
    _signal.SIGTSTP,
    _signal.SIGTTIN,
    _signal.SIGTTOU,
)
_OUTPUT_FLAGS = 1
_SECONDS = 1.0
_DESCRIPTORS = 4096


class Watch:
    """Told what the terminal shows; dies with the process that started it."""

    def __init__(self, before: list[Any] | None = None, reset: str = "") -> None:
        """Fork. To be called early: what is in memory by then is there twice.

        `before` are the settings to restore, by default those of now. `reset` is as in `taken`,
        where the terminal shows our screen by now: else it would be told too late.
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
        if reset:
            self.taken(reset)
        # Until it is deaf the end of the other one would end it too.
        heard = _signal.pthread_sigmask(_signal.SIG_BLOCK, _DEAF_TO)
        self._watcher = os.fork()
        if self._watcher == 0:
            try:
                _wait_and_restore(read, terminal, before)
            finally:
                os._exit(0)
        _signal.pthread_sigmask(_signal.SIG_SETMASK, heard)
        os.close(terminal)
        os.close(read)

    def taken(self, reset: str) -> None:
        """The terminal shows our screen; `reset` is what leaves it, whatever it is amidst."""
        self._tell(_TAKEN + reset.encode())

    def given_back(self) -> None:
        """The terminal is not ours, or no more."""
        self._tell(_GIVEN_BACK)

    def dismiss(self) -> None:
        """Send the watcher home: the terminal has been given back for good."""
        self.given_back()
        if self._write >= 0:
            os.close(self._write)
            self._write = -1

    def end(self) -> None:
        """Dismiss it, and wait until it has gone."""
        self.dismiss()
        if self._watcher:
            os.waitpid(self._watcher, 0)
            self._watcher = 0

    def _tell(self, word: bytes) -> None:
        if self._write >= 0:
            try:
                os.write(self._write, word + _END)
            except OSError:
                self._write = -1


_begun: list[Watch] = []


def begin(before: list[Any] | None = None, reset: str = "") -> Watch:
    """The watch of this process, begun now unless it was before; the rest as in `Watch`."""
    if not _begun:
        _begun.append(Watch(before, reset))
    return _begun[0]


def end() -> None:
    """Send the watch home, if one was begun, and wait until it has gone."""
    for each in _begun:
        each.end()


def write_within(descriptor: int, data: bytes, seconds: float) -> bool:
    """Write to a descriptor that does not block, for so long and no longer; whether all went."""
    import select  # noqa: PLC0415 - no start needs it before there is a screen
    import time  # noqa: PLC0415 - likewise

    until = time.monotonic() + seconds
    while data:
        left = until - time.monotonic()
        try:
            if left <= 0 or not select.select([], [descriptor], [], left)[1]:
                return False
            data = data[os.write(descriptor, data) :]
        except BlockingIOError:
            continue
        except OSError:
            return False
    return True


def _wait_and_restore(read: int, terminal: int, before: list[Any]) -> None:
    # A group of its own, else `kill -9 %1` would reach it too.
    os.setpgid(0, 0)
    for number in _DEAF_TO:
        _signal.signal(number, _signal.SIG_IGN)
    # No file, lock or pipe of the program may live on here.
    low, high = sorted((read, terminal))
    os.closerange(0, low)
    os.closerange(low + 1, high)
    os.closerange(high + 1, _DESCRIPTORS)
    told = b""
    while part := os.read(read, 512):
        # All but the last word and what follows it is of no more use.
        *words, rest = (told + part).split(_END)
        told = b"".join(each + _END for each in words[-1:]) + rest
    word = told.partition(_END)[0]
    if word[:1] != _TAKEN:
        return
    write_within(terminal, word[1:], _SECONDS)
    now = termios.tcgetattr(terminal)
    # A shell that was quicker has made settings of its own by now.
    if not now[_OUTPUT_FLAGS] & termios.OPOST:
        termios.tcsetattr(terminal, termios.TCSANOW, before)
