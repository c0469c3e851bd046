"""Reads many briefs with every core: processes that read, while this one writes."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path

import msgspec

from briefing.search.kept import NOTHING, KeptOf
from briefing.search.shelved.written import Written, read

_WORTH = 24
"""So many briefs take longer than the start of a process."""

_AHEAD = 2
"""Briefs that a process is given at a time, so that it need not wait for the next."""

_encode = msgspec.msgpack.Encoder().encode
_decoder = msgspec.msgpack.Decoder(Written | None)

Read = tuple[Path, Written | None]


def read_all(paths: Sequence[Path], kept_of: KeptOf) -> Generator[Read, None, None]:
    """Each brief as it is read, not in order. Leave off at any time."""
    helpers = _helpers(len(paths)) if len(paths) >= _WORTH else []
    if not helpers:
        yield from ((path, read(path, kept_of)) for path in paths)
        return
    for path, written in _by_others(paths, helpers):
        # What the reader keeps is known here alone.
        again = written is not None and kept_of(written.id)
        yield path, read(path, kept_of) if again else written


def _helpers(count: int) -> list[Connection]:
    """As many as are of use, or as can be started: in a kiosk, and beyond a limit, none."""
    started: list[Connection] = []
    with suppress(OSError):
        while len(started) < min(_cores(), count):
            started.append(_started())
    return started


def _by_others(paths: Sequence[Path], helpers: Sequence[Connection]) -> Iterator[Read]:
    left = list(reversed(paths))
    given: dict[Connection, list[Path]] = {each: [] for each in helpers}
    try:
        while left or any(given.values()):
            for pipe, its in given.items():
                _give(pipe, its, left)
            for pipe in _ready(each for each, its in given.items() if its):
                yield given[pipe].pop(0), _decoder.decode(pipe.recv_bytes())
    finally:
        # A process whose pipe is closed ends by itself, and so it does when this one is killed.
        for pipe in given:
            pipe.close()


def _ready(pipes: Iterable[Connection]) -> list[Connection]:
    """Those that have something to tell, as soon as any has."""
    return [each for each in wait(list(pipes)) if isinstance(each, Connection)]


def _give(pipe: Connection, its: list[Path], left: list[Path]) -> None:
    while left and len(its) < _AHEAD:
        its.append(left.pop())
        pipe.send_bytes(os.fsencode(its[-1]))


def _started() -> Connection:
    # Not forked: a copy of a program with threads may wait for ever for one that it lacks.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    try:
        context.Process(target=_read_for, args=(theirs,), daemon=True).start()
    except OSError:
        ours.close()
        raise
    finally:
        theirs.close()
    return ours


def _read_for(pipe: Connection) -> None:
    """Read what is asked for, until nothing more is."""
    # The program that asks decides what ctrl+c means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    with suppress(EOFError, OSError):
        while True:
            path = Path(os.fsdecode(pipe.recv_bytes()))
            pipe.send_bytes(_encode(read(path, lambda _brief: NOTHING)))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
