"""The library: every brief that was found, to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from briefing.library import Entry
from briefing.render.lists.entries import entry_row
from briefing.render.spans import Span
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.sheet import SheetView


class LibraryScreen(Screen[None]):
    """A row for each brief."""

    BINDINGS: ClassVar[list[BindingType]] = []

    class OpenBrief(Message):
        """A brief is to be opened."""

        def __init__(self, entry: Entry) -> None:
            """Name its entry."""
            super().__init__()
            self.entry = entry

    def __init__(self, entries: Sequence[Entry]) -> None:
        """List the entries."""
        super().__init__()
        self._entries = {str(number): entry for number, entry in enumerate(entries)}

    def compose(self) -> ComposeResult:
        """A bar above and below, the rows between."""
        yield Bar(id="header")
        yield SheetView(by_rows=True, id="briefs")
        yield Bar(id="footer")

    def on_mount(self) -> None:
        """Fill it."""
        count = len(self._entries)
        self.query_one("#header", Bar).show((Span(f"Library · {count} briefs", "title"),))
        self.query_one("#footer", Bar).show((Span("Enter open  ? help  q quit", "meta"),))
        rows = [entry_row(entry, target) for target, entry in self._entries.items()]
        self.query_one(SheetView).show(rows)

    @on(SheetView.Chosen)
    def chosen(self, event: SheetView.Chosen) -> None:
        """Ask for the brief to be opened."""
        self.post_message(self.OpenBrief(self._entries[event.target]))
