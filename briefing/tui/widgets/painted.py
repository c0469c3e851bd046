"""What the one view shows: rows of any number and length, none of them mounted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import events
from textual.geometry import Offset, Region, Size
from textual.strip import Strip

from briefing.render.blocks import Block, Row
from briefing.render.sheet import At, Sheet, lay_rows
from briefing.render.spans import Line, cell_len
from briefing.tui.lru import Lru
from briefing.tui.paint import GUTTER, Painted
from briefing.tui.terminal.rows import Row as Cells
from briefing.tui.widgets.cursor import Cursor
from briefing.tui.widgets.line_cursor import LineCursor
from briefing.tui.widgets.painting import MARKINGS, KeptLines
from briefing.tui.widgets.row_cursor import RowCursor
from briefing.tui.widgets.selecting import Selecting

if TYPE_CHECKING:
    from briefing.tui.widgets.overlay import Labels, Spot

MARGIN: Final = 1
"""Cells kept free on the right."""

SHEETS: Final = 24
"""Lists, or pages, that stay as they were laid out."""

UNSIZED: Final = 80
"""Cells laid out for before the view has its size, so that its rows are known."""


Stand = tuple[At, int, At]
"""The line of the cursor, the link at hand, the first line shown."""


class PaintedSheet(Selecting):
    """Rows of lines with a cursor; what moves it is in `SheetView`, how it looks in `Painting`."""

    def __init__(self, *, by_rows: bool, id: str) -> None:  # noqa: A002 - Textual's own name
        """Start empty. `by_rows`: a list, whose cursor steps over rows with a target."""
        super().__init__(id=id)
        self.by_rows = by_rows
        self.head: Sequence[Row] = ()
        self.cursor: Cursor = self._cursor(lay_rows((), UNSIZED), "")
        self._fitted = Size(0, 0)
        self._asked = ""
        self._begun = self.spot
        self._wanted: tuple[Stand, Stand] | None = None
        self._labels: Labels | None = None
        self._sheets: Lru[tuple[int, int], Sheet] = Lru(SHEETS)
        self._passing: Lru[tuple[int, int], Sheet] = Lru(MARKINGS)
        self._heads: Lru[tuple[tuple[tuple[Block, ...], ...], int], list[Line]] = Lru(SHEETS)

    # What is shown

    @property
    def target(self) -> str:
        """The item of the row under the cursor, empty if none."""
        return self.cursor.target

    def show(self, rows: Sequence[Row], target: str = "", head: Sequence[Row] = ()) -> None:
        """Show other rows, with the cursor on `target` where it is among them.

        `head` are rows that stay in sight above the others.
        """
        self.rows = rows
        self.head = head
        self._begin(target)
        self.refresh()

    def _begin(self, target: str) -> None:
        self._asked, self._fitted = target, self.size
        self.cursor = self._cursor(self._laid(), target)
        self._begun = self.spot

    def prepare(self, rows: Sequence[Row], target: str = "", head: Sequence[Row] = ()) -> None:
        """Lay out and paint, unseen, what may be shown next; of a view that is in sight."""
        if not self.size or self._fitted != self.size:
            return
        here = self.rows, self.head, self._head, self.cursor
        self.rows, self.head = rows, head
        try:
            self.cursor = self._cursor(self._laid(), target)
            self.cells(range(self.outer_size.height))
        finally:
            self.rows, self.head, self._head, self.cursor = here

    def place(self, target: str) -> bool:
        """Put the cursor on a row; False where there is no such row."""
        self._asked, before = target, self.spot
        found = isinstance(self.cursor, RowCursor) and self.cursor.place(target)
        if self.spot != before:
            self.refresh()
        return found

    def resume(self, old: Cursor) -> None:
        """Show what stood at `old`, the cursor of an earlier version of these rows."""
        self.cursor.resume(old)
        self.refresh()

    @property
    def spot(self) -> Stand:
        """Where the reader is."""
        return self.cursor.line, self.cursor.link, self.cursor.top

    def stands_at(self, target: str) -> bool:
        """Whether it is shown as if it had been opened at an item just now."""
        new = self._cursor(self.sheet, target)
        return self.spot == (new.line, new.link, new.top)

    def go_to(self, spot: Stand) -> None:
        """Come back to where the reader was, even if the view is about to get another size."""
        self._stand(spot)
        self._wanted = spot, self.spot
        self.refresh()

    def _stand(self, spot: Stand) -> None:
        line, link, top = spot
        if self.sheet.has(line):
            self.cursor.show(top)
            self.cursor.point(line, link)

    def _cursor(self, sheet: Sheet, target: str) -> Cursor:
        height = max(self.size.height - len(self._head), 0)
        return (RowCursor if self.by_rows else LineCursor)(sheet, height, target)

    def _laid(self) -> Sheet:
        size = self.size
        width = max(size.width - GUTTER - MARGIN, 1) if size.width else UNSIZED
        head = tuple([row.blocks for row in self.head])
        self._head = self._heads.get((head, width), lambda: lay_rows(self.head, width).lines)
        # What was found for words gives way with the next letters, to which few go back.
        sheets = self._sheets if self.highlight is None else self._passing
        # By identity: to compare rows would be to make them all.
        return sheets.get((id(self.rows), width), partial(lay_rows, self.rows, width))

    def on_unmount(self) -> None:
        """Let go of it all: a screen that is left is freed late."""
        self._forget()

    def clear(self) -> None:
        """Show nothing, and let go of all that was laid out and painted."""
        self.highlight = None
        self.show(())
        self._forget()

    def _forget(self) -> None:
        self._sheets.clear()
        self._passing.clear()
        self._kept = KeptLines()

    def on_resize(self, event: events.Resize) -> None:
        """Show it in another size."""
        if self._fit():
            self.refresh()

    def _fit(self) -> bool:
        """Lay out for the size at hand and keep what is at the cursor; False where that is done."""
        if self._fitted == self.size:
            return False
        self._lay_anew()
        return True

    def _lay_anew(self) -> None:
        # A size without a line for the rows, on the way to another, is one that it had.
        if self._fitted.width and self.spot != self._begun:
            self._fitted = self.size
            self.cursor.relay(self._laid(), self.size.height - len(self._head))
        else:
            # Headings that take more lines now would else be cut.
            self._begin(self._asked)

    # Labels to jump by

    def cells(self, lines: Iterable[int]) -> list[Cells]:
        """Lines of the view in the size that it has."""
        self._settle()
        return super().cells(lines)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Lines of the view in the size that it has."""
        self._settle()
        return super().render_lines(crop)

    def _settle(self) -> None:
        """Take the size at hand: the event that tells of it comes later."""
        wanted, self._wanted = self._wanted, None
        stays = wanted is not None and self.spot == wanted[1]
        if self._fit() and wanted is not None and stays:
            self._stand(wanted[0])

    @property
    def is_written_over(self) -> bool:
        """Also where there are labels."""
        return super().is_written_over or bool(self._labels)

    def painted(self, y: int) -> Painted:
        """One line of the view, with the labels over it."""
        painted, place = super().painted(y), self._place_at(y)
        if not self._labels or place is None:
            return painted
        from briefing.tui.widgets.overlay import labelled

        line, style = self.sheet.at(place), self._styles().of_role("hit")
        return Painted.of(labelled(painted.strip(), line, place, self._labels, style))

    def spots(self, *, links: bool = True) -> Iterator[Spot]:
        """What can be followed on screen: the rows of a list, then the links, each item once."""
        from briefing.tui.widgets.overlay import spots

        return spots(self.sheet, self._shown(), rows=self.by_rows, links=links)

    @property
    def obeys(self) -> bool:
        """Whether keys are for bindings: while there are labels, they choose among those."""
        return self._labels is None

    def label(self, labels: Labels | None) -> None:
        """Show labels over lines and spans; None for an end of that."""
        self._labels = labels
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
