"""Libraries of every size: opened first, opened again, searched; and how that grows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter

from benchmarks.bench import Bench, alone
from benchmarks.curve import Curve, growth
from benchmarks.figures import Figure, Row, Table, late, middle, ratio
from benchmarks.grep import tool
from benchmarks.languages import ENGLISH
from benchmarks.libraries import SEED, library
from benchmarks.measured import times
from benchmarks.programs import empty_app, env, installed
from benchmarks.start import SHOWN
from benchmarks.strokes import SEARCH
from benchmarks.terminal.terminal import Program, Terminal
from benchmarks.voice import Voice

LISTED = b"quit"
"""Of the last line of the first screen."""

READING = "reading"
"""Stands in the first line as long as briefs are being read."""

LONGEST = 1_200.0
"""Seconds for the first reading of a library."""

_TOLD = 1.0
"""Seconds within which the screen tells how far the reading has come."""

_RANKS = (12, 90, 250, 700, 2_000, 5_000)
"""Words to look for, by how common they are."""


@dataclass
class Told:
    """What a library of `briefs` took. Milliseconds, but `first` in seconds; MiB."""

    briefs: int
    paint: float = 0.0
    first: float = 0.0
    again: list[float] = field(default_factory=list)
    single: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    empty: list[float] = field(default_factory=list)
    letters: list[float] = field(default_factory=list)
    grep: list[float] = field(default_factory=list)


def ask(bench: Bench) -> Iterator[Table]:
    """Open and search libraries, the smallest first."""
    told = [_told(bench, briefs) for briefs in bench.libraries]
    yield _largest(told[-1])
    yield growth(
        [each.briefs for each in told],
        (
            Curve("first opening, all read", "s", [each.first for each in told]),
            Curve("opening again", "ms", [middle(each.again) for each in told]),
            Curve("a letter of a search", "ms", [middle(each.letters) for each in told]),
            Curve("resident", "MiB", [middle(each.memory) for each in told]),
        ),
    )


def _told(bench: Bench, briefs: int) -> Told:
    told, folder, home = Told(briefs), library(bench.kept, briefs, bench.items), bench.home()
    brief = min(folder.iterdir())
    with Terminal(_reader(home, folder, LISTED)) as terminal:
        told.paint = terminal.opened() * 1000
        told.first = _read_whole(terminal) - terminal.started
        _quit(terminal)
    _open(_reader(home, brief, SHOWN))
    for _ in range(max(1, bench.rounds // 2)):
        told.single.append(_open(_reader(home, brief, SHOWN))[0])
        opened, size = _open(_reader(home, folder, LISTED))
        told.again.append(opened)
        told.memory.append(size)
        told.empty.append(_open(empty_app(home))[1])
    words = [Voice(ENGLISH, SEED).known[rank] for rank in _RANKS]
    with Terminal(_reader(home, folder, LISTED)) as terminal:
        terminal.opened()
        _read_whole(terminal)
        told.letters += _typed(terminal, words, bench.strokes)
    told.grep += times([partial(tool().look, word, folder) for word in words]).each
    return told


def _reader(home: Path, path: Path, shows: bytes) -> Program:
    return Program("briefing", [installed("briefing"), str(path)], env(home), shows)


def _open(program: Program) -> tuple[float, float]:
    """Milliseconds to the first paint; MiB when all is quiet."""
    with Terminal(program) as terminal:
        paint = terminal.opened()
        terminal.settle()
        size = terminal.process.memory() / (1 << 20)
        if program.name == "briefing":
            _quit(terminal)
        return paint * 1000, size


def _quit(terminal: Terminal) -> None:
    terminal.type(b"q")
    terminal.end()


def _read_whole(terminal: Terminal) -> float:
    """When the last brief of the library has been read, as far as the screen tells."""
    until = perf_counter() + LONGEST
    terminal.settle()
    terminal.pause(_TOLD)
    while READING in terminal.picture().text() and perf_counter() < until:
        terminal.pause(_TOLD)
    return terminal.shown


def _typed(terminal: Terminal, words: Sequence[str], count: int) -> list[float]:
    """Milliseconds for each letter."""
    taken: list[float] = []
    while True:
        for word in words:
            terminal.stroke(SEARCH)
            for letter in word:
                if stroke := terminal.stroke(letter.encode()):
                    taken.append(stroke.seconds * 1000)
                if len(taken) >= count:
                    return taken
            terminal.stroke(b"\x1b")


def _largest(told: Told) -> Table:
    grep = tool().name
    searched = middle(told.grep) or math.nan
    return Table(
        f"A library of {told.briefs:,} briefs",
        "80×24. Opened for the first time it is read while the list is shown; opened again, and"
        " searched from a terminal, key to repaint.",
        "",
        ("figure", "beside", "its figure", "ratio"),
        (
            Row("first opening, first paint", (Figure(told.paint, unit=" ms"), "", "", "")),
            Row("first opening, all read", (Figure(told.first, unit=" s"), "", "", "")),
            Row(
                "opening again, first paint",
                (
                    Figure(middle(told.again), unit=" ms"),
                    "a single brief",
                    Figure(middle(told.single), unit=" ms"),
                    Figure(ratio(told.again, told.single), 1.3),
                ),
            ),
            Row(
                "resident",
                (
                    Figure(middle(told.memory), unit=" MiB"),
                    "an empty Textual app",
                    Figure(middle(told.empty), unit=" MiB"),
                    Figure(ratio(told.memory, told.empty), 1.2),
                ),
            ),
            Row(
                "a letter of a search, p50",
                (
                    Figure(middle(told.letters), 6, " ms"),
                    grep,
                    Figure(middle(told.grep), unit=" ms"),
                    Figure((middle(told.letters) or math.nan) / searched, 0.1),
                ),
            ),
            Row("a letter of a search, p99", (Figure(late(told.letters), 16, " ms"), "", "", "")),
        ),
    )


if __name__ == "__main__":
    alone(ask)
