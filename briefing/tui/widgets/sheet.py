"""The one view of the reader: shows laid-out rows of any length, lays nothing out per item.

In a list the cursor steps over rows; on a page it steps over lines, and Tab over links.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from operator import methodcaller
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

from briefing.render.spans import Line
from briefing.tui.paint import GUTTER, span_at
from briefing.tui.widgets.cursor import Cursor
from briefing.tui.widgets.painted import PaintedSheet

WHEEL = 3
"""Lines that one notch of the wheel moves."""


class SheetView(PaintedSheet, Widget, can_focus=True):
    """Rows under a cursor that keys and the mouse move; tells where it came, what is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("pagedown,space,ctrl+f", "page(1)", "Page down", show=False),
        Binding("pageup,b,ctrl+b", "page(-1)", "Page up", show=False),
        Binding("ctrl+d", "page(0.5)", "Half a page down", show=False),
        Binding("ctrl+u", "page(-0.5)", "Half a page up", show=False),
        Binding("home,g", "end(-1)", "First", show=False),
        Binding("end,G", "end(1)", "Last", show=False),
        Binding("tab", "link(1)", "Next link", show=False),
        Binding("shift+tab", "link(-1)", "Previous link", show=False),
        Binding("enter", "follow", "Open", show=False),
    ]

    moved: Callable[[str], None] | None = None
    """Told at once, with its item, that the cursor of a list came to another row.

    No message: what shows the item belongs into the frame in which the cursor moves.
    """

    foreseen: Callable[[str], None] | None = None
    """Told the item to which the last move would lead if it were made again."""

    _last_move: Callable[[Cursor], bool] = methodcaller("move", 1)

    followed: Callable[[str], None] | None = None
    """Told at once the item that was asked for; without it a message `Chosen` says so."""

    class Chosen(Message):
        """An item was asked for: a row entered, a link followed."""

        def __init__(self, sheet: SheetView, target: str) -> None:
            """Name the view and the item."""
            super().__init__()
            self.sheet = sheet
            self.target = target

        @property
        def control(self) -> SheetView:
            """The view in which it was asked for."""
            return self.sheet

    class Left(Message):
        """Tab went past the last link (1) or before the first (-1)."""

        def __init__(self, sheet: SheetView, way: int) -> None:
            """Name the view and the way."""
            super().__init__()
            self.sheet = sheet
            self.way = way

        @property
        def control(self) -> SheetView:
            """The view that was left."""
            return self.sheet

    # Moving

    def action_move(self, by: int) -> None:
        """One row or line down or up."""
        self._make(methodcaller("move", by))

    def action_page(self, pages: float) -> None:
        """A page, or a part of one."""
        self._make(methodcaller("page", pages))

    def action_end(self, way: int) -> None:
        """To the first or the last."""
        self._settle()
        self._did(self.cursor.end(way))

    def action_link(self, way: int) -> None:
        """To the next or previous link; past the last, leave the view."""
        self._settle()
        if self.by_rows or not self.cursor.to_link(way):
            self.post_message(self.Left(self, way))
        else:
            self.refresh()

    def action_follow(self) -> None:
        """Ask for the item of the row, or of the link under the cursor."""
        self._follow(self.cursor.target)

    def _make(self, move: Callable[[Cursor], bool]) -> None:
        self._last_move = move
        # A key may come before the event that tells of the size.
        self._settle()
        self._did(move(self.cursor))

    def foresee(self) -> Iterator[None]:
        """Paint, unseen, what the last move would lead to if it were made again."""
        if self._fitted != self.size or not self.obeys:
            return
        here, self.cursor = self.cursor, copy(self.cursor)
        try:
            moved = self._last_move(self.cursor)
            self.cells(range(self.outer_size.height))
            target = self.cursor.target
        finally:
            self.cursor = here
        yield
        if moved and self.by_rows and self.foreseen is not None:
            self.foreseen(target)

    def _follow(self, target: str) -> None:
        if target and self.followed is not None:
            self.followed(target)
        elif target:
            self.post_message(self.Chosen(self, target))

    def _did(self, moved_row: bool) -> None:
        self.refresh()
        if moved_row and self.by_rows and self.moved is not None:
            self.moved(self.cursor.target)

    # The mouse

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll without moving the cursor."""
        event.stop()
        self.cursor.scroll(WHEEL)
        self.refresh()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll without moving the cursor."""
        event.stop()
        self.cursor.scroll(-WHEEL)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Follow the link under the mouse, or put the cursor there."""
        # A second click would select the whole view; the end of a drag is no click.
        event.prevent_default()
        if self.text_selection:
            return
        place = self._place_at(event.y)
        if place is None:
            return
        line: Line = self.sheet.at(place)
        index = span_at(line, event.x - GUTTER)
        link = line[index].link if index >= 0 else ""
        self._did(self.cursor.point(place, index))
        self._follow(link or (self.cursor.target if self.by_rows else ""))
