"""A program on a terminal: what is typed to it, what it writes, and when."""

from __future__ import annotations

import heapq
import os
import select
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Self

from benchmarks.terminal.answers import answers
from benchmarks.terminal.line import Line
from benchmarks.terminal.process import Process
from benchmarks.terminal.screen import Picture, Screen
from benchmarks.terminal.sequences import whole

QUIET = 0.025
"""Seconds without a byte after which a program may have answered: a frame of Textual and more."""

_PARTS = 4
"""Of the pause, in the last of which a program must rest: it may compute after its last byte."""

_AT_REST = 0.1
"""The part of the time that a program computes at most while it rests."""

PATIENCE = 60.0
"""Seconds for what must come."""

_ROOM = 0.005
"""Seconds after which a full line is looked at again."""


class SilentError(Exception):
    """What had to come did not."""


@dataclass(frozen=True, slots=True)
class Program:
    """What is run, with all of its environment, and letters that stand in what it shows at first.

    Without such letters it is of use when it has ended.
    """

    name: str
    command: Sequence[str]
    env: Mapping[str, str]
    shows: bytes = b""


@dataclass(frozen=True, slots=True)
class Stroke:
    """What a key led to: seconds to the last byte and of computing, bytes."""

    seconds: float
    cpu: float
    bytes: int


@dataclass
class Terminal:
    """A program on a terminal of `size` (columns, lines) at the end of a line. Times in seconds."""

    program: Program
    size: tuple[int, int] = (80, 24)
    line: Line = field(default_factory=Line)

    def __post_init__(self) -> None:
        """Start the program."""
        self.started = perf_counter()
        self.process = Process(self.program.command, self.program.env, self.size)
        self.ended: float | None = None
        self.bytes = 0
        self.shown = self.started
        """When the user had the last byte."""
        self._screen = Screen(self.size)
        self._unseen: list[bytes] = []
        self._typed: list[tuple[float, bytes]] = []
        self._rest = b""
        self._open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.process.close()

    # What is done

    def type(self, keys: bytes) -> float:
        """Press keys; when that was."""
        now = perf_counter()
        heapq.heappush(self._typed, (now + self.line.way, keys))
        self._deliver(now)
        return now

    def stroke(self, key: bytes, quiet: float = QUIET) -> Stroke | None:
        """Press a key and wait for the end of the answer; None if there is none."""
        computed, written = self.process.cpu(), self.bytes
        at = self.type(key)
        self.settle(quiet)
        if self.bytes == written:
            return None
        return Stroke(self.shown - at, self.process.cpu() - computed, self.bytes - written)

    # What is waited for

    def opened(self) -> float:
        """Seconds from the start until the program is of use."""
        moment = self.wait(self.program.shows) if self.program.shows else self.end()
        return moment - self.started

    def wait(self, letters: bytes) -> float:
        """When letters that are written from now on, or were since `picture`, are with the user."""
        until = perf_counter() + PATIENCE
        heard = b"".join(self._unseen)
        while letters not in heard:
            self._in_time(until, letters.decode())
            self._turn(until)
            heard = b"".join(self._unseen)
        return self.shown

    def settle(self, quiet: float = QUIET) -> None:
        """Wait until nothing comes any more, and nothing is computed from which it could come."""
        pause, longest = quiet + self.line.round_trip, perf_counter() + PATIENCE
        begun, part = perf_counter(), pause / _PARTS
        while self.ended is None and perf_counter() < longest:
            computed = self.process.cpu()
            self.pause(part)
            rests = not self.process.runs() and self.process.cpu() - computed < _AT_REST * part
            if rests and max(begun, self.shown) + pause <= perf_counter():
                return

    def pause(self, seconds: float) -> None:
        """Let time go by."""
        until = perf_counter() + seconds
        while perf_counter() < until:
            self._turn(until)

    def end(self) -> float:
        """When the program ended."""
        until = perf_counter() + PATIENCE
        while self.ended is None:
            self._in_time(until, "the end")
            self._turn(until)
        return self.ended

    def picture(self) -> Picture:
        """What is shown."""
        self._screen.feed(b"".join(self._unseen))
        self._unseen.clear()
        return self._screen.picture()

    def _in_time(self, until: float, wanted: str) -> None:
        if perf_counter() >= until:
            raise SilentError(f"{self.program.name}: never {wanted!r} in\n{self.picture().text()}")

    # How time goes by

    def _turn(self, until: float) -> None:
        """Go on until something happens, or to a moment."""
        now = perf_counter()
        self._deliver(now)
        due = min([until, *(moment for moment, _ in self._typed[:1])])
        heard = [self.process.end] if self.ended is None else []
        if self._open and self.line.takes(now):
            heard.append(self.process.master)
        elif self._open:
            due = min(due, now + _ROOM)
        ready = select.select(heard, [], [], max(0.0, due - now))[0]
        if self.process.master in ready:
            self._hear()
        elif self.process.end in ready:
            self.ended = perf_counter()

    def _deliver(self, now: float) -> None:
        while self._typed and self._typed[0][0] <= now:
            os.write(self.process.master, heapq.heappop(self._typed)[1])

    def _hear(self) -> None:
        try:
            data = os.read(self.process.master, 65_536)
        except OSError:
            # So Linux says that nobody is left at the other end.
            self._open = False
            return
        for shown, piece in self.line.carry(perf_counter(), data):
            self.shown = shown
            self._unseen.append(piece)
            self.bytes += len(piece)
        asked, self._rest = whole(self._rest + data)
        for answer in answers(asked, self.size[1]):
            heapq.heappush(self._typed, (self.shown + self.line.way, answer))
