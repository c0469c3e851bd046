"""Widgets of lines, and what becomes of each: cells at once, strips where others lie over them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.app import RenderResult
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from briefing.render.visible import visible
from briefing.tui.paint import Painted
from briefing.tui.terminal.looks import Pen
from briefing.tui.terminal.over import OverWidget
from briefing.tui.terminal.rows import Row
from briefing.tui.terminal.strips import cells_of, colours_of, pen_for


class OfText(LineFilter):
    """Makes other texts of texts. All other filters change styles alone."""

    @abstractmethod
    def text(self, text: str) -> str:
        """A text as it is shown."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments with their texts as they are shown."""
        return [
            segment if segment.control else Segment(self.text(segment.text), segment.style)
            for segment in segments
        ]


class Unprintable(OfText):
    """The last line of defence: no control character of any text reaches the terminal."""

    def text(self, text: str) -> str:
        """A text with acting and unseen characters made visible."""
        return text if text.isprintable() else visible(text).replace("\n", "␊")


class Finish:
    """The border on both sides, the filters, the colours that there are.

    It holds for as long as the widget has its style and its width.
    """

    def __init__(self, widget: Widget, blank: Strip) -> None:
        """That of a widget; `blank` is a line of it as Textual finishes it, over all its width."""
        end, gutter = blank.cell_length, widget.gutter
        self._colours = colours_of(widget.app)
        self._left = cells_of(blank.crop(0, gutter.left), self._colours)
        self._right = cells_of(blank.crop(end - gutter.right, end), self._colours)
        self._background = widget.background_colors[1]
        filters = widget.get_line_filters()
        self._of_texts = [each for each in filters if isinstance(each, OfText)]
        self._of_styles = [each for each in filters if not isinstance(each, OfText)]
        self._pens: dict[Style, Pen] = {}

    def cells(self, painted: Painted) -> Row:
        """A line as it is shown."""
        parts = [(self._pen(style), self._text(text)) for text, style in painted.parts]
        blank, row = self._pen(painted.base), Row.of(parts)
        if painted.tail is None:
            row = row.fitted(painted.width, blank)
        else:
            text, style = painted.tail
            tail = Row.of([(self._pen(style), self._text(text))])
            row = row.fitted(painted.width - len(tail), blank) + tail
        return self._left + row + self._right

    def _text(self, text: str) -> str:
        for each in self._of_texts:
            text = each.text(text)
        return text

    def _pen(self, style: Style) -> Pen:
        pen = self._pens.get(style)
        if pen is None:
            pen = self._pens[style] = self._filtered(style)
        return pen

    def _filtered(self, style: Style) -> Pen:
        segments = [Segment("x", style)]
        for each in self._of_styles:
            segments = each.apply(segments, self._background)
        return pen_for(segments[0].style or Style.null(), self._colours)


class Lined(OverWidget):
    """A widget that paints its lines, which have no border above or below them."""

    _finish: Finish | None = None

    @abstractmethod
    def painted(self, y: int) -> Painted:
        """A line within its border."""

    def cells(self, lines: Iterable[int]) -> list[Row]:
        """Some lines as they are shown, over all the width."""
        return [self.finish.cells(self.painted(y)) for y in lines]

    @property
    def finish(self) -> Finish:
        """What becomes of every line."""
        if self._finish is None:
            blank = super().render_lines(Region(0, 0, self.outer_size.width, 1))[0]
            self._finish = Finish(self, blank)
        return self._finish

    def notify_style_update(self) -> None:
        """Take the styles anew."""
        self._finish = None
        super().notify_style_update()

    # What Textual asks for

    def render(self) -> RenderResult:
        """Nothing: lines are painted."""
        return ""

    def render_line(self, y: int) -> Strip:
        """A line within its border."""
        return self.painted(y).strip()

    def render_lines(self, crop: Region) -> list[Strip]:
        """A part of what is shown, painted anew: nothing tells Textual which lines have changed."""
        self._styles_cache.clear()
        return super().render_lines(crop)
