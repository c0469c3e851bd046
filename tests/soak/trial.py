"""One case through the commands, within this process: what they printed, cost and ended with."""

from __future__ import annotations

import io
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefing import cli
from briefing.cli import exits
from tests.soak.cases import ANY, Case
from tests.soak.leaks import leaked

SECONDS = 5.0
"""Of the processor's time, since the machine may be shared."""

MEGABYTES = 500


@dataclass(frozen=True)
class Fault:
    """One thing that must not be: its sort, the words of the command, what was seen."""

    sort: str
    words: tuple[str, ...]
    seen: str


TRACEBACK, LEAK, SLOW, LARGE, CODE, ALARM = (
    "tracebacks",
    "leaked control bytes",
    "runs over 5 s",
    "runs over 500 MB",
    "wrong exit codes",
    "false alarms",
)
SORTS = (TRACEBACK, LEAK, SLOW, LARGE, CODE, ALARM)


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str
    seconds: float


def run(words: Sequence[str]) -> Ended:
    """A command as the shell would run it, but for the process of its own."""
    start = time.process_time()
    with _captured() as (out, err):
        try:
            code = cli.main(words)
        except BaseException as fault:
            code = exits.OURS
            err.write(f"Traceback: {fault!r}\n")
    return Ended(code, _text(out), _text(err), time.process_time() - start)


def judged(words: Sequence[str], ended: Ended, codes: frozenset[int]) -> Iterator[Fault]:
    """What must not be, in what a command left behind."""
    told = tuple(words)
    if ended.code == exits.OURS or "Traceback" in ended.err:
        yield Fault(TRACEBACK, told, ended.err[-600:])
    elif ended.code not in codes:
        yield Fault(CODE, told, f"{ended.code}, not of {sorted(codes)}: {ended.err[-300:]}")
    if found := leaked(ended.out + ended.err):
        yield Fault(LEAK, told, repr(found[:20]))
    if ended.seconds > SECONDS:
        yield Fault(SLOW, told, f"{ended.seconds:.1f} s")
    if (size := megabytes()) > MEGABYTES:
        yield Fault(LARGE, told, f"{size:.0f} MB")


def tried(case: Case, folder: Path, more: Sequence[str] = ()) -> Iterator[Fault]:
    """`check` and `show` over a case, and `show` with the words `more` if there are any."""
    path = str(case.make(folder))
    checking = ("check", path)
    checked = run(checking)
    yield from judged(checking, checked, case.codes)
    if checked.code in (0, 1) and checked.code != int(": error: " in checked.out):
        yield Fault(CODE, checking, f"{checked.code} over {checked.out[-300:]}")
    # What has no fault can be shown; of the rest what is usable, or there is a sentence.
    shown_codes = frozenset({0}) if checked.code == 0 else ANY
    for words in (("show", path), ("show", path, *more)) if more else (("show", path),):
        shown = run(words)
        yield from judged(words, shown, shown_codes)
        if shown.code and (shown.out or shown.err.count("\n") != 1):
            yield Fault(CODE, words, f"{shown.code}, and said {shown.out[:99]!r} {shown.err!r}")


def megabytes() -> float:
    """The most memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@contextmanager
def _captured() -> Iterator[tuple[io.TextIOWrapper, io.TextIOWrapper]]:
    before = sys.stdout, sys.stderr
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    sys.stdout, sys.stderr = out, err
    try:
        yield out, err
    finally:
        sys.stdout, sys.stderr = before


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    made = stream.buffer
    assert isinstance(made, io.BytesIO)
    return made.getvalue().decode()
