"""The page that tells the figures."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measured import Times

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, and how long it took each time."""

    what: str
    times: Times


@dataclass(frozen=True, slots=True)
class Library:
    """What was searched: how many briefs and passages, in how many bytes."""

    briefs: int
    passages: int
    size: int


def page(library: Library, rows: Sequence[Row], runs: Sequence[tuple[str, float]]) -> Iterator[str]:
    """The lines of the page; `runs` are whole runs with their seconds."""
    yield "# Performance"
    yield ""
    yield "Written by `make bench`, which measures it all in one run: a library made from a seed,"
    yield f"{library.briefs} briefs with {library.passages:,} passages in {library.size >> 20} MiB;"
    yield f"{platform.system()}, {os.cpu_count()} processors, Python {platform.python_version()},"
    yield f"SQLite {sqlite3.sqlite_version}."
    yield ""
    yield "| milliseconds | searches | p50 | p99 | worst |"
    yield "|---|--:|--:|--:|--:|"
    for each in rows:
        found = each.times
        figures = f"{found.middle:.1f} | {found.late:.1f} | {found.worst:.1f}"
        yield f"| {each.what} | {len(found.each)} | {figures} |"
    yield ""
    yield "| whole runs, in seconds | |"
    yield "|---|--:|"
    yield from (f"| {what} | {seconds:.1f} |" for what, seconds in runs)
    yield ""
    yield "Letter by letter: the search answers anew, ranked, for each letter of each query, whole"
    yield "and rare words, phrases, fields and slips of the finger among them. The other tool"
    yield "starts anew for each query, reads each file, and knows no forms of words."
