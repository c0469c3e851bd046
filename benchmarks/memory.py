"""What is resident after opening, and after visiting everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.bench import GENEVA, Bench, alone
from benchmarks.figures import Figure, Row, Table, middle, ratio
from benchmarks.libraries import single
from benchmarks.peers import peers
from benchmarks.programs import empty_app, reader
from benchmarks.start import SHOWN
from benchmarks.strokes import SECTIONS
from benchmarks.terminal.terminal import Program, Terminal

_IN_A_SECTION = (b"G", b"g", b" ", b" ", b"j", b"\r", b" ", b"H")
_AFTER = (b"2", b"<", b">", b"?", b"\x1b", b"/", b"a", b"n", b"\x1b")
_PAUSE = 0.03
"""Seconds between keys, so that escape is not taken for the beginning of the next."""

Sizes = dict[str, list[float]]


def ask(bench: Bench) -> Iterator[Table]:
    """Look at each program in turn."""
    sizes: Sizes = defaultdict(list)
    large = single(bench.kept, bench.large)
    for _ in range(max(1, bench.rounds // 4)):
        for other in (empty_app(bench.home()), *peers(bench, GENEVA)):
            sizes[other.name].append(_opened(other))
        for name, brief in (("Geneva", GENEVA), ("Large", large)):
            opened, visited = _visited(bench, brief)
            sizes[f"{name} opened"].append(opened)
            sizes[f"{name} visited"].append(visited)
    empty = sizes["an empty Textual app"]
    yield Table(
        "Memory",
        f"Resident, with what the children of a process have for themselves; 80×24. The largest"
        f" brief has {bench.large:,} items. Everything is"
        " every section to its end and back, an item of each, the help, an earlier day, a search.",
        "",
        ("MiB", "times an empty Textual app"),
        tuple(
            Row(what, (Figure(middle(sizes[name])), Figure(ratio(sizes[name], empty), limit)))
            for name, what, limit in (
                *_ROWS,
                *((name, name, None) for name in sizes if name[0].islower()),
            )
        ),
    )


_ROWS = (
    ("Geneva opened", "the Geneva brief, opened", 1.2),
    ("Geneva visited", "the Geneva brief, everything visited", 1.3),
    ("Large opened", "the largest brief, opened", None),
    ("Large visited", "the largest brief, everything visited", None),
)


def _visited(bench: Bench, brief: Path) -> tuple[float, float]:
    with Terminal(reader(bench.home(), brief, SHOWN)) as terminal:
        terminal.opened()
        terminal.settle()
        opened = _size(terminal)
        for keys in (*((section, *_IN_A_SECTION) for section in SECTIONS), _AFTER):
            _press(terminal, keys)
        return opened, _size(terminal)


def _press(terminal: Terminal, keys: Sequence[bytes]) -> None:
    for key in keys:
        terminal.type(key)
        terminal.pause(_PAUSE)
    terminal.settle()


def _opened(program: Program) -> float:
    with Terminal(program) as terminal:
        terminal.opened()
        terminal.settle(quiet=0.2)
        return _size(terminal)


def _size(terminal: Terminal) -> float:
    return terminal.process.memory() / (1 << 20)


if __name__ == "__main__":
    alone(ask)
