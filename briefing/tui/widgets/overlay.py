"""What is painted over laid-out lines: letters to jump by, and what the mouse has selected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.render.lay import Sheet
from briefing.render.spans import Line, width
from briefing.tui.paint import GUTTER

ROW: Final = -1
"""Stands for a whole row, where others have the index of a span."""

Labels = Mapping[tuple[int, int], str]
"""The letters over the spans, or rows, of the lines of a sheet."""


class Spot(NamedTuple):
    """What can be followed: a line, the span in it or `ROW`, and the item it leads to."""

    line: int
    span: int
    target: str


def spots(sheet: Sheet, lines: range, *, rows: bool, links: bool) -> Iterator[Spot]:
    """What can be followed in some lines: rows that begin there, then links, each item once."""
    seen = {""}
    if rows:
        begins = zip(sheet.starts, sheet.targets, strict=False)
        found = [Spot(at, ROW, each) for at, each in begins if each and at in lines]
        seen.update(each.target for each in found)
        yield from found
    if not links:
        return
    for number in lines[: max(len(sheet.lines) - lines.start, 0)]:
        for index, span in enumerate(sheet.lines[number]):
            if span.link not in seen:
                seen.add(span.link)
                yield Spot(number, index, span.link)


def labelled(strip: Strip, line: Line, number: int, labels: Labels, style: Style) -> Strip:
    """A painted line with the letters that lead to what stands in it, before what they lead to.

    They take the blanks before it; where these do not suffice, the rest of the line moves to the
    right and loses its end for so long: no letter of what is labelled is hidden.
    """
    found = sorted((index, name) for (at, index), name in labels.items() if at == number)
    width_before, moved = strip.cell_length, 0
    for index, name in found:
        start = 0 if index == ROW else GUTTER + moved + width(line[:index])
        blanks = len(name) if index == ROW else _blanks_before(strip, start, len(name))
        before = strip.crop(0, start if index == ROW else start - blanks)
        after = strip.crop(before.cell_length + blanks, strip.cell_length)
        strip = Strip.join([before, Strip([Segment(name, style)]), after])
        moved += len(name) - blanks
    return strip.crop(0, width_before)


def _blanks_before(strip: Strip, cell: int, most: int) -> int:
    """How many blanks stand before a cell, at most as many as are asked for."""
    text = strip.crop(0, cell).text
    return min(len(text) - len(text.rstrip(" ")), most)


def marked(strip: Strip, span: tuple[int, int], style: Style) -> Strip:
    """A painted line with a stretch of its characters marked; an end of -1 is that of the line."""
    whole = strip.cell_length
    start, end = (cell_len(strip.text[:at]) if at >= 0 else whole for at in span)
    cuts = (strip.crop(0, start), strip.crop(start, end).apply_style(style), strip.crop(end, whole))
    return Strip.join(cuts)
