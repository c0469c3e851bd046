"""A strip of narrow columns set for a width: a window on an axis that may be longer."""

from __future__ import annotations

from typing import Final

from rich.cells import set_cell_size

from briefing.render.blocks import Strip
from briefing.render.spans import Line, Span, cell_len

MARK: Final = "▲"
_EARLIER: Final = "earlier"


def lay_strip(strip: Strip, width: int) -> list[Line]:
    """The heads, a line a row, and the mark under the column in focus."""
    labels = max(len(_EARLIER) + 4, *(cell_len(label.text) for label, _cells in strip.rows)) + 1
    marks = (each.text for _label, cells in strip.rows for each in cells)
    cell = max(map(cell_len, (*strip.heads, *marks)), default=0) + 1
    first, last = _window(len(strip.heads), max((width - labels - 1) // cell, 1), strip.focus)
    before = f"< {first} {_EARLIER}" if first else ""
    after = ">" if last < len(strip.heads) else ""
    heads = "".join(set_cell_size(head, cell) for head in strip.heads[first:last])
    lines: list[Line] = [
        (_label(Span(before, "meta"), labels), Span(heads, "label"), Span(after, "meta"))
    ]
    for label, cells in strip.rows:
        shown = (Span(set_cell_size(each.text, cell), each.role) for each in cells[first:last])
        lines.append((_label(label, labels), *shown))
    place = " " * (labels + (strip.focus - first) * cell)
    lines.append((Span(place), Span(MARK, "alarm")))
    return lines


def _window(count: int, room: int, focus: int) -> tuple[int, int]:
    """The first column shown and the one after the last, with the focus among them."""
    first = max(min(focus - room // 2, count - room), 0)
    return first, min(first + room, count)


def _label(span: Span, size: int) -> Span:
    return Span(set_cell_size(span.text, size), span.role, span.link)
