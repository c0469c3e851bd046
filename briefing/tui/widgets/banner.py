"""Rows over the panes, as wide as the screen and as high as they need."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import RenderResult
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from briefing.render.blocks import Row
from briefing.render.sheet import lay_rows
from briefing.render.spans import Line
from briefing.tui.paint import Pointer, paint
from briefing.tui.widgets.palettes import of_view

MARGIN = 2
"""Cells kept free on the left, where the panes have their cursor."""


class Banner(Widget):
    """Shown where there is something to show."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Start empty."""
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()
        self.display = False

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows, or none."""
        if rows == self._rows:
            return
        self._rows = rows
        self.display = bool(rows)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the rows need."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Line]:
        return lay_rows(self._rows, max(width - 2 * MARGIN, 1)).lines

    def render(self) -> RenderResult:
        """Nothing: `render_line` paints."""
        return ""

    def render_line(self, y: int) -> Strip:
        """One line of the rows."""
        lines = self._lines(self.size.width)
        line = lines[y] if y < len(lines) else ()
        return paint(line, self.size.width, of_view(self), Pointer(), None)
