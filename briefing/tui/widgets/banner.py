"""Rows over the panes, as wide as the screen and as high as they need."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widget import Widget

from briefing.render.blocks import Row
from briefing.render.sheet import lay_rows
from briefing.render.spans import Line
from briefing.tui.paint import Painted, Palette, Pointer, paint
from briefing.tui.widgets.bar import Still
from briefing.tui.widgets.palettes import of_view

MARGIN = 2
"""Cells kept free on the left, where the panes have their cursor."""


class Banner(Still, Widget):
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
        if bool(rows) != bool(self._rows):
            self._be_there(bool(rows))
        self._rows = rows
        self.renew()

    def _be_there(self, there: bool) -> None:
        """Take room or none. What there is to show, the style sheets may still hide."""
        if there:
            self.styles.clear_rule("display")
        else:
            self.display = False
        self.refresh(layout=True)

    def laid_out(self, cells: int) -> list[Line]:
        """The rows one under another."""
        return lay_rows(self._rows, max(cells - 2 * MARGIN, 1)).lines

    def palette(self) -> Palette:
        """That of views."""
        return of_view(self)

    def painted(self, y: int) -> Painted:
        """One line of the rows."""
        lines = self.lines(self.size.width)
        line = lines[y] if y < len(lines) else ()
        return paint(line, self.size.width, self._styles(), Pointer(), None)
