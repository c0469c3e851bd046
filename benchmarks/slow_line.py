"""Over a slow line: the start, a line further, a key that is held, and quitting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from benchmarks.bench import GENEVA, Bench, alone
from benchmarks.figures import Figure, Row, Table, middle, ratio
from benchmarks.programs import less, less_here, reader
from benchmarks.scrolling import LINE, TO_THE_PAGE
from benchmarks.start import SHOWN, open_once
from benchmarks.strokes import QUOTES
from benchmarks.terminal.line import far, serial
from benchmarks.terminal.terminal import Program, Terminal

A_SECOND = 30
"""How often a key that is held repeats."""

Times = dict[str, list[float]]


def ask(bench: Bench) -> Iterator[Table]:
    """Do the same in the reader and in a pager."""
    ours: Times = defaultdict(list)
    beside: Times = defaultdict(list)
    for _ in range(max(1, bench.rounds // 4)):
        for times, program in zip((ours, beside), _programs(bench), strict=False):
            _far_away(bench, program, times)
        _again(bench, ours)
    beside[_AGAIN] = beside[_START]
    for times, program in zip((ours, beside), _programs(bench), strict=False):
        _quit(bench, program, times)
    yield Table(
        "A slow line",
        "80×24; a round trip of 200 ms and 64 kbit/s, over which the terminal's answers travel too;"
        f" for quitting 960 bytes a second. A key is held for {bench.held:g} s, {bench.pages} pages"
        " are turned. Milliseconds until the user has the last byte.",
        "",
        ("ms", "less", "ratio"),
        tuple(
            Row(
                name,
                (
                    Figure(middle(ours[name]), most),
                    Figure(middle(beside[name])),
                    Figure(ratio(ours[name], beside[name]), limit),
                ),
            )
            for name, most, limit in _LIMITS
        ),
    )


_AGAIN, _START = "start, opened before, until all is there", "start, nothing kept"
_LINE = "a line further in a page of the full width"
_STEP, _HELD = "a step down a list, with another page beside it", "lag after a key was held there"
_QUIT = "q after many pages, until the end"
_LIMITS = (
    (_AGAIN, None, 2.0),
    (_START, None, 2.0),
    (_LINE, None, 1.25),
    (_STEP, None, 1.25),
    (_HELD, None, 2.5),
    (_QUIT, 2000, None),
)


def _programs(bench: Bench) -> Iterator[Program]:
    """The reader, in a home where nothing was read before, and a pager where there is one."""
    yield reader(bench.home(), GENEVA, SHOWN)
    if less_here():
        yield less(bench.home(), bench.text(GENEVA))


def _far_away(bench: Bench, program: Program, times: Times) -> None:
    """Start it over a line to another continent, go on line by line, and hold the key."""
    with Terminal(program, line=far()) as terminal:
        terminal.opened()
        terminal.settle(quiet=0.2)
        times[_START].append((terminal.shown - terminal.started) * 1000)
        _before(terminal, (QUOTES,))
        times[_STEP] += _down(bench, terminal)
        times[_HELD].append(_lag(bench, terminal) * 1000)
        _before(terminal, (*TO_THE_PAGE, LINE * bench.sizes[0][1]))
        times[_LINE] += _down(bench, terminal)


def _again(bench: Bench, times: Times) -> None:
    """Start it over that line where it was opened before."""
    program = reader(bench.home(), GENEVA, SHOWN)
    open_once(program, bench.sizes[0])
    with Terminal(program, bench.sizes[0], line=far()) as terminal:
        terminal.opened()
        terminal.settle(quiet=0.2)
        times[_AGAIN].append((terminal.shown - terminal.started) * 1000)


def _lag(bench: Bench, terminal: Terminal) -> float:
    """Seconds from the end of a key that was held to the last byte."""
    released = 0.0
    for _ in range(int(bench.held * A_SECOND)):
        released = terminal.type(b"j")
        terminal.pause(1 / A_SECOND)
    terminal.settle()
    return terminal.shown - released


def _quit(bench: Bench, program: Program, times: Times) -> None:
    """Turn pages over the line of a modem, and leave."""
    with Terminal(program, line=serial()) as terminal:
        terminal.opened()
        terminal.settle(quiet=0.2)
        for _ in range(bench.pages):
            terminal.type(b" ")
            terminal.pause(0.1)
        asked = terminal.type(b"q")
        times[_QUIT].append((terminal.end() - asked) * 1000)


def _before(terminal: Terminal, keys: Sequence[bytes]) -> None:
    """To where the reader goes down: a pager has but its text."""
    if terminal.program.name == "briefing":
        for key in keys:
            terminal.stroke(key)


def _down(bench: Bench, terminal: Terminal) -> list[float]:
    """Milliseconds of going down, line by line."""
    told = [terminal.stroke(LINE) for _ in range(max(1, bench.strokes // 20))]
    return [each.seconds * 1000 for each in told if each]


if __name__ == "__main__":
    alone(ask)
