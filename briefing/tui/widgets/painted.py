"""What the one view shows: laid-out rows of any length, painted line by line, none mounted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace
from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.geometry import Offset, Region, Size
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from briefing.render.blocks import Row
from briefing.render.sheet import FIRST, At, Sheet
from briefing.render.spans import Line, plain
from briefing.tui.lately import Lately
from briefing.tui.paint import GUTTER, Highlight, Palette, Pointer, paint
from briefing.tui.widgets.cursor import Cursor
from briefing.tui.widgets.line_cursor import LineCursor
from briefing.tui.widgets.overlay import Labels, Spot, labelled, marked, spots
from briefing.tui.widgets.palettes import palette
from briefing.tui.widgets.row_cursor import RowCursor

MARGIN = 1
"""Cells kept free on the right."""

IN_ROW = 1 << 20
"""More than the lines of any row: lines are numbered for selecting by their row and place in it."""

SHEETS = 24
"""Lists, or pages, that stay as they were laid out."""

UNSIZED = 80
"""Cells laid out for before the view has its size, so that its rows are known."""


Marks = Callable[[str], tuple[str, str]]
"""Gives the signs before and after an item, each one cell or nothing."""


class PaintedSheet(Widget, can_focus=True):
    """Rows of lines with a cursor, painted line by line; what moves it is in `SheetView`."""

    def __init__(self, *, by_rows: bool, id: str) -> None:  # noqa: A002 - Textual's own name
        """Start empty. `by_rows`: a list, whose cursor steps over rows with a target."""
        super().__init__(id=id)
        self.by_rows = by_rows
        self.rows: Sequence[Row] = ()
        self.head: Sequence[Row] = ()
        self._head: list[Line] = []
        self.cursor: Cursor = self._cursor(Sheet(), "")
        self._fitted = Size(0, 0)
        self._asked = ""
        self.highlight: Highlight | None = None
        self.marks: Marks | None = None
        self._labels: Labels | None = None
        self._palette: Palette | None = None
        self._sheets: Lately[tuple[int, int], Sheet] = Lately(SHEETS)

    # What is shown

    @property
    def target(self) -> str:
        """The item of the row under the cursor, empty if none."""
        return self.cursor.target

    @property
    def sheet(self) -> Sheet:
        """The rows as laid out for the present width."""
        return self.cursor.sheet

    def show(self, rows: Sequence[Row], target: str = "", head: Sequence[Row] = ()) -> None:
        """Show other rows, with the cursor on `target` where it is among them.

        `head` are rows that stay in sight above the others.
        """
        self.rows = rows
        self.head = head
        self._asked = target
        self.cursor = self._cursor(self._laid(), target)
        self.refresh()

    def place(self, target: str) -> bool:
        """Put the cursor on a row; False where there is no such row."""
        self._asked = target
        found = isinstance(self.cursor, RowCursor) and self.cursor.place(target)
        self.refresh()
        return found

    def resume(self, old: Cursor) -> None:
        """Show what stood at `old`, the cursor of an earlier version of these rows."""
        self.cursor.resume(old)
        self.refresh()

    @property
    def spot(self) -> tuple[At, int, At]:
        """Where the reader is: the line of the cursor, the link at hand, the first line shown."""
        return self.cursor.line, self.cursor.link, self.cursor.top

    def stands_at(self, target: str) -> bool:
        """Whether it is shown as if it had been opened at an item just now."""
        new = self._cursor(self.sheet, target)
        return self.spot == (new.line, new.link, new.top)

    def go_to(self, spot: tuple[At, int, At]) -> None:
        """Come back to where the reader was."""
        line, link, top = spot
        if self.sheet.has(line):
            self.cursor.show(top)
            self.cursor.point(line, link)
            self.refresh()

    def _cursor(self, sheet: Sheet, target: str) -> Cursor:
        height = max(self.size.height - len(self._head), 0)
        return (RowCursor if self.by_rows else LineCursor)(sheet, height, target)

    def _laid(self) -> Sheet:
        self._fitted = self.size
        width = max(self.size.width - GUTTER - MARGIN, 1) if self.size.width else UNSIZED
        self._head = Sheet(self.head, width).lines
        # By identity: to compare rows would be to make them all.
        return self._sheets.get((id(self.rows), width), lambda: Sheet(self.rows, width))

    def on_resize(self, event: events.Resize) -> None:
        """Show it in another size."""
        if self._fit():
            self.refresh()

    def _fit(self) -> bool:
        """Lay out for the size at hand and keep what is at the cursor; False where that is done."""
        if self._fitted == self.size:
            return False
        sheet = self._laid()
        if self.cursor.height:
            self.cursor.relay(sheet, self.size.height - len(self._head))
        else:
            self.cursor = self._cursor(sheet, self._asked)
        return True

    def _shown(self) -> list[At]:
        """The lines on screen."""
        return self.sheet.window(self.cursor.top, self.cursor.height)

    def _place_at(self, y: int) -> At | None:
        """The line of the sheet that is painted on a line of the view."""
        shown = self._shown()
        y -= len(self._head)
        return shown[y] if 0 <= y < len(shown) else None

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """Lines of the view, in the size that it has: the event that tells of it comes later."""
        self._fit()
        return super().render_lines(crop)

    def render(self) -> RenderResult:
        """Nothing: `render_line` paints."""
        return ""

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        palette = self._styles()
        if y < len(self._head):
            return paint(self._head[y], self.size.width, palette, Pointer(), None)
        place = self._place_at(y)
        if place is None:
            return Strip.blank(self.size.width, palette.base)
        pointer = self._marked(place, self._pointer(place))
        line = self.sheet.at(place)
        strip = paint(line, self.size.width, palette, pointer, self.highlight)
        if self._labels:
            style = palette.roles["hit"]
            strip = labelled(strip, line, place, self._labels, style)
        return self._selectable(strip, place)

    # Labels to jump by

    def spots(self, *, links: bool = True) -> Iterator[Spot]:
        """What can be followed on screen: the rows of a list, then the links, each item once."""
        return spots(self.sheet, self._shown(), rows=self.by_rows, links=links)

    @property
    def obeys(self) -> bool:
        """Whether keys are for bindings: while there are labels, they choose among those."""
        return self._labels is None

    def label(self, labels: Labels | None) -> None:
        """Show labels over lines and spans; None for an end of that."""
        self._labels = labels
        self.refresh()

    # Selecting with the mouse

    def _selectable(self, strip: Strip, place: At) -> Strip:
        """A line that knows its place in the text, with what is selected of it marked."""
        selection = self.text_selection
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

    def _marked(self, place: At, pointer: Pointer) -> Pointer:
        """The pointer with the signs of the item whose first line this is."""
        target = self.sheet.targets[place.row] if not place.line else ""
        if not target or self.marks is None:
            return pointer
        sign, tail = self.marks(target)
        if not (sign or tail):
            return pointer
        return replace(pointer, bar_style=self._styles().bar, sign=sign or " ", tail=tail)

    def _pointer(self, place: At) -> Pointer:
        if not self.cursor.covers(place):
            return Pointer()
        style = self._styles().bar
        bar = "▌" if self.has_focus else "▏"
        on_link = place == self.cursor.line and not self.by_rows and self.has_focus
        return Pointer(bar, style, self.cursor.link if on_link else -1)

    def _styles(self) -> Palette:
        if self._palette is None:
            self._palette = palette(self, "sheet")
        return self._palette

    def notify_style_update(self) -> None:
        """Take the styles anew after a change of theme or focus."""
        self._palette = None
        super().notify_style_update()

    def on_focus(self) -> None:
        """Show the bar of a focused view."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the bar of a view without focus."""
        self.refresh()

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's cursor belongs: on the link at hand, else before the line."""
        x, y, width, height = self.content_region
        below = self.sheet.between(self.cursor.top, self.cursor.line, height)
        line = below + len(self._head)
        column = 0
        if self.cursor.link >= 0 and not self.by_rows:
            before = self.sheet.at(self.cursor.line)[: self.cursor.link]
            column = GUTTER + sum(cell_len(span.text) for span in before)
        return Offset(x + max(min(column, width - 1), 0), y + max(min(line, height - 1), 0))
