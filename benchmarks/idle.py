"""What is written and computed while nobody does anything."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.bench import GENEVA, Bench, alone
from benchmarks.figures import Figure, Row, Table
from benchmarks.peers import peers
from benchmarks.programs import empty_app, reader
from benchmarks.start import SHOWN
from benchmarks.terminal.terminal import Program, Terminal

SETTLED = 1.0
"""Seconds after which whatever belongs to the start is over."""


def ask(bench: Bench) -> Iterator[Table]:
    """Leave each program alone."""
    others = [empty_app(bench.home()), *peers(bench, GENEVA)]
    ours = reader(bench.home(), GENEVA, SHOWN)
    yield Table(
        "Left alone",
        f"For {bench.seconds:g} seconds after the start; the Geneva brief, 80×24.",
        "",
        ("bytes", "CPU %"),
        (
            Row("briefing", _alone(ours, bench.seconds, written=0, computed=0.1)),
            *(Row(other.name, _alone(other, bench.seconds)) for other in others),
        ),
    )


def _alone(
    program: Program, seconds: float, written: float | None = None, computed: float | None = None
) -> tuple[Figure, Figure]:
    with Terminal(program) as terminal:
        terminal.opened()
        terminal.settle()
        terminal.pause(SETTLED)
        size, cpu = terminal.bytes, terminal.process.cpu()
        terminal.pause(seconds)
        used = (terminal.process.cpu() - cpu) / seconds * 100
        return Figure(terminal.bytes - size, written), Figure(used, computed)


if __name__ == "__main__":
    alone(ask)
