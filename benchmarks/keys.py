"""How long each kind of key takes, what it computes and what it writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from benchmarks.bench import GENEVA, Bench, alone
from benchmarks.figures import Figure, Row, Table, late, middle
from benchmarks.languages import ENGLISH
from benchmarks.libraries import SEED, single
from benchmarks.programs import less, less_here, reader
from benchmarks.start import SHOWN
from benchmarks.strokes import KINDS, WALKS, Kind
from benchmarks.terminal.ideal import ideal
from benchmarks.terminal.screen import Screen
from benchmarks.terminal.terminal import Stroke, Terminal
from benchmarks.voice import Voice

WORDS = ("nato", "missile", "lavrov", "biden", "troops", "article 5", "europe", "kyiv")
"""What is typed, one after the other."""
DRAWN = 5
"""The bytes of every so manieth key are held against the ideal."""

BESIDE = 40
"""Keys of one kind that a pager is given too: the middle of its times needs no more."""

COLUMNS = (
    "p50 ms",
    "p99 ms",
    "less p50",
    "CPU ms",
    "bytes",
    "ideal",
    "ratio",
    "less bytes",
    "keys",
)


@dataclass
class Told:
    """What was measured of one kind of key."""

    strokes: list[Stroke] = field(default_factory=list)
    pager: list[Stroke] = field(default_factory=list)
    written: list[float] = field(default_factory=list)
    ideal: list[float] = field(default_factory=list)


def ask(bench: Bench) -> Iterator[Table]:
    """Press every kind of key a hundred times, with a pager beside it."""
    words = Voice(ENGLISH, SEED).known[100:140:5]
    for size in bench.sizes:
        yield table(bench, "the Geneva brief", GENEVA, WORDS, size)
        large = single(bench.kept, bench.large)
        yield table(bench, f"a brief of {bench.large:,} items", large, words, size)


def table(
    bench: Bench, name: str, brief: Path, words: Sequence[str], size: tuple[int, int]
) -> Table:
    """What the keys cost in one brief on a terminal of one size."""
    told: dict[Kind, Told] = {kind: Told() for kind in KINDS}
    with _opened(bench, brief, size) as ours, _paged(bench, brief, size) as other:
        start = _start(ours)
        for walk, last in WALKS:
            until = perf_counter() + bench.longest
            for key, kind in walk(words):
                if kind is None:
                    ours.stroke(key)
                else:
                    _press(ours, other, key, kind, told[kind])
                if len(told[last].strokes) >= bench.strokes or perf_counter() > until:
                    break
    rows = (_row(kind, told[kind]) for kind in KINDS)
    return Table(
        f"Keys in {name}, {size[0]}×{size[1]}",
        "From the key to the last byte of the answer; less beside it, key for key, for the first"
        f" {BESIDE} of a kind. How many keys were pressed is told, since what is slow is broken off"
        f" after {bench.longest:g} s.",
        "",
        COLUMNS,
        (start, *rows),
    )


@contextmanager
def _opened(bench: Bench, brief: Path, size: tuple[int, int]) -> Iterator[Terminal]:
    """The reader when it has come to rest."""
    with Terminal(reader(bench.home(), brief, SHOWN), size) as terminal:
        terminal.opened()
        terminal.settle()
        yield terminal


@contextmanager
def _paged(bench: Bench, brief: Path, size: tuple[int, int]) -> Iterator[Terminal | None]:
    """A pager with the same text, where one is installed."""
    if not less_here():
        yield None
        return
    with Terminal(less(bench.home(), bench.text(brief)), size) as terminal:
        terminal.opened()
        yield terminal


def _start(terminal: Terminal) -> Row:
    best = ideal(Screen(terminal.size).picture(), terminal.picture())
    figures = Figure(terminal.bytes), Figure(best), Figure(terminal.bytes / best, 1.1)
    return Row("start", ("", "", "", "", *figures, "", ""))


def _press(ours: Terminal, pager: Terminal | None, key: bytes, kind: Kind, told: Told) -> None:
    drawn = len(told.strokes) % DRAWN == 0
    before = ours.picture() if drawn else None
    stroke = ours.stroke(key)
    if stroke is None:
        return
    told.strokes.append(stroke)
    if before:
        told.written.append(stroke.bytes)
        told.ideal.append(ideal(before, ours.picture()))
    wanted = kind.pager and len(told.pager) < BESIDE
    if pager and wanted and (beside := pager.stroke(kind.pager, quiet=0.01)):
        told.pager.append(beside)


def _row(kind: Kind, told: Told) -> Row:
    times = [stroke.seconds * 1000 for stroke in told.strokes]
    best = sum(told.ideal)
    return Row(
        kind.name,
        (
            Figure(middle(times), kind.middle),
            Figure(late(times), kind.late),
            Figure(middle([stroke.seconds * 1000 for stroke in told.pager])),
            Figure(middle([stroke.cpu * 1000 for stroke in told.strokes])),
            Figure(middle(told.written)),
            Figure(middle(told.ideal)),
            Figure(sum(told.written) / best if best else None, kind.most),
            Figure(middle([stroke.bytes for stroke in told.pager])),
            str(len(times)),
        ),
    )


if __name__ == "__main__":
    alone(ask)
