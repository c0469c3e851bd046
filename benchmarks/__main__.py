"""Measure everything, and write docs/performance.md.

Usage: python -m benchmarks [--whole]

`--whole` measures libraries up to 10,000 briefs, a million items.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks.bench import Bench
from benchmarks.curve import PICTURE
from benchmarks.figures import Table
from benchmarks.page import PAGE, page
from benchmarks.questions import QUESTIONS

WHOLE = (10, 100, 1_000, 10_000)


def main() -> None:
    """Ask every question, tell how far it is, and write the page."""
    options = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    options.add_argument("--whole", action="store_true", help="libraries up to 10,000 briefs")
    whole = options.parse_args().whole
    start = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), libraries=WHOLE) if whole else Bench(Path(folder))
        answers = []
        for question in QUESTIONS:
            sys.stderr.write(f"{perf_counter() - start:4.0f} s  {question.title}\n")
            tables = list(question.ask(bench))
            answers.append((question, tables))
            _show(tables)
    text = "\n".join(page(bench, answers, perf_counter() - start)) + "\n"
    PAGE.write_text(text, encoding="utf-8")


def _show(tables: list[Table]) -> None:
    for table in tables:
        sys.stdout.write("\n".join(table.lines()) + "\n\n")
        if table.picture:
            PICTURE.write_text(table.picture, encoding="utf-8")


if __name__ == "__main__":
    main()
