"""What is painted over laid-out lines: letters to jump by, and what the mouse has selected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.render.sheet import At, Sheet
from briefing.render.spans import Line, cell_len, width
from briefing.tui.paint import GUTTER

_BLANKS: Final = re.compile(" {2,}")

ROW: Final = -1
"""Stands for a whole row, where others have the index of a span."""

Labels = Mapping[tuple[At, int], str]
"""The letters over the spans, or rows, of the lines of a sheet."""


class Spot(NamedTuple):
    """What can be followed: a line, the span in it or `ROW`, and the item it leads to."""

    line: At
    span: int
    target: str


def spots(sheet: Sheet, shown: Sequence[At], *, rows: bool, links: bool) -> Iterator[Spot]:
    """What can be followed in some lines: rows that begin there, then links, each item once."""
    seen = {""}
    if rows:
        found = [Spot(at, ROW, sheet.targets[at.row]) for at in shown if not at.line]
        found = [each for each in found if each.target]
        seen.update(each.target for each in found)
        yield from found
    if not links:
        return
    for at in shown:
        for index, span in enumerate(sheet.at(at)):
            if span.link not in seen:
                seen.add(span.link)
                yield Spot(at, index, span.link)


def labelled(strip: Strip, line: Line, place: At, labels: Labels, style: Style) -> Strip:
    """A painted line with the letters that lead to what stands in it, in brackets before it.

    They take the gutter, or the blanks before it; where these do not suffice, what follows moves to
    the right, up to where blanks can make up for it, or to the end of the line, which loses as much
    for so long: no letter of what is labelled is hidden.
    """
    found = sorted((index, f"[{name}]") for (at, index), name in labels.items() if at == place)
    width_before = strip.cell_length
    # From the right, so that what is before stands where the line has it.
    for index, name in reversed(found):
        start = GUTTER if index == ROW else GUTTER + width(line[:index])
        blanks = GUTTER if index == ROW else _blanks_before(strip, start, len(name))
        before, after = strip.crop(0, start - blanks), strip.crop(start, strip.cell_length)
        after = _drawn_together(after, len(name) - blanks)
        strip = Strip.join([before, Strip([Segment(name, style)]), after])
    return strip.crop(0, width_before)


def _blanks_before(strip: Strip, cell: int, most: int) -> int:
    """How many blanks stand before a cell, at most as many as are asked for."""
    text = strip.crop(0, cell).text
    return min(len(text) - len(text.rstrip(" ")), most)


def _drawn_together(strip: Strip, cells: int) -> Strip:
    """Without so many of the first blanks that stand together, and one of them left."""
    blanks = _BLANKS.search(strip.text)
    if blanks is None:
        return strip
    start = cell_len(strip.text[: blanks.start()])
    end = start + min(cells, len(blanks[0]) - 1)
    return Strip.join([strip.crop(0, start), strip.crop(end, strip.cell_length)])


def marked(strip: Strip, span: tuple[int, int], style: Style) -> Strip:
    """A painted line with a stretch of its characters marked; an end of -1 is that of the line."""
    whole = strip.cell_length
    start, end = (cell_len(strip.text[:at]) if at >= 0 else whole for at in span)
    cuts = (strip.crop(0, start), strip.crop(start, end).apply_style(style), strip.crop(end, whole))
    return Strip.join(cuts)
