"""A person's seat: a real terminal that a program runs on, seen from the other side of the line."""

from __future__ import annotations

import base64
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import pyte

Environment = Mapping[str, str | None]
"""Variables to set, or with None to take away."""

PATIENCE = 20.0
"""Seconds for anything that must happen: generous, since machines are slow and shared."""

_COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07")
_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_KEYS = re.compile(rb"\x1b\[([<>])\d*u")
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][\d;]*u|\x1b\[\?[\d;]*\$p")
_ASKED = b"\x1b[6n"
_AT_WORK = b"\x1b]22;"
"""The pointer's shape, which is the first that an application of textual's says of itself."""

_SLICE = 0.05
_NORMALLY_ON = {b"7", b"25"}


class Seat:
    """A program on a terminal of its own. Output is read all the time, unless it is `stalled`."""

    def __init__(  # noqa: PLR0913 - independent circumstances, each by its name
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        env: Environment | None = None,
        controlling: bool = True,
        stdin: int | None = None,
        answers: bool = True,
        confine: Callable[[], object] | None = None,
    ) -> None:
        self.size = size
        self.stalled = False
        self.rate = 0
        """Bytes that the line carries in a second; 0 for as many as there are."""

        self.answers = answers
        self.output = b""
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self._master, self._slave = pty.openpty()
        self.before = termios.tcgetattr(self._slave)
        self._set_size()

        given = {**os.environ, "TERM": "xterm-256color", **(env or {})}

        def seated() -> None:
            os.setsid()
            if controlling:
                fcntl.ioctl(2, termios.TIOCSCTTY, 0)
            if confine:
                confine()

        self.process = subprocess.Popen(
            command,
            stdin=self._slave if stdin is None else stdin,
            stdout=self._slave,
            stderr=self._slave,
            env={name: value for name, value in given.items() if value is not None},
            preexec_fn=seated,  # noqa: PLW1509 - no threads yet that could hold a lock
        )
        self._lock = threading.Lock()
        self._answered = 0
        self._open = True
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()
        self.hang_up()
        os.close(self._slave)

    def _read(self) -> None:
        while self._open:
            if self.stalled or not select.select([self._master], [], [], 0.05)[0]:
                time.sleep(0.01 if self.stalled else 0)
                continue
            try:
                data = os.read(
                    self._master, max(int(self.rate * _SLICE), 1) if self.rate else 65536
                )
            except OSError:
                return
            time.sleep(_SLICE if self.rate else 0)
            with self._lock:
                # What waits for a part of the output looks at the screen then.
                self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))
                self.output += data
                at = self.screen.cursor
            if self.answers:
                for _ in range(self._asked()):
                    self.type(f"\x1b[{at.y + 1};{min(at.x, self.size[0] - 1) + 1}R")

    def _asked(self) -> int:
        """How many questions have come whole since the last time: a slow line cuts them in two."""
        before, self._answered = self._answered, self.output.count(_ASKED)
        return self._answered - before

    def _set_size(self) -> None:
        columns, lines = self.size
        packed = struct.pack("HHHH", lines, columns, 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, packed)

    # What a person does

    def type(self, keys: str) -> None:
        self.send(keys.encode())

    def send(self, data: bytes) -> None:
        with suppress(OSError):
            os.write(self._master, data)

    def resize(self, columns: int, lines: int) -> None:
        self.size = columns, lines
        with self._lock:
            self.screen.resize(lines, columns)
        self._set_size()

    def kill(self, number: signal.Signals) -> None:
        os.kill(self.process.pid, number)

    def hang_up(self) -> None:
        if self._open:
            self._open = False
            self._reader.join(PATIENCE)
            os.close(self._master)

    # What a person sees

    def text(self) -> str:
        with self._lock:
            return "\n".join(self.screen.display)

    def sees(self, text: str) -> None:
        wait_until(lambda: text in self.text(), lambda: f"{text!r} in\n{self.text()}")

    def opens(self, text: str) -> None:
        """The application shows a text, and not what may stand there before it has begun."""
        self.sees(text)
        wait_until(lambda: _AT_WORK in self.output, self.text)

    def copied(self) -> list[str]:
        """The texts that the terminal was asked to put on its clipboard (OSC 52)."""
        return [base64.b64decode(each).decode() for each in _COPIED.findall(self.output)]

    def ends(self) -> int:
        """The exit code as a shell gives it."""
        code = self.process.wait(PATIENCE)
        return 128 - code if code < 0 else code

    def ends_within(self, seconds: float) -> int:
        """The exit code; it came in time, but for the time in which others had the processor."""
        start, queued = time.monotonic(), [self._queued()]
        while self.process.poll() is None and time.monotonic() < start + PATIENCE:
            queued.append(self._queued() or queued[-1])
            time.sleep(0.01)
        took = time.monotonic() - start - (queued[-1] - queued[0])
        code = self.ends()
        assert took < seconds, f"it took {took:.1f} s"
        return code

    def _queued(self) -> float:
        """Seconds that the threads of the program have waited for a processor so far."""
        found = 0
        for told in Path(f"/proc/{self.process.pid}/task").glob("*/schedstat"):
            with suppress(OSError):
                found += int(told.read_text().split()[1])
        return found / 1e9

    def is_stopped(self) -> bool:
        stat = Path(f"/proc/{self.process.pid}/stat").read_text()
        return stat.rpartition(")")[2].split()[0] == "T"

    def echoes(self) -> bool:
        """Whether the terminal shows by itself what is typed, as it does for a shell."""
        return bool(termios.tcgetattr(self._slave)[3] & termios.ECHO)

    def left_on(self) -> set[str]:
        """What the program set in the terminal and did not set back."""
        with self._lock:
            output = self.output
        on = set(_NORMALLY_ON)
        for modes, way in _MODE.findall(output):
            for mode in modes.split(b";"):
                (on.add if way == b"h" else on.discard)(mode)
        found = {mode.decode() for mode in on ^ _NORMALLY_ON}
        ways = _KEYS.findall(output)
        if ways.count(b">") > ways.count(b"<"):
            found.add("keys")
        if termios.tcgetattr(self._slave) != self.before:
            found.add("settings")
        return found

    def leaves_nothing(self) -> None:
        """No process of it is left running: neither itself nor what it started."""
        wait_until(lambda: not self._running(), lambda: f"still running: {self._running()}")

    def _running(self) -> list[str]:
        found = []
        for status in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                name, _, rest = status.read_text().rpartition(")")
                state, _, _, session = rest.split()[:4]
                if int(session) == self.process.pid and state != "Z":
                    found.append(name)
        return found

    def seconds(self) -> float:
        """How long the program has kept a processor busy so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def is_restored(self) -> None:
        wait_until(lambda: not self.left_on(), lambda: f"left on: {self.left_on()}")


def wait_until(holds: Callable[[], bool], wanted: Callable[[], str]) -> None:
    """Wait for what must come true; fail with what was wanted."""
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until, f"never: {wanted()}"
        time.sleep(0.02)


def reader(*words: str, **options: Any) -> Seat:
    """A reader of the Geneva brief."""
    return Seat([sys.executable, "-P", "-m", "briefing", "geneva-2022", *words], **options)


def program(code: str, **options: Any) -> Seat:
    """The command with something of it replaced by `code`, which sees the application's class."""
    lines = (
        "from briefing.tui.app import BriefingApp",
        code,
        "import sys",
        "from briefing.cli import main",
        "sys.exit(main(['geneva-2022']))",
    )
    return Seat([sys.executable, "-P", "-c", "\n".join(lines)], **options)
