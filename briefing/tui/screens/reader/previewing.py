"""The page beside the list, which follows the cursor: at once, or when there is time for it.

On a slow line a page for each row that a held key passes would come long after the key was let go.
While words are typed the best hit changes with nearly every letter, and nobody reads its page: it
would keep the next letter waiting.
"""

from __future__ import annotations

from typing import Final

from textual.timer import Timer

from briefing.tui.screens.reader.part import Part
from briefing.tui.terminal.frames import paint
from briefing.tui.terminal.host import TerminalApp

REST: Final = 0.08
"""Seconds without a move after which a key is no longer held, and without a letter after which
typing rests: keys repeat quicker than that.
"""


class Previewing(Part):
    """Shows the item under the cursor of the list."""

    _due: Timer | None = None

    _stands = ""
    """The item whose page stands there."""

    def list_moved(self, target: str) -> None:
        """Show the item, on a slow line a little later."""
        if isinstance(self.app, TerminalApp) and self.app.line_is_busy:
            self.show_page_soon(target)
            self.tell()
            self.history.amend(self.here())
        else:
            super().list_moved(target)

    def show_page(self, target: str) -> None:
        """Show an item whole, with what is marked in the list; what was due is not any more."""
        if self._due is not None:
            self._due.stop()
            self._due = None
        self.page.highlight = self.listing.highlight
        super().show_page(target)
        self._stands = self.shown

    def show_page_soon(self, target: str) -> None:
        """Leave its place empty until then: never another item's page."""
        if self.hides_page or target not in self.dossier:
            self.show_page(target)
            return
        self.shown = target
        if self._stands != target:
            self._stands = ""
            # Where it is empty already, as it is between two letters, nothing is to be painted.
            if self.page.rows:
                self.page.show([])
        if self._due is None:
            self._due = self.set_timer(REST, self._show_due)
        else:
            self._due.reset()

    def _show_due(self) -> None:
        self._due = None
        self.show_page(self.shown)
        paint(self)
