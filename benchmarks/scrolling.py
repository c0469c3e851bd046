"""A line further in a page over the full width, which the terminal can move itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.bench import GENEVA, Bench, alone
from benchmarks.figures import Figure, Row, Table, middle, ratio
from benchmarks.programs import less, less_here, reader
from benchmarks.start import SHOWN
from benchmarks.strokes import MATRIX
from benchmarks.terminal.terminal import Program, Stroke, Terminal

LIMIT = 2.5
TO_THE_PAGE = (MATRIX, b"\r")
LINE = b"j"


def ask(bench: Bench) -> Iterator[Table]:
    """Go down a long page line by line, and down as many lines of a text."""
    size = bench.sizes[0]
    ours = _scrolled(bench, reader(bench.home(), GENEVA, SHOWN), size, TO_THE_PAGE)
    other = _scrolled(bench, less(bench.home(), bench.text(GENEVA)), size) if less_here() else []
    yield Table(
        "A line of the full width",
        f"{size[0]}×{size[1]}. The page of an issue takes all the columns; its cursor stands on the"
        " last line shown, and each key scrolls by one line.",
        "",
        ("p50", "less", "ratio"),
        (
            _row("bytes", [each.bytes for each in ours], [each.bytes for each in other], LIMIT),
            _row("ms", _milliseconds(ours), _milliseconds(other)),
        ),
    )


def _row(
    what: str, ours: Sequence[float], other: Sequence[float], limit: float | None = None
) -> Row:
    figures = Figure(middle(ours)), Figure(middle(other)), Figure(ratio(ours, other), limit)
    return Row(what, figures)


def _milliseconds(strokes: Sequence[Stroke]) -> list[float]:
    return [each.seconds * 1000 for each in strokes]


def _scrolled(
    bench: Bench, program: Program, size: tuple[int, int], before: Sequence[bytes] = ()
) -> list[Stroke]:
    """The keys behind those that bring the cursor to the last line."""
    with Terminal(program, size) as terminal:
        terminal.opened()
        terminal.settle()
        for key in (*before, LINE * size[1]):
            terminal.stroke(key)
        told = [terminal.stroke(LINE) for _ in range(max(1, bench.strokes // 4))]
        return [each for each in told if each]


if __name__ == "__main__":
    alone(ask)
