"""What the mouse selects in a view: lines that know their place, and the text of what is marked."""

from __future__ import annotations

from typing import Final

from textual.geometry import Region
from textual.selection import Selection
from textual.strip import Strip

from briefing.render.sheet import FIRST, At
from briefing.render.spans import plain
from briefing.tui.paint import GUTTER
from briefing.tui.widgets.overlay import marked
from briefing.tui.widgets.painting import Painting

IN_ROW: Final = 1 << 20
"""More than the lines of any row: lines are numbered for selecting by their row and place in it."""


class Selecting(Painting):
    """A view in which text can be selected."""

    _on_screen = False
    """Whether a line is asked for to be painted, and not to learn what stands under the mouse."""

    @property
    def is_written_over(self) -> bool:
        """Also where something is selected."""
        return super().is_written_over or bool(self.text_selection)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the view, without their places."""
        self._on_screen = True
        try:
            return super().render_lines(crop)
        finally:
            self._on_screen = False

    def render_line(self, y: int) -> Strip:
        """One line, with what is selected of it marked."""
        strip = super().render_line(y)
        selection = self.text_selection
        shown = self._shown()
        if (self._on_screen and not selection) or not 0 <= y - len(self._head) < len(shown):
            return strip
        place = shown[y - len(self._head)]
        number = place.row * IN_ROW + place.line
        span = selection.get_span(number) if selection else None
        if span:
            style = self.screen.get_component_rich_style("screen--selection")
            strip = marked(strip, span, style)
        return strip.apply_offsets(0, number)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text of what is selected, without the column of the cursor."""
        start, end = selection.start, selection.end
        first = self.sheet.moved(At(*divmod(start.y, IN_ROW)), 0) if start else FIRST
        last = At(*divmod(end.y, IN_ROW)) if end else self.sheet.last
        places = self.sheet.window(first, self.sheet.between(first, last) + 1)
        lines = [" " * GUTTER + plain(self.sheet.at(each)) for each in places]
        if lines and end:
            lines[-1] = lines[-1][: end.x]
        if lines and start:
            lines[0] = lines[0][start.x :]
        return "\n".join(line.removeprefix(" " * GUTTER) for line in lines), "\n"
