"""Measure the search in a generated library, beside ripgrep, and write docs/performance.md.

Usage: python -m benchmarks.search [BRIEFS PASSAGES]
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

from benchmarks.generated import write_library
from benchmarks.grep import tool
from benchmarks.measured import Times, times
from benchmarks.page import PAGE, Library, Row, page
from benchmarks.searches import letters, queries
from benchmarks.words import Words
from briefing.library import open_brief
from briefing.search import Index, QueryError
from briefing.search.collection import Collection
from briefing.search.kept import NOTHING

BRIEFS, PASSAGES = 40, 200_000
SHOWN = 100
"""Hits that are asked for while words are typed."""


def main() -> None:
    """Print the figures and write them to the page."""
    briefs, passages = map(int, sys.argv[1:3] or (BRIEFS, PASSAGES))
    with tempfile.TemporaryDirectory() as made:
        folder, cache = Path(made) / "library", Path(made) / "cache"
        write_library(folder, briefs, passages)
        paths = tuple(sorted(folder.iterdir()))
        runs = [
            ("the first search in the library, which reads every brief", _run(paths, cache)),
            ("each later one", _run(paths, cache)),
        ]
        size = sum(each.stat().st_size for each in paths)
        text = page(Library(briefs, passages, size), _rows(paths, cache), runs)
        told = "\n".join(text) + "\n"
    sys.stdout.write(told)
    PAGE.write_text(told, encoding="utf-8")


def _run(paths: Sequence[Path], cache: Path) -> float:
    """How many seconds a search takes that opens the file of the library anew."""
    start = time.perf_counter()
    with closing(_library(paths, cache)) as library:
        library.look("the open door", 20)
    return time.perf_counter() - start


def _library(paths: Sequence[Path], cache: Path) -> Collection:
    return Collection(paths, lambda _brief: NOTHING, cache)


def _rows(paths: Sequence[Path], cache: Path) -> list[Row]:
    asked = list(queries(Words(1)))
    typed = [each for query in asked for each in letters(query)]
    beside = tool()
    looks = [partial(beside.look, query.strip('"'), paths[0].parent) for query in asked]
    return [
        Row(f"all {len(paths)} briefs, letter by letter", _everywhere(paths, cache, typed)),
        Row("one of them, letter by letter", _alone(paths[0], typed)),
        Row(f"{beside.name}, the finished queries as plain words", times(looks)),
    ]


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
    main()
