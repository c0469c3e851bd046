"""What the mouse selects in a view: lines that know their place, and the text of what is marked."""

from __future__ import annotations

from typing import Final

from textual.selection import Selection
from textual.strip import Strip

from briefing.render.sheet import FIRST, At
from briefing.render.spans import plain
from briefing.tui.paint import GUTTER, Painted
from briefing.tui.widgets.painting import Painting

IN_ROW: Final = 1 << 20
"""More than the lines of any row: lines are numbered for selecting by their row and place in it."""


class Selecting(Painting):
    """A view in which text can be selected."""

    @property
    def is_written_over(self) -> bool:
        """Also where something is selected."""
        return super().is_written_over or bool(self.text_selection)

    def painted(self, y: int) -> Painted:
        """One line, with what is selected of it marked."""
        painted, selection, place = super().painted(y), self.text_selection, self._place_at(y)
        if selection is None or place is None:
            return painted
        span = selection.get_span(_number(place))
        if span is None:
            return painted
        from briefing.tui.widgets.overlay import marked

        style = self.screen.get_component_rich_style("screen--selection")
        return Painted.of(marked(painted.strip(), span, style))

    def render_line(self, y: int) -> Strip:
        """One line that knows its place, for Textual to learn what stands under the mouse."""
        strip, place = super().render_line(y), self._place_at(y)
        return strip if place is None else strip.apply_offsets(0, _number(place))

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


def _number(place: At) -> int:
    return place.row * IN_ROW + place.line
