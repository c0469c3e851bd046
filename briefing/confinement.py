"""Keeps the process within some folders, by the interpreter's own audit of what it does.

It holds against a mistake in this program: against a key or a library that opens, writes or starts
what it should not. It is no wall against foreign code, for which there are those of the system.
"""

from __future__ import annotations

import _posixsubprocess
import errno
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NoReturn

_STARTS: Final = frozenset(
    {
        "ctypes.dlopen",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.kill",
        "os.killpg",
        "os.posix_spawn",
        "os.spawn",
        "os.system",
        "pty.spawn",
        "socket.bind",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.sendmsg",
        "socket.sendto",
        "subprocess.Popen",
        "webbrowser.open",
    }
)
"""What starts another program, reaches one, or speaks to another machine."""

_READS: Final = frozenset({"os.chdir", "os.listdir", "os.scandir"})
_WRITES: Final = frozenset(
    {
        "os.chmod",
        "os.chown",
        "os.link",
        "os.mkdir",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.setxattr",
        "os.symlink",
        "os.truncate",
        "os.utime",
        "sqlite3.connect",
    }
)
_TWO_PATHS: Final = frozenset({"os.link", "os.rename", "os.symlink"})
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NO_FILES: Final = ("/dev/tty", os.devnull, ":memory:")


class Confinement:
    """What the process may still do once `begin` was called; there is no way back.

    Whatever else is tried fails with a PermissionError, as if the system had refused it.
    """

    def __init__(self, readable: Iterable[Path], writable: Path | None, *, forks: int = 0) -> None:
        """Name the folders to read, besides those of the program, and the one to write in.

        `forks` is how often the process may fork. That of the watch over the terminal is one.
        """
        program = [Path(each) for each in sys.path if each]
        self._writable = (_real(writable),) if writable else ()
        self._readable = (*map(_real, [*program, *readable]), *self._writable)
        self._forks = forks

    def begin(self) -> None:
        """Refuse from now on."""
        # By this `multiprocessing` starts its processes, and no audit is told of it.
        vars(_posixsubprocess)["fork_exec"] = _refuse_start
        sys.addaudithook(self._look)

    def _look(self, event: str, told: tuple[Any, ...]) -> None:
        if event == "open":
            path, _mode, flags = told
            self._within(path, self._writable if flags & _WRITING else self._readable)
        elif event in _WRITES:
            for path in told[: 2 if event in _TWO_PATHS else 1]:
                self._within(path, self._writable)
        elif event in _READS:
            self._within(told[0], self._readable)
        elif event in _STARTS:
            self._started(event)

    def _started(self, event: str) -> None:
        if event == "os.fork" and self._forks:
            self._forks -= 1
        else:
            raise _refusal(event)

    def _within(self, path: object, folders: tuple[str, ...]) -> None:
        """Refuse a path outside `folders`; a descriptor was looked at when it was opened."""
        if path is None:
            path = "."
        if not isinstance(path, str | bytes | os.PathLike) or path in _NO_FILES:
            return
        real = _real(path)
        if not any(real == each or real.startswith(each + os.sep) for each in folders):
            raise _refusal(os.fsdecode(path))


def _real(path: str | bytes | os.PathLike[str]) -> str:
    return os.path.realpath(os.fsdecode(path))


def _refuse_start(*_told: object) -> NoReturn:
    raise _refusal("a process")


def _refusal(what: str) -> PermissionError:
    return PermissionError(errno.EPERM, "the kiosk does not allow it", what)
