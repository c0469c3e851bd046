"""Reads many briefs with every core: processes that read, while this one writes."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefing.search.kept import NOTHING, KeptOf
from briefing.search.shelved.written import Written, read

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_WORTH = 24
"""So many briefs take longer than the start of a process."""

_AHEAD = 2
"""Briefs that a process is given at a time, so that it need not wait for the next."""

_encode = msgspec.msgpack.Encoder().encode
_decoder = msgspec.msgpack.Decoder(Written | None)

Read = tuple[Path, Written | None]


def read_all(paths: Sequence[Path], kept_of: KeptOf) -> Generator[Read, None, None]:
    """Each brief as it is read, not in order. Leave off at any time."""
    readers = _readers(len(paths)) if len(paths) >= _WORTH else []
    if not readers:
        yield from ((path, read(path, kept_of)) for path in paths)
        return
    for path, written in _by_others(paths, readers):
        # What the reader keeps is known here alone.
        again = written is not None and kept_of(written.id)
        yield path, read(path, kept_of) if again else written


def _readers(count: int) -> list[_Reader]:
    """As many as are of use, or as can be started: in a kiosk, and beyond a limit, none."""
    started: list[_Reader] = []
    with suppress(OSError):
        while len(started) < min(_cores(), count):
            started.append(_Reader())
    return started


def _by_others(paths: Sequence[Path], started: Sequence[_Reader]) -> Iterator[Read]:
    left = list(reversed(paths))
    readers = {each.pipe: each for each in started}
    try:
        while busy := [each for each in readers.values() if each.busy(left)]:
            for pipe in _ready(each.pipe for each in busy):
                yield from readers[pipe].told(left)
                if readers[pipe].gone:
                    del readers[pipe]
    finally:
        for each in readers.values():
            each.end()


class _Reader:
    """A process that reads. It ends when its pipe is closed, and so when this one is killed."""

    def __init__(self) -> None:
        # Few searches find so much to read that they need any of it.
        from multiprocessing import get_context  # noqa: PLC0415

        # Not forked: a copy of a program with threads may wait for ever for one that it lacks.
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_read_for, args=(theirs,), daemon=True)
        try:
            self._process.start()
        except OSError:
            self.pipe.close()
            raise
        finally:
            theirs.close()
        self._given: list[Path] = []
        self.gone = False

    def busy(self, left: list[Path]) -> bool:
        """Give it some of what is left; whether it has anything to read."""
        while left and len(self._given) < _AHEAD:
            self._given.append(left.pop())
            # One that has ended is noticed when it is asked for what it read.
            with suppress(OSError):
                self.pipe.send_bytes(os.fsencode(self._given[-1]))
        return bool(self._given)

    def told(self, left: list[Path]) -> Iterator[Read]:
        """What it read; of one that has ended nothing, and what it had not begun is left again."""
        try:
            text = self.pipe.recv_bytes()
        except (EOFError, OSError):
            left += self._given[1:]
            self.end()
            return
        yield self._given.pop(0), _decoder.decode(text)

    def end(self) -> None:
        self.gone = True
        self.pipe.close()
        self._process.join()


def _ready(pipes: Iterable[Connection]) -> list[Connection]:
    """Those that have something to tell, as soon as any has."""
    from multiprocessing.connection import Connection, wait  # noqa: PLC0415 - as in `_Reader`

    return [each for each in wait(list(pipes)) if isinstance(each, Connection)]


def _read_for(pipe: Connection) -> None:
    """Read what is asked for, until nothing more is."""
    # The program that asks decides what ctrl+c means, and what is written on its terminal.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    gc.disable()
    with suppress(EOFError, OSError):
        while True:
            path = Path(os.fsdecode(pipe.recv_bytes()))
            pipe.send_bytes(_encode(read(path, lambda _brief: NOTHING)))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
