"""From lines of spans to Textual strips: roles become styles, links and hits are marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Self

import msgspec
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.strip import Strip
from textual.widget import Widget

from briefing.render.spans import Line, Span, cell_len

GUTTER = 2
"""Cells before a line: the bar that marks the cursor, and the sign of what is read."""

Highlight = Callable[[str], tuple[tuple[str, bool], ...]]
"""Divides a text into runs and tells which of them are hits."""


class Palette(msgspec.Struct, frozen=True):
    """The style below all others, and that of each role.

    Besides roles, `of_role` knows "current", what a reader points at, and "bar", what marks a
    cursor.
    """

    base: Style
    of_role: Callable[[str], Style]
    _of: dict[str, Style] = msgspec.field(default_factory=dict)

    def of(self, span: Span) -> Style:
        """The style of a span."""
        style = self._of.get(span.role)
        if style is None:
            style = self._of[span.role] = self.base + self.of_role(span.role)
        return style


class Pointer(msgspec.Struct, frozen=True):
    """What is marked on a line: its bar on the left, and the span that Enter follows.

    `sign` stands after the bar and `tail` at the right edge, each one cell or nothing.
    """

    bar: str = " "
    bar_style: Style = msgspec.field(default_factory=Style.null)
    span: int = -1
    sign: str = " "
    tail: str = ""


def paint(
    line: Line, width: int, palette: Palette, pointer: Pointer, highlight: Highlight | None
) -> Strip:
    """A line as a strip of exactly `width` cells, the bar and a blank before it."""
    segments = [Segment(pointer.bar + pointer.sign, palette.base + pointer.bar_style)]
    for index, span in enumerate(line):
        style = palette.of(span)
        if index == pointer.span:
            style += palette.of_role("current")
        segments.extend(_marked(span.text, style, palette, highlight))
    room = width - len(pointer.tail)
    left = room - sum(cell_len(text) for text, _, _ in segments)
    if left < 0:
        segments = list(Strip(segments).crop(0, room))
    elif left:
        segments.append(Segment(" " * left, palette.base))
    if pointer.tail:
        segments.append(Segment(pointer.tail, palette.base + pointer.bar_style))
    return Strip(segments, width)


def _marked(
    text: str, style: Style, palette: Palette, highlight: Highlight | None
) -> list[Segment]:
    if highlight is None:
        return [Segment(text, style)]
    hit = style + palette.of_role("hit")
    return [Segment(run, hit if found else style) for run, found in highlight(text)]


class Finish(NamedTuple):
    """What Textual makes of every line of a widget, worked out once for all its lines."""

    left: Strip
    right: Strip
    background: Color
    filters: Sequence[LineFilter]

    @classmethod
    def of(cls, widget: Widget, blank: Strip) -> Self:
        """That of a widget; `blank` is a line of it as Textual finishes it, over all its width."""
        end, gutter = blank.cell_length, widget.gutter
        left, right = blank.crop(0, gutter.left), blank.crop(end - gutter.right, end)
        return cls(left, right, widget.background_colors[1], widget.get_line_filters())

    def made(self, strip: Strip) -> Strip:
        """A line as it is shown."""
        segments = [*strip]
        for each in self.filters:
            segments = each.apply(segments, self.background)
        left, right = self.left, self.right
        width = left.cell_length + strip.cell_length + right.cell_length
        return Strip([*left, *segments, *right], width)


def span_at(line: Line, cell: int) -> int:
    """The index of the span on which a cell of the line lies, or -1."""
    end = 0
    for index, span in enumerate(line):
        end += cell_len(span.text)
        if cell < end:
            return index
    return -1
