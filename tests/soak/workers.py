"""Tries cases in processes that may hang, crash or swell without taking the rest with them.

A process tries many cases, one after another; where it ends or swells another takes its place.
"""

from __future__ import annotations

import gc
import multiprocessing
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.soak.progress import Progress
from tests.soak.trial import MEGABYTES, SLOW, TRACEBACK, Fault

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

    def add(self, other: Counted) -> None:
        """Count what another part came to as well."""
        self.cases += other.cases
        self.faults += other.faults
        self.megabytes = max(self.megabytes, other.megabytes)
        self.seconds = max(self.seconds, other.seconds)


def try_all(title: str, numbers: Sequence[int], attempt: Try, processes: int) -> Counted:
    """Try the cases of these numbers, so many at a time, and tell how far that has come."""
    # What is there by now stays: to look for garbage in it would take a tenth of the time.
    gc.freeze()
    with tempfile.TemporaryDirectory(prefix="soak-", ignore_cleanup_errors=True) as made:
        crew = _Crew(attempt, iter(numbers), Path(made))
        progress = Progress(title, len(numbers))
        busy = [each for each in (crew.started() for _ in range(processes)) if crew.given(each)]
        while busy:
            ready = wait([each.line for each in busy], timeout=1.0)
            busy = [next_one for each in busy for next_one in crew.after(each, each.line in ready)]
            progress.tell(crew.counted.cases)
    return crew.counted


@dataclass
class _Worker:
    process: BaseProcess
    line: Connection
    number: int = -1
    since: float = 0.0

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.line.close()


@dataclass
class _Crew:
    """Those who try, what is left for them, and what came of it."""

    attempt: Try
    left: Iterator[int]
    folder: Path
    counted: Counted = field(default_factory=Counted)

    def started(self) -> _Worker:
        """Another worker, with an empty folder of its own."""
        ours, theirs = multiprocessing.Pipe()
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        context = multiprocessing.get_context("fork")
        process = context.Process(target=_work, args=(theirs, self.attempt, folder), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def given(self, worker: _Worker) -> bool:
        """Give it the next number; without one it is sent away."""
        number = next(self.left, None)
        if number is None:
            worker.end()
            return False
        worker.number, worker.since = number, time.monotonic()
        worker.line.send(number)
        return True

    def after(self, worker: _Worker, ready: bool) -> Iterator[_Worker]:
        """Who works on in its place: itself, another, or nobody where nothing is left."""
        if ready:
            self._take(worker)
        elif time.monotonic() - worker.since > HANG:
            self._fault(worker, SLOW, f"nothing came of it for {HANG:.0f} s")
            worker.process.kill()
            worker.process.join()
        else:
            yield worker
            return
        self.counted.cases += 1
        if not worker.process.is_alive():
            worker.end()
            worker = self.started()
        if self.given(worker):
            yield worker

    def _take(self, worker: _Worker) -> None:
        try:
            faults, size, seconds = worker.line.recv()
        except EOFError:
            worker.process.join()
            self._fault(worker, TRACEBACK, f"the process ended with {worker.process.exitcode}")
            return
        self.counted.faults += [(worker.number, each) for each in faults]
        self.counted.megabytes = max(self.counted.megabytes, size)
        self.counted.seconds = max(self.counted.seconds, seconds)
        if size > MEGABYTES:
            # Its memory is the most it ever had: the next case must not be blamed for it.
            worker.line.send(None)
            worker.process.join()

    def _fault(self, worker: _Worker, sort: str, seen: str) -> None:
        self.counted.faults.append((worker.number, Fault(sort, (), seen)))


def _work(line: Connection, attempt: Try, folder: Path) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_ROOM, _ROOM))
    while (number := line.recv()) is not None:
        start = time.process_time()
        faults = list(attempt(number, folder))
        spent = time.process_time() - start
        line.send((faults, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, spent))
        _empty(folder)


def _empty(folder: Path) -> None:
    """Make room for the next case."""
    for each in folder.iterdir():
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each)
        else:
            each.unlink()
