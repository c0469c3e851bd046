"""A list of which only the rows on screen are made: any number of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.selection import Selection

from briefing.render.sheet import Sheet
from briefing.render.spans import Line
from briefing.tui.paint import GUTTER
from briefing.tui.widgets.painted import MARGIN, UNSIZED
from briefing.tui.widgets.sheet import SheetView

Made = Callable[[int, int], Sequence[Line]]
"""Makes the lines of a row for a width."""

AT_HAND = 256
"""Rows that are kept after they were shown."""


class LazyView(SheetView):
    """Shows rows that are made when they come into sight; each is known by its target."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Start empty."""
        super().__init__(by_rows=True, id=id)
        self._targets: Sequence[str] = ()
        self._made: Made = lambda _row, _width: ((),)

    def show_made(self, targets: Sequence[str], made: Made, target: str = "") -> None:
        """Show a row for each target, with the cursor on `target`."""
        self._targets, self._made = targets, made
        self.show((), target)

    def renew(self) -> None:
        """Make the rows anew: they tell something else by now."""
        self._lay_anew()
        self.refresh()

    @property
    def in_sight(self) -> list[str]:
        """The targets of the rows on screen."""
        return [*dict.fromkeys(self._targets[each.row] for each in self._shown())]

    def _laid(self) -> Sheet:
        width = max(self.size.width - GUTTER - MARGIN, 1) if self.size.width else UNSIZED
        made = self._made
        return Sheet(self._targets, lambda row: made(row, width), AT_HAND)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Nothing: it would make every row."""
        return None
