"""The page beside the list, which follows the cursor: at once, or when the line has time for it.

On a slow line a page for each row that a held key passes would come long after the key was let go.
"""

from __future__ import annotations

from typing import Final

from textual.timer import Timer

from briefing.tui.screens.reader.part import Part
from briefing.tui.terminal.host import TerminalApp

REST: Final = 0.08
"""Seconds without a move after which a key is no longer held: keys repeat quicker than that."""


class Previewing(Part):
    """Shows the item under the cursor of the list."""

    _due: Timer | None = None

    def list_moved(self, target: str) -> None:
        """Show the item, or leave its place empty for the moment: never another item's page."""
        busy = isinstance(self.app, TerminalApp) and self.app.line_is_busy
        if not busy or not self.page.display:
            super().list_moved(target)
            return
        self.shown = target if target in self.dossier else ""
        self.page.show([])
        self.tell()
        if self._due is None:
            self._due = self.set_timer(REST, self._show_due)
        else:
            self._due.reset()

    def show_page(self, target: str) -> None:
        """Show an item whole; what was due before is not any more."""
        if self._due is not None:
            self._due.stop()
            self._due = None
        super().show_page(target)

    def _show_due(self) -> None:
        self._due = None
        super().list_moved(self.shown)
