"""What Textual makes of every line of a widget, worked out once for all its lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Self

from textual.color import Color
from textual.filter import LineFilter
from textual.strip import Strip
from textual.widget import Widget


class Finish(NamedTuple):
    """What stands on both sides of a line, and what is done to what stands between."""

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
        for each in self.filters:
            strip = strip.apply_filter(each, self.background)
        if self.left.cell_length or self.right.cell_length:
            return Strip.join([self.left, strip, self.right])
        return strip
