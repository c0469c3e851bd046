"""A page over the reader: rows to read or to choose from, left with Esc or an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from briefing.render.blocks import Row
from briefing.render.spans import Span
from briefing.tui.screens import Front
from briefing.tui.style_files import style_files
from briefing.tui.terminal.frames import InParts
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.sheet import SheetView


class Dialog(InParts[str], Front[str], ModalScreen[str]):
    """Answers with the target of the row that was chosen, or the empty string."""

    CSS_PATH = style_files("dialogs.tcss")

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss('')", "Close", id="close"),
    ]

    KEYS: ClassVar[str] = "Enter choose  Esc close"
    """What the last line says where rows are answers."""

    def __init__(self, title: str, rows: Sequence[Row], *, choose: bool, current: str = "") -> None:
        """Show rows under a title. `choose`: rows are answers; otherwise they are to be read."""
        super().__init__()
        self._title = title
        self._rows = rows
        self._choose = choose
        self._current = current

    def compose(self) -> ComposeResult:
        """A title, the rows, the keys."""
        with Vertical(id="dialog"):
            yield Bar(id="dialog-title")
            yield SheetView(by_rows=self._choose, id="dialog-rows")
            yield Bar(id="dialog-keys")

    def on_mount(self) -> None:
        """Fill it."""
        self.query_one("#dialog-title", Bar).show((Span(self._title, "title"),))
        keys = self.KEYS if self._choose else "j k Space scroll  Esc close"
        self.query_one("#dialog-keys", Bar).show((Span(keys, "meta"),))
        self.query_one(SheetView).show(self._rows, self._current)

    @on(SheetView.Chosen)
    def chosen(self, event: SheetView.Chosen) -> None:
        """Answer with the row."""
        self.dismiss(event.target)
