"""Tries cases in processes that may hang, crash or swell without taking the rest with them."""

from __future__ import annotations

import multiprocessing
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.soak.trial import COST, MEGABYTES, TRACEBACK, Fault

HANG = 300.0
"""Seconds of the wall's clock after which a case is given up: far above its share of a machine."""

_ROOM = 2 << 30
"""Bytes of address space; more than anything needs, less than what brings the machine down."""

Try = Callable[[int, Path], Sequence[Fault]]
"""Tries the case of a number in an empty folder."""


@dataclass
class Counted:
    """How many cases were tried, what was wrong, and what it cost."""

    cases: int = 0
    faults: list[tuple[int, Fault]] = field(default_factory=list)
    megabytes: float = 0.0
    seconds: float = 0.0


@dataclass
class _Worker:
    process: BaseProcess
    line: Connection
    number: int = -1
    since: float = 0.0


def try_all(numbers: Iterable[int], attempt: Try, processes: int) -> Counted:
    """Try the cases of these numbers, so many at a time."""
    left = iter(numbers)
    counted = Counted()
    workers = [_started(attempt) for _ in range(processes)]
    busy = [each for each in workers if _given(each, left)]
    while busy:
        ready = wait([each.line for each in busy], timeout=1.0)
        for worker in list(busy):
            if worker.line in ready:
                _take(worker, counted)
            elif time.monotonic() - worker.since > HANG:
                fault = Fault(COST, (), f"nothing came of it for {HANG:.0f} s")
                counted.faults.append((worker.number, fault))
            else:
                continue
            counted.cases += 1
            if not worker.process.is_alive() or worker.line not in ready:
                _ended(worker)
                busy.remove(worker)
                worker = _started(attempt)  # noqa: PLW2901 - another takes its place
                busy.append(worker)
            if not _given(worker, left):
                busy.remove(worker)
                _ended(worker)
    return counted


def _started(attempt: Try) -> _Worker:
    ours, theirs = multiprocessing.Pipe()
    context = multiprocessing.get_context("fork")
    process = context.Process(target=_work, args=(theirs, attempt), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _given(worker: _Worker, left: Iterator[int]) -> bool:
    number = next(left, None)
    if number is None:
        return False
    worker.number, worker.since = number, time.monotonic()
    worker.line.send(number)
    return True


def _take(worker: _Worker, counted: Counted) -> None:
    try:
        faults, size, seconds = worker.line.recv()
    except EOFError:
        worker.process.join()
        fault = Fault(TRACEBACK, (), f"the process ended with {worker.process.exitcode}")
        counted.faults.append((worker.number, fault))
        return
    counted.faults += [(worker.number, each) for each in faults]
    counted.megabytes = max(counted.megabytes, size)
    counted.seconds = max(counted.seconds, seconds)
    if size > MEGABYTES:
        # Its memory is the most it ever had: the next case must not be blamed for it.
        worker.line.send(None)
        worker.process.join()


def _ended(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.line.close()


def _work(line: Connection, attempt: Try) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_ROOM, _ROOM))
    while (number := line.recv()) is not None:
        folder = Path(tempfile.mkdtemp(prefix="soak-"))
        start = time.process_time()
        faults = list(attempt(number, folder))
        spent = time.process_time() - start
        line.send((faults, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, spent))
        shutil.rmtree(folder, ignore_errors=True)
