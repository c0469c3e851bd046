"""A list to choose from in which words can be found: `/` leaves the rows that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from briefing.render.blocks import Row
from briefing.render.lay import lay
from briefing.render.spans import plain
from briefing.search.text import folded
from briefing.tui.screens.dialog import Dialog
from briefing.tui.widgets.query_line import QueryLine
from briefing.tui.widgets.sheet import SheetView


class Chooser(Dialog):
    """Answers as a dialog does; Esc first takes the words away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "find", "Find", show=False, id="find"),
        Binding("escape", "away", "Close", id="away"),
    ]

    KEYS = "Enter choose  / find  Esc close"

    def __init__(self, title: str, rows: Sequence[Row], current: str = "") -> None:
        """Show rows to choose from under a title."""
        super().__init__(title, rows, choose=True, current=current)
        self._texts = [f" {' '.join(folded(_text(each)))}" for each in rows]

    async def action_find(self) -> None:
        """Ask for words."""
        if not self.query("#dialog-find"):
            line = QueryLine("words to find in this list", id="dialog-find")
            line.changed, line.entered = self.typed, self.submitted
            await self.query_one("#dialog").mount(line, before="#dialog-rows")
        self.set_focus(self.query_one("#dialog-find"))

    def typed(self, words: str) -> None:
        """Leave the rows that hold a beginning of each word."""
        wanted = [f" {word}" for word in folded(words)]
        found = [
            row
            for row, text in zip(self._rows, self._texts, strict=True)
            if row.target and all(word in text for word in wanted)
        ]
        self.query_one(SheetView).show(found if wanted else self._rows)

    def submitted(self) -> None:
        """Go to the rows that are left."""
        self.set_focus(self.query_one(SheetView))

    def action_away(self) -> None:
        """Take the words away, or close."""
        line = self.query("#dialog-find").results(QueryLine)
        if typed := next((each for each in line if each.words), None):
            typed.begin("")
            self.typed("")
            self.submitted()
        else:
            self.dismiss("")


def _text(row: Row) -> str:
    return " ".join(plain(line) for line in lay(row.blocks, 1000))
