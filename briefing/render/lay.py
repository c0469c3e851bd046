"""Blocks set for a width: pure functions from blocks to lines."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from briefing.render.blocks import (
    Blank,
    Block,
    ColumnNames,
    Columns,
    Heading,
    Pair,
    Stacked,
    Strip,
    Text,
)
from briefing.render.spans import Line, Span
from briefing.render.spans import width as width_of
from briefing.render.strip import lay_strip
from briefing.render.wrap import wrap

LABEL_WIDTH = 14
"""Cells kept for the labels of pairs."""

NARROWEST_VALUE = 26
"""Cells that the value of a pair needs beside its label; with fewer it goes below."""


def lay(blocks: Iterable[Block], width: int) -> list[Line]:
    """The blocks one under another, as lines of at most `width` cells."""
    lines: list[Line] = []
    for block in blocks:
        lines.extend(_lay_one(block, width))
    return lines


def _lay_one(block: Block, width: int) -> list[Line]:
    lines: list[Line]
    match block:
        case Text(spans, indent, hang):
            lines = wrap(spans, width, indent, indent + hang)
        case Blank():
            lines = [()]
        case Heading(spans):
            lines = _heading(spans, width)
        case Pair(label, spans):
            lines = _pair(label, spans, width)
        case Columns():
            lines = _columns(block, width)
        case Stacked(_, beside):
            lines = wrap(beside, width, 0, 3) if beside else []
        case ColumnNames(names):
            lines = _names(names, width)
        case Strip():
            lines = lay_strip(block, width)
    return lines


def _heading(spans: Line, width: int) -> list[Line]:
    if not spans:
        return [(Span("─" * width, "rule"),)]
    lines = wrap(spans, width)
    left = width - width_of(lines[-1]) - 1
    if left > 0:
        lines[-1] = (*lines[-1], Span(" " + "─" * left, "rule"))
    return lines


def _pair(label: str, spans: Line, width: int) -> list[Line]:
    if width < NARROWEST_VALUE + LABEL_WIDTH:
        return [*wrap((Span(label, "label"),), width), *wrap(spans, width, 2, 2)]
    head = Span(label.ljust(LABEL_WIDTH - 1) + " ", "label")
    lines = wrap(spans, width - LABEL_WIDTH)
    blank = Span(" " * LABEL_WIDTH)
    return [((blank if index else head), *line) for index, line in enumerate(lines)] or [(head,)]


def _names(names: tuple[Line, ...], width: int) -> list[Line]:
    columns = Columns(tuple((Text(each),) for each in names))
    if not names or min(_widths(columns, width)) < columns.narrowest:
        return []
    return [*_lay_one(columns, width), (Span("─" * width, "rule"),)]


def _widths(columns: Columns, width: int) -> list[int]:
    """The width of each column."""
    count = len(columns.cells)
    room = width - len(columns.gap) * (count - 1)
    if not columns.share or count == 1:
        return [room // count] * count
    first = width * columns.share // 100
    return [first, *([(room - first) // (count - 1)] * (count - 1))]


def _columns(columns: Columns, width: int) -> list[Line]:
    if not columns.cells:
        return []
    widths = _widths(columns, width)
    if min(widths) < columns.narrowest:
        return [line for cell in columns.cells for line in lay(map(_unstacked, cell), width)]
    laid = [lay(cell, each) for cell, each in zip(columns.cells, widths, strict=True)]
    return [_beside(parts, widths, columns.gap) for parts in zip_longest(*laid, fillvalue=())]


def _unstacked(block: Block) -> Block:
    if not isinstance(block, Stacked):
        return block
    between = (Span(" "),) if block.beside else ()
    return Text((*block.spans, *between, *block.beside), 0, 2)


def _beside(parts: tuple[Line, ...], widths: list[int], gap: str) -> Line:
    spans: list[Span] = []
    for index, part in enumerate(parts):
        if index:
            spans.append(Span(gap, "rule"))
        spans.extend(part)
        missing = widths[index] - width_of(part)
        if missing and index < len(parts) - 1:
            spans.append(Span(" " * missing))
    return tuple(spans)
