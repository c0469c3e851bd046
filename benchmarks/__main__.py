"""Measure everything, and write docs/performance.md.

Usage: python -m benchmarks [--whole]

With `--whole` the largest library is read to its end first, where no earlier run has done so: a
million items, which takes longer than all the rest. It is kept, and so is what was read of it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks import first_reading, frogmouth
from benchmarks.bench import Bench
from benchmarks.curve import PICTURE
from benchmarks.figures import Table
from benchmarks.page import PAGE, page
from benchmarks.questions import QUESTIONS
from benchmarks.shelves import shelf


def main() -> None:
    """Ask every question, tell how far it is, and write the page."""
    options = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    options.add_argument("--whole", action="store_true", help="read the largest library to its end")
    whole = options.parse_args().whole
    start = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        if whole:
            _read_whole(bench)
        unmeasured = frogmouth.install(bench.kept)
        answers = []
        for question in QUESTIONS:
            _tell(f"{perf_counter() - start:4.0f} s  {question.title}")
            tables = list(question.ask(bench))
            answers.append((question, tables))
            _show(tables)
        text = "\n".join(page(bench, answers, perf_counter() - start, unmeasured)) + "\n"
    PAGE.write_text(text, encoding="utf-8")
    _tell(f"{perf_counter() - start:4.0f} s  in all")


def _read_whole(bench: Bench) -> None:
    largest = shelf(bench, bench.libraries[-1])
    if largest.is_read:
        _tell(f"   0 s  {largest.briefs:,} briefs were read by an earlier run")
    else:
        _tell(f"   0 s  The first reading of {largest.briefs:,} briefs")
        first_reading.whole(largest)


def _tell(words: str) -> None:
    sys.stderr.write(f"{words}\n")


def _show(tables: list[Table]) -> None:
    for table in tables:
        sys.stdout.write("\n".join(table.lines()) + "\n\n")
        if table.picture:
            PICTURE.write_text(table.picture, encoding="utf-8")


if __name__ == "__main__":
    main()
