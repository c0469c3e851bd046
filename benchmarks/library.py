"""Libraries of every size: read first, opened again, changed, searched; and how that grows."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import first_reading
from benchmarks.bench import Bench, alone
from benchmarks.curve import Curve, growth
from benchmarks.figures import Figure, Row, Table, late, middle, ratio
from benchmarks.grep import tool
from benchmarks.one_library import Told, measured
from benchmarks.shelves import shelf


def ask(bench: Bench) -> Iterator[Table]:
    """Open and search libraries, the smallest first."""
    told = [measured(bench, shelf(bench, briefs)) for briefs in bench.libraries]
    yield first_reading.table(bench, shelf(bench, bench.libraries[-1]))
    yield from (_table(each) for each in told[-2:])
    yield growth(
        [each.briefs for each in told],
        (
            Curve("first opening, all read", "s", [each.first for each in told]),
            Curve("opening again", "ms", [middle(each.again) for each in told]),
            Curve("a letter of a search", "ms", [middle(each.letters) for each in told]),
            Curve("resident", "MiB", [middle(each.memory) for each in told]),
        ),
    )


_MEASURED = (
    "80×24, when all of it has been read: opened again; looked at for changes, without a screen;"
    " searched from a terminal, key to repaint."
)
_UNREAD = (
    "**Not measured**: nothing is kept of a run that has read all of it by this layout of the"
    " index. `make bench-whole` reads it, in 5 to 10 minutes, and it stays for the runs after that."
    " Until then its limits count as missed."
)


def _table(told: Told) -> Table:
    return Table(
        f"A library of {told.briefs:,} briefs",
        _MEASURED if told.again else _UNREAD,
        "",
        ("figure", "beside", "its figure", "ratio"),
        tuple(_rows(told)),
    )


def _rows(told: Told) -> Iterator[Row]:
    letter, grep = middle(told.letters), middle(told.grep)
    yield Row(
        "opening again, first paint",
        (
            Figure(middle(told.again), unit=" ms"),
            "a single brief",
            Figure(middle(told.single), unit=" ms"),
            Figure(ratio(told.again, told.single), 1.3),
        ),
    )
    yield Row(
        "resident",
        (
            Figure(middle(told.memory), unit=" MiB"),
            "an empty Textual app",
            Figure(middle(told.empty), unit=" MiB"),
            Figure(ratio(told.memory, told.empty), 1.2),
        ),
    )
    yield Row("a look at every file", (Figure(told.look, unit=" ms"), "", "", ""))
    yield Row("that and one changed file", (Figure(told.changed, unit=" ms"), "", "", ""))
    yield Row("briefs that are then read again", (Figure(told.renewed, 1), "", "", ""))
    yield Row(
        "a letter of a search, p50",
        (
            Figure(letter, 6, " ms"),
            tool().name,
            Figure(grep, unit=" ms"),
            Figure(letter / grep if letter and grep else None, 0.1),
        ),
    )
    yield Row("a letter of a search, p99", (Figure(late(told.letters), 16, " ms"), "", "", ""))


if __name__ == "__main__":
    alone(ask)
