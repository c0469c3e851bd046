"""A process on a terminal of its own, and what it costs."""

from __future__ import annotations

import ctypes
import os
import pty
import resource
import signal
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_PAGE = resource.getpagesize()
_PRIVATE = ("Private_Clean:", "Private_Dirty:")


class Process:
    """A process that leads a session on the other end of `master`."""

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], size: tuple[int, int]
    ) -> None:
        """Start it; `env` is all of its environment, `size` is in columns and lines."""
        columns, lines = size
        self.pid, self.master = pty.fork()
        if not self.pid:
            try:
                termios.tcsetwinsize(0, (lines, columns))
                os.execvpe(command[0], list(command), dict(env))  # noqa: S606 - a program by its name
            finally:
                os._exit(127)
        self.end = os.pidfd_open(self.pid)
        """Readable once the process has ended."""
        self._clock = _clock_of(self.pid)

    def cpu(self) -> float:
        """Seconds of computing by all its threads so far."""
        return time.clock_gettime(self._clock)

    def runs(self) -> bool:
        """Whether it computes, or would if there were a processor for it."""
        told = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8")
        return told.rpartition(")")[2].split()[0] == "R"

    def memory(self) -> int:
        """Bytes that are resident, with what its children have for themselves."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text(encoding="utf-8").split()[1])
        return pages * _PAGE + sum(_private(child) for child in _children(self.pid))

    def close(self) -> None:
        """End it and its session, whatever it is doing."""
        for kill, number in ((os.killpg, signal.SIGHUP), (os.kill, signal.SIGKILL)):
            try:
                kill(self.pid, number)
            except ProcessLookupError:
                continue
        os.close(self.master)
        os.waitpid(self.pid, 0)
        os.close(self.end)


def _clock_of(pid: int) -> int:
    clock = ctypes.c_int()
    if ctypes.CDLL(None).clock_getcpuclockid(pid, ctypes.byref(clock)):
        raise ProcessLookupError(pid)
    return clock.value


def _children(pid: int) -> list[int]:
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8")
    return [int(each) for each in told.split()]


def _private(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    return sum(int(line.split()[1]) << 10 for line in lines if line.startswith(_PRIVATE))
