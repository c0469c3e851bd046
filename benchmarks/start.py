"""How long until there is something to read, and until keys are heard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from benchmarks.bench import GENEVA, Bench, alone
from benchmarks.figures import Figure, Row, Table, middle, ratio
from benchmarks.peers import peers
from benchmarks.programs import empty_app, python, reader
from benchmarks.terminal.terminal import Program, Terminal

SHOWN = b"stands"
"""Of the heading above the last thing on the first screen, which fits 24 lines."""

KEYS = {"ready": (b"9", b"swissinfo"), "search": (b"/n", b"hit 1 of")}
"""A section of the Geneva brief and a word that stands there alone; a search, and what tells hits.

The line to type on may be there before the application is, so it is no answer to a letter.
"""

READ = 1.0
"""Seconds for which a brief is read at first: what is kept of it is kept when there is time."""

BESIDE = 5
"""Rounds in which those take part to which no limit refers."""

AFTER_ESC = 0.1
"""Seconds without a sign of life after which Esc has been taken for a key of its own."""

Times = dict[str, list[float]]


def ask(bench: Bench) -> Iterator[Table]:
    """Start everything in turn, often."""
    for size in bench.sizes:
        times = _measured(bench, size)
        yield _ours(times, size)
        if size == bench.sizes[0]:
            yield _peers(times)


def _measured(bench: Bench, size: tuple[int, int]) -> Times:
    """Milliseconds by what was waited for."""
    times: Times = defaultdict(list)
    kept = bench.home()
    beside = [python("python -c pass", "pass", kept), empty_app(kept)]
    others = [python("import textual.app", "import textual.app", kept), *peers(bench, GENEVA)]
    for turn in range(bench.rounds):
        for other in (*beside, *(others if size == bench.sizes[0] and turn < BESIDE else ())):
            with Terminal(other, size) as terminal:
                times[other.name].append(terminal.opened() * 1000)
        for what in KEYS:
            open_once(reader(kept, GENEVA, SHOWN), size, 0 if times["paint before"] else READ)
            for name, home in (("before", kept), ("anew", bench.home())):
                _read(reader(home, GENEVA, SHOWN), size, times, (what, name))
    return times


def open_once(program: Program, size: tuple[int, int], seconds: float = READ) -> None:
    """Open it, read the first screen, and quit."""
    with Terminal(program, size) as terminal:
        terminal.opened()
        terminal.settle()
        terminal.pause(seconds)
        terminal.type(b"q")
        terminal.end()


def _read(program: Program, size: tuple[int, int], times: Times, turn: tuple[str, str]) -> None:
    """Open it, press a key as soon as there is something to read, and quit."""
    what, name = turn
    key, answer = KEYS[what]
    with Terminal(program, size) as terminal:
        paint = terminal.opened()
        terminal.type(key)
        ready = terminal.wait(answer) - terminal.started
        terminal.settle()
        terminal.type(b"\x1b" if what == "search" else b"1")
        terminal.settle(AFTER_ESC)
        quits = terminal.type(b"q")
        ended = terminal.end() - quits
    times[f"{what} {name}"].append(ready * 1000)
    if what == "ready":
        times[f"paint {name}"].append(paint * 1000)
        times[f"quit {name}"].append(ended * 1000)


_LIMITS = (
    ("first useful paint, opened before", "paint before", "python -c pass", 1.5),
    ("ready for keys, opened before", "ready before", "an empty Textual app", 1.25),
    ("first useful paint, nothing kept", "paint anew", "an empty Textual app", 1.25),
    ("ready for keys, nothing kept", "ready anew", "an empty Textual app", 1.25),
    ("hits of a first letter, opened before", "search before", "an empty Textual app", 1.25),
    ("hits of a first letter, nothing kept", "search anew", "an empty Textual app", 1.25),
)


def _ours(times: Times, size: tuple[int, int]) -> Table:
    rows = [
        Row(
            what,
            (
                Figure(middle(times[ours])),
                beside,
                Figure(middle(times[beside])),
                Figure(ratio(times[ours], times[beside]), limit),
            ),
        )
        for what, ours, beside, limit in _LIMITS
    ]
    quits = [*times["quit before"], *times["quit anew"]]
    rows.append(Row("from q to the end", (Figure(middle(quits), 25), "", "", "")))
    return Table(
        f"Start, {size[0]}×{size[1]}",
        "The Geneva brief on a terminal, each time beside the others in turn; ready when a key that"
        " was pressed at the first paint has been answered by its section. The key to the search"
        " and a letter are pressed then too, and answered when hits are shown.",
        "",
        ("ms", "beside", "its ms", "ratio"),
        tuple(rows),
    )


def _peers(times: Times) -> Table:
    names = [name for name in times if not name.startswith(("paint", "quit", *KEYS))]
    rows = (
        Row(name, (Figure(middle(times[name])), Figure(ratio(times["paint anew"], times[name]))))
        for name in names
    )
    return Table(
        "Start of others",
        "To the first paint, or to the end of what shows nothing.",
        "",
        ("ms", "briefing takes times as long, nothing kept"),
        tuple(rows),
    )


if __name__ == "__main__":
    alone(ask)
