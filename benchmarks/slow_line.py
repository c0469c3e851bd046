"""Over a slow line: the start, a line further, a key that is held, and quitting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from benchmarks.bench import GENEVA, Bench, alone
from benchmarks.figures import Figure, Row, Table, middle, ratio
from benchmarks.programs import less, less_here, reader
from benchmarks.start import SHOWN
from benchmarks.strokes import QUOTES
from benchmarks.terminal.line import Line, far, serial
from benchmarks.terminal.terminal import Program, Terminal

A_SECOND = 30
"""How often a key that is held repeats."""

Times = dict[str, list[float]]
Measure = Callable[[Bench, Terminal], Iterator[float]]


def ask(bench: Bench) -> Iterator[Table]:
    """Read over both lines, in turn with a pager."""
    ours: Times = defaultdict(list)
    beside: Times = defaultdict(list)
    for _ in range(max(1, bench.rounds // 4)):
        for measure, line in ((_start, far), (_line, far), (_held, far), (_quit, serial)):
            ours[measure.__name__] += _measured(
                bench, measure, line, reader(bench.home(), GENEVA, SHOWN)
            )
            if less_here():
                pager = less(bench.home(), bench.text(GENEVA))
                beside[measure.__name__] += _measured(bench, measure, line, pager)
    yield Table(
        "A slow line",
        "80×24; a round trip of 200 ms and 64 kbit/s, over which the terminal's answers travel too;"
        f" for quitting 960 bytes a second. A key is held for {bench.held:g} s, {bench.pages} pages"
        " are turned. Milliseconds until the user has the last byte.",
        "",
        ("ms", "less", "ratio"),
        tuple(
            Row(
                what,
                (
                    Figure(middle(ours[name])),
                    Figure(middle(beside[name])),
                    Figure(ratio(ours[name], beside[name]), limit),
                ),
            )
            for name, what, limit in _ROWS
        ),
    )


_ROWS = (
    ("_start", "start, until all is there", 2.0),
    ("_line", "a line down", 1.25),
    ("_held", "lag after a key was held", 2.5),
    ("_quit", "q after many pages, until the end", 1.0),
)


def _measured(
    bench: Bench, measure: Measure, line: Callable[[], Line], program: Program
) -> list[float]:
    """Milliseconds, each time."""
    with Terminal(program, line=line()) as terminal:
        terminal.opened()
        terminal.settle(quiet=0.2)
        return [seconds * 1000 for seconds in measure(bench, terminal)]


def _start(_bench: Bench, terminal: Terminal) -> Iterator[float]:
    yield terminal.shown - terminal.started


def _line(bench: Bench, terminal: Terminal) -> Iterator[float]:
    _into_quotes(terminal)
    for _ in range(max(1, bench.strokes // 20)):
        stroke = terminal.stroke(b"j")
        if stroke:
            yield stroke.seconds


def _held(bench: Bench, terminal: Terminal) -> Iterator[float]:
    _into_quotes(terminal)
    released = 0.0
    for _ in range(int(bench.held * A_SECOND)):
        released = terminal.type(b"j")
        terminal.pause(1 / A_SECOND)
    terminal.settle()
    yield terminal.shown - released


def _quit(bench: Bench, terminal: Terminal) -> Iterator[float]:
    for _ in range(bench.pages):
        terminal.type(b" ")
        terminal.pause(0.1)
    asked = terminal.type(b"q")
    yield terminal.end() - asked


def _into_quotes(terminal: Terminal) -> None:
    """To the longest list; a pager has none, and takes the digit for the beginning of a command."""
    if terminal.program.name == "briefing":
        terminal.stroke(QUOTES)


if __name__ == "__main__":
    alone(ask)
