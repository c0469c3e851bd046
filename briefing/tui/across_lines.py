"""Marks words that run on from one line of a paragraph into the next."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.render.spans import Line
from briefing.tui.paint import Highlight

Cell = tuple[int, str]
"""Where in its line a cell begins, and its text."""


def across(highlight: Highlight, before: Line, line: Line, after: Line) -> Highlight:
    """Marks the spans of `line`, to be asked for one after another, as parts of their paragraph.

    What stands in columns runs on in its own column.
    """
    hits = _hits(highlight, before, line, after)
    at = 0

    def mark(text: str) -> tuple[tuple[str, bool], ...]:
        nonlocal at
        at += len(text)
        return tuple(_runs(text, hits[at - len(text) : at]))

    return mark


def _hits(highlight: Highlight, before: Line, line: Line, after: Line) -> list[bool]:
    """For each character of a line whether it is of a hit."""
    cells = list(_cells(line))
    hits = [False] * sum(len(span.text) for span in line)
    above, below = _beside(before, len(cells)), _beside(after, len(cells))
    for (start, text), left, right in zip(cells, above, below, strict=True):
        opening = f"{left.rstrip()} "
        at = start - len(opening)
        for run, is_hit in highlight(f"{opening}{text.rstrip()} {right.strip()}"):
            for place in range(max(at, start), min(at + len(run), start + len(text))):
                hits[place] = is_hit
            at += len(run)
    return hits


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


def _runs(text: str, hits: list[bool]) -> Iterator[tuple[str, bool]]:
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or hits[at] != hits[start]:
            yield text[start:at], hits[start]
            start = at
