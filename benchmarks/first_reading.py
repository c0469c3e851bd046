"""The first reading of a library: how fast it is, that it stops, and that it goes on from there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from time import perf_counter

from benchmarks.bench import Bench
from benchmarks.figures import Figure, Row, Table, middle
from benchmarks.programs import listing
from benchmarks.shelves import Shelf
from benchmarks.terminal.terminal import Terminal

STOP, DOWN = b"x", b"j"

COUNT = re.compile(r"reading ([\d,]+) of ([\d,]+)")
"""Stands in the first line as long as briefs are being read."""

LONGEST = 1_800.0
"""Seconds for the first reading of a library."""

_TOLD = 1.0
"""Seconds within which the screen tells how far the reading has come."""

_PATIENCE = 3.0
"""Seconds in which a program that does not compute would have told that it reads."""

_LOOK = 0.002
_BETWEEN = 0.25
"""Seconds between the keys that are pressed meanwhile."""


@dataclass
class Share:
    """What some seconds of the first reading told: milliseconds, briefs, MiB."""

    paint: float
    seconds: float
    read: int
    left: int
    size: float
    keys: list[float]


def whole(shelf: Shelf) -> None:
    """Read it to its end, and note how long that took."""
    with Terminal(listing(shelf.home, shelf.folder)) as terminal:
        terminal.opened()
        shelf.read_in(read_to_the_end(terminal) - terminal.started)
        leave(terminal)


def read_to_the_end(terminal: Terminal) -> float:
    """When the last brief of the library has been read, as far as the screen tells."""
    until = perf_counter() + LONGEST
    terminal.settle()
    terminal.pause(_TOLD)
    while COUNT.search(terminal.picture().text()) and perf_counter() < until:
        terminal.pause(_TOLD)
    return terminal.shown


def leave(terminal: Terminal) -> None:
    """Quit the reader."""
    terminal.type(b"q")
    terminal.end()


def table(bench: Bench, shelf: Shelf) -> Table:
    """Read a share of a library in an empty home, with keys pressed meanwhile; stop, and go on."""
    told = _share(bench, Shelf(shelf.briefs, shelf.folder, bench.home()))
    rest = shelf.briefs - told.read
    return Table(
        f"The first reading of {shelf.briefs:,} briefs",
        f"For {bench.share:g} seconds, then stopped with `x`, left, and opened again, which goes on"
        " where it was stopped. The last row is what `make bench-whole` measured, which reads all"
        " of it, and none where that was not done.",
        "",
        ("figure",),
        (
            Row("first paint", (Figure(told.paint, unit=" ms"),)),
            Row("briefs read", (Figure(told.read),)),
            Row("briefs read twice", (Figure(told.left - rest, 0),)),
            Row("a key while it is read, p50", (Figure(middle(told.keys), unit=" ms"),)),
            Row("resident, with those who read", (Figure(told.size, unit=" MiB"),)),
            Row("all of it, at that rate", (Figure(_at_that_rate(shelf, told), unit=" s"),)),
            Row("all of it", (Figure(shelf.seconds, unit=" s"),)),
        ),
    )


def _at_that_rate(shelf: Shelf, told: Share) -> float | None:
    return told.seconds / told.read * shelf.briefs if told.read else None


def _share(bench: Bench, shelf: Shelf) -> Share:
    program = listing(shelf.home, shelf.folder)
    with Terminal(program) as terminal:
        paint = terminal.opened()
        keys = _keys_until(terminal, terminal.started + bench.share)
        size = terminal.process.memory() / (1 << 20)
        read, _ = _count(terminal)
        terminal.type(STOP)
        while COUNT.search(terminal.picture().text()):
            terminal.pause(_BETWEEN)
        stopped = perf_counter() - terminal.started
        leave(terminal)
    with Terminal(program) as terminal:
        terminal.opened()
        _, left = _count(terminal)
        terminal.type(STOP)
        leave(terminal)
    # What was at hand when it was stopped was read to its end: the next opening tells.
    read = max(read, shelf.briefs - left)
    return Share(paint * 1000, stopped, read, left, size, keys)


def _keys_until(terminal: Terminal, until: float) -> list[float]:
    """Milliseconds from each key to the first byte that comes after it."""
    taken = []
    while perf_counter() < until:
        terminal.pause(_BETWEEN)
        pressed, written = terminal.type(DOWN), terminal.bytes
        while terminal.bytes == written and perf_counter() < pressed + _TOLD:
            terminal.pause(_LOOK)
        taken.append((terminal.shown - pressed) * 1000)
    return taken


def _count(terminal: Terminal) -> tuple[int, int]:
    """How many briefs have been read, of how many that were to be; none where nothing is read."""
    until = perf_counter() + _PATIENCE
    while perf_counter() < until:
        if found := COUNT.search(terminal.picture().text()):
            done, total = found.groups()
            return int(done.replace(",", "")), int(total.replace(",", ""))
        terminal.pause(_BETWEEN)
        if terminal.process.runs():
            until = perf_counter() + _PATIENCE
    return 0, 0
