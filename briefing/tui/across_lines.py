"""Marks words that run on from one line of a paragraph into the next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.render.spans import Line
from briefing.search.highlight import runs

if TYPE_CHECKING:
    from briefing.tui.paint import Highlight, Marked

Cell = tuple[int, str]
"""Where in its line a cell begins, and its text."""


def across(highlight: Highlight, before: Line, line: Line, after: Line) -> Marked | None:
    """Marks the spans of `line`, to be asked for one after another, as parts of their paragraph.

    What stands in columns runs on in its own column. None where there is nothing to mark.
    """
    hits = [*_hits(highlight, before, line, after)]
    if not hits:
        return None
    at = 0

    def mark(text: str) -> tuple[tuple[str, bool], ...]:
        nonlocal at
        start, at = at, at + len(text)
        inside = [(max(a, start), min(b, at)) for a, b in hits if a < at and b > start]
        return tuple(runs(text, ((a - start, b - start) for a, b in inside)))

    return mark


def _hits(highlight: Highlight, before: Line, line: Line, after: Line) -> Iterator[tuple[int, int]]:
    """Where the hits of a line start and end, in order."""
    cells = list(_cells(line))
    above, below = _beside(before, len(cells)), _beside(after, len(cells))
    for (start, text), left, right in zip(cells, above, below, strict=True):
        end, opening = start + len(text), f"{left.rstrip()} "
        at = start - len(opening)
        for run, is_hit in highlight(f"{opening}{text.rstrip()} {right.strip()}"):
            if is_hit and at < end and at + len(run) > start:
                yield max(at, start), min(at + len(run), end)
            at += len(run)


def _beside(line: Line, count: int) -> list[str]:
    """The texts of so many cells; empty ones where a line is divided in another way."""
    texts = [text for _, text in _cells(line)]
    return texts if len(texts) == count else [""] * count


def _cells(line: Line) -> Iterator[Cell]:
    """The columns of a line, which rules part."""
    start, text = 0, ""
    for span in line:
        if span.role == "rule":
            yield start, text
            start, text = start + len(text) + len(span.text), ""
        else:
            text += span.text
    yield start, text
