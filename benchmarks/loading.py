"""Reading YAML beside the bare events of its parser; a change on its way to the screen."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter, process_time

import yaml

from benchmarks.bench import GENEVA, Bench, alone
from benchmarks.figures import Figure, Row, Table, middle, ratio
from benchmarks.libraries import library, single
from benchmarks.programs import reader
from benchmarks.start import SHOWN
from benchmarks.terminal.terminal import Terminal
from briefing.load import load_brief

LIMIT = 1.3
TITLES = ("Alder", "Birch", "Cedar", "Holly", "Maple")
"""No two that follow each other have a letter in the same place: each is written whole."""

SEEN_AT_LAST = 0.6
"""Seconds after which any change has been looked at twice."""


def ask(bench: Bench) -> Iterator[Table]:
    """Read three briefs, and change one of them."""
    ordinary = min(library(bench.kept, bench.libraries[0], bench.items).iterdir())
    briefs = (
        ("the Geneva brief", GENEVA),
        (f"a brief of {bench.items} items", ordinary),
        (f"a brief of {bench.large:,} items", single(bench.kept, bench.large)),
    )
    yield Table(
        "Reading YAML",
        "From the files to the structs with every place known, beside the events of the C parser"
        " alone; computing, in one process.",
        "",
        ("CPU ms", "events", "ratio"),
        tuple(_read(name, brief, bench.rounds) for name, brief in briefs),
    )
    yield _changed(bench, ordinary)


def _read(name: str, brief: Path, rounds: int) -> Row:
    texts = [each.read_bytes() for each in _files(brief)]
    ours, events = [], []
    gc.disable()
    for _ in range(rounds):
        events.append(_time(lambda: _events(texts)))
        ours.append(_time(lambda: load_brief(brief)))
    gc.enable()
    figures = Figure(middle(ours)), Figure(middle(events)), Figure(ratio(ours, events), LIMIT)
    return Row(name, figures)


def _files(brief: Path) -> list[Path]:
    return sorted(brief.glob("*.yaml")) if brief.is_dir() else [brief]


def _events(texts: Sequence[bytes]) -> None:
    for text in texts:
        parser = yaml.CLoader(text)
        while parser.check_event():
            parser.get_event()


def _time(call: Callable[[], object]) -> float:
    """Milliseconds of computing."""
    start = process_time()
    call()
    return (process_time() - start) * 1000


def _changed(bench: Bench, brief: Path) -> Table:
    """Write another title again and again, and wait for it."""
    copy = bench.folder / brief.name
    text = brief.read_text(encoding="utf-8")
    copy.write_text(text, encoding="utf-8")
    title = text.partition("title: ")[2].partition("\n")[0]
    shown, computed = [], []
    with Terminal(reader(bench.home(), copy, SHOWN)) as terminal:
        terminal.opened()
        for other in TITLES:
            terminal.pause(SEEN_AT_LAST)
            terminal.picture()
            cpu = terminal.process.cpu()
            changed = perf_counter()
            copy.write_text(text.replace(title, other, 1), encoding="utf-8")
            shown.append((terminal.wait(other.encode()) - changed) * 1000)
            terminal.settle()
            computed.append((terminal.process.cpu() - cpu) * 1000)
    return Table(
        "A change on its way to the screen",
        "A brief of ordinary size whose file is written anew while it is read. Looks are 500 ms"
        " apart, and a change is taken up when a look 250 ms after that which found it agrees; what"
        " it costs from then on is told by the computing.",
        "",
        ("ms with the looks", "CPU ms"),
        (Row("another title", (Figure(middle(shown)), Figure(middle(computed), 30))),),
    )


if __name__ == "__main__":
    alone(ask)
