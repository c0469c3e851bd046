"""Tables for other programs: Markdown and CSV in which author text stays text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

_ACTS_IN_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>|~#])")
_ACTS_IN_SHEETS: Final = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to a spreadsheet."""


def markdown(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table as Markdown; a newline in a cell is a line break."""
    yield _line(names)
    yield f"|{' --- |' * len(names)}"
    for row in rows:
        yield _line(row)


def comma_separated(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table as CSV, each row on one line; what a spreadsheet would compute has a ' before it."""
    for row in (names, *rows):
        held = io.StringIO()
        csv.writer(held, lineterminator="").writerow([_inert(each) for each in row])
        yield held.getvalue()


def literal(text: str) -> str:
    """Text as Markdown that shows it and does nothing else."""
    return _ACTS_IN_MARKDOWN.sub(r"\\\1", text.replace("&", "&amp;"))


def _line(cells: Sequence[str]) -> str:
    shown = ("<br>".join(map(literal, each.splitlines())) for each in cells)
    return f"| {' | '.join(shown)} |"


def _inert(cell: str) -> str:
    text = " ".join(cell.split())
    return f"'{text}" if text.startswith(_ACTS_IN_SHEETS) else text
