"""What is written and computed while nobody does anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from time import sleep

from benchmarks.bench import GENEVA, Bench, alone
from benchmarks.figures import Figure, Row, Table
from benchmarks.peers import peers
from benchmarks.programs import empty_app, reader
from benchmarks.start import SHOWN
from benchmarks.terminal.terminal import Program, Terminal

SETTLED = 4.0
"""Seconds after which whatever belongs to the start is over: after three the place is written."""

HEARD = 0.02
"""Seconds in which what waits in a terminal is read."""

LIMITS = {"briefing": (0.0, 0.1)}
"""Bytes, and the per cent of a core."""


def ask(bench: Bench) -> Iterator[Table]:
    """Leave all programs alone at the same time: none of them has anything to do."""
    ours = reader(bench.home(), GENEVA, SHOWN)
    told = _alone([ours, empty_app(bench.home()), *peers(bench, GENEVA)], bench.seconds)
    yield Table(
        "Left alone",
        f"For {bench.seconds:g} seconds after the start; the Geneva brief, 80×24.",
        "",
        ("bytes", "CPU %"),
        tuple(_row(*each) for each in told),
    )


def _row(name: str, size: float, used: float) -> Row:
    written, computed = LIMITS.get(name, (None, None))
    return Row(name, (Figure(size, written), Figure(used, computed)))


def _alone(programs: Sequence[Program], seconds: float) -> list[tuple[str, float, float]]:
    """The name of each, the bytes that it wrote, the per cent of a core that it used."""
    with ExitStack() as stack:
        terminals = [stack.enter_context(Terminal(each)) for each in programs]
        for each in terminals:
            each.opened()
            each.settle()
        sleep(SETTLED)
        before = [(_written(each), each.process.cpu()) for each in terminals]
        sleep(seconds)
        after = [(_written(each), each.process.cpu()) for each in terminals]
        return [
            (each.program.name, size - size_before, (cpu - cpu_before) / seconds * 100)
            for each, (size_before, cpu_before), (size, cpu) in zip(
                terminals, before, after, strict=True
            )
        ]


def _written(terminal: Terminal) -> float:
    """Bytes so far, with those that nobody has read yet."""
    terminal.pause(HEARD)
    return float(terminal.bytes)


if __name__ == "__main__":
    alone(ask)
