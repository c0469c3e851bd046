"""A list and a page beside each other, with a line to type on: to read, and to find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from textual.containers import Horizontal
from textual.screen import ScreenResultType

from briefing.render.blocks import Row
from briefing.tui.paint import Highlight
from briefing.tui.screens import Front
from briefing.tui.terminal.frames import InParts
from briefing.tui.widgets.query_line import QueryLine
from briefing.tui.widgets.sheet import SheetView

TWO_PANES, THREE_PANES = 60, 120
"""Columns from which on so many panes stand beside each other."""

FEW: Final = 4
"""Rows that are made before a key is looked for again."""


class ListAndPage(InParts[ScreenResultType], Front[ScreenResultType]):
    """A list and a page, which stand beside each other where there is room."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (TWO_PANES, "-medium"),
        (THREE_PANES, "-wide"),
    ]

    @cached_property
    def listing(self) -> SheetView:
        """The list: of what there is, or of what was found."""
        return self.query_one("#list", SheetView)

    @cached_property
    def page(self) -> SheetView:
        """One item whole."""
        return self.query_one("#page", SheetView)

    @cached_property
    def input(self) -> QueryLine:
        """Where the words to find are typed."""
        return self.query_one("#query", QueryLine)

    def foresee_list(
        self, rows: Sequence[Row], highlight: Highlight | None, head: Sequence[Row] = ()
    ) -> Iterator[None]:
        """Paint, unseen, what may be listed next; most of that is to make the first rows."""
        yield
        for number, row in enumerate(rows[: self.listing.size.height // 2]):
            if row.blocks and not number % FEW:
                yield
        here, self.listing.highlight = self.listing.highlight, highlight
        try:
            self.listing.prepare(rows, head=head)
        finally:
            self.listing.highlight = here
        yield


class Panes(Horizontal):
    """What stands beside each other; nothing of its own is seen."""

    BLANK = True
