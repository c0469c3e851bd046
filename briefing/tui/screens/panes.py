"""What every screen has that shows a list, the page of the item at hand, and a line to type on."""

from __future__ import annotations

from textual.screen import ScreenResultType

from briefing.tui.terminal.frames import FocusedAtOnce
from briefing.tui.widgets.query_line import QueryLine
from briefing.tui.widgets.sheet import SheetView

TWO_PANES, THREE_PANES = 60, 120
"""Columns from which on so many panes stand beside each other."""


class ListAndPage(FocusedAtOnce[ScreenResultType]):
    """A list and a page, which stand beside each other where there is room."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (TWO_PANES, "-medium"),
        (THREE_PANES, "-wide"),
    ]

    @property
    def listing(self) -> SheetView:
        """The list: of what there is, or of what was found."""
        return self.query_one("#list", SheetView)

    @property
    def page(self) -> SheetView:
        """One item whole."""
        return self.query_one("#page", SheetView)

    @property
    def input(self) -> QueryLine:
        """Where the words to find are typed."""
        return self.query_one("#query", QueryLine)
