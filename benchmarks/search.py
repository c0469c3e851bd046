"""How long a search takes for each letter, beside a tool that everyone knows."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

from benchmarks.bench import Bench, alone
from benchmarks.figures import Figure, Row, Table
from benchmarks.grep import tool
from benchmarks.libraries import library_of_passages
from benchmarks.measured import Times, times
from benchmarks.searches import letters, queries
from benchmarks.words import Words
from briefing.library import open_brief
from briefing.search import Index, QueryError
from briefing.search.collection import Collection
from briefing.search.kept import NOTHING

BRIEFS = 40
LIMITS = 5, 50
"""Milliseconds, in the middle and at the worst."""

SHOWN = 100
"""Hits that are asked for while words are typed."""


def ask(bench: Bench) -> Iterator[Table]:
    """Search a library of long briefs, and one of them alone."""
    folder, cache = library_of_passages(bench.kept, BRIEFS, bench.passages), bench.folder / "cache"
    paths = tuple(sorted(folder.iterdir()))
    first, later = _run(paths, cache), _run(paths, cache)
    yield Table(
        "Letter by letter",
        f"{BRIEFS} briefs with {bench.passages:,} passages, without a screen: the search answers"
        " anew, ranked, for each letter of each query, whole and rare words, phrases, fields and"
        " slips of the finger among them. The other tool starts anew for each finished query,"
        " reads each file, and knows no forms of words."
        f" The first search, which reads every brief, took {first:.1f} s, the next {later:.2f} s.",
        "",
        ("p50 ms", "p99 ms", "worst ms", "searches"),
        tuple(_rows(paths, cache)),
    )


def _run(paths: Sequence[Path], cache: Path) -> float:
    """How many seconds a search takes that opens the file of the library anew."""
    start = time.perf_counter()
    with closing(_library(paths, cache)) as library:
        library.look("the open door", 20)
    return time.perf_counter() - start


def _library(paths: Sequence[Path], cache: Path) -> Collection:
    return Collection(paths, lambda _brief: NOTHING, cache)


def _rows(paths: Sequence[Path], cache: Path) -> Iterator[Row]:
    asked = list(queries(Words(1)))
    typed = [each for query in asked for each in letters(query)]
    beside = tool()
    looks = [partial(beside.look, query.strip('"'), paths[0].parent) for query in asked]
    yield _row(f"all {len(paths)} briefs", _everywhere(paths, cache, typed), *LIMITS)
    yield _row("one of them", _alone(paths[0], typed), *LIMITS)
    yield _row(beside.name, times(looks))


def _row(what: str, told: Times, middle: float | None = None, worst: float | None = None) -> Row:
    figures = Figure(told.middle, middle), Figure(told.late), Figure(told.worst, worst)
    return Row(what, (*figures, str(len(told.each))))


def _everywhere(paths: Sequence[Path], cache: Path, typed: Sequence[str]) -> Times:
    with closing(_library(paths, cache)) as library:
        return _typed(partial(library.ask, limit=SHOWN, typing=True), typed)


def _alone(path: Path, typed: Sequence[str]) -> Times:
    return _typed(partial(Index(open_brief(path)).find, limit=SHOWN, typing=True), typed)


def _typed(find: Callable[[str], object], typed: Sequence[str]) -> Times:
    def answered(query: str) -> None:
        # What begins a field is no field yet, and is told so: an answer, too.
        with suppress(QueryError):
            find(query)

    return times(partial(answered, each) for each in typed)


if __name__ == "__main__":
    alone(ask)
