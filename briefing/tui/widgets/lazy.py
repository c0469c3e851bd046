"""A list of which only the rows on screen are made: any number of them, all equally high."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import overload

from textual.selection import Selection

from briefing.render.lay import Sheet
from briefing.render.spans import Line
from briefing.tui.paint import GUTTER
from briefing.tui.widgets.painted import MARGIN, UNSIZED
from briefing.tui.widgets.sheet import SheetView

Made = Callable[[int, int], Sequence[Line]]
"""Makes the lines of a row for a width, as many as every row has."""

AT_HAND = 256
"""Rows that are kept after they were shown."""


class LazyLines(Sequence[Line]):
    """Lines that are made when they are looked at."""

    def __init__(self, rows: int, height: int, made: Callable[[int], Sequence[Line]]) -> None:
        """`made` gives the lines of a row."""
        self._count = rows * height
        self._height = height
        self._made = lru_cache(AT_HAND)(made)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Line]: ...
    def __getitem__(self, at: int | slice) -> Line | Sequence[Line]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(self._count))]
        row, line = divmod(range(self._count)[at], self._height)
        return self._made(row)[line]


class LazyView(SheetView):
    """Shows rows that are made when they come into sight; each is known by its target."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Start empty."""
        super().__init__(by_rows=True, id=id)
        self._targets: Sequence[str] = ()
        self._height = 1
        self._made: Made = lambda _row, _width: ((),)

    def show_made(self, targets: Sequence[str], height: int, made: Made, target: str = "") -> None:
        """Show a row of `height` lines for each target, with the cursor on `target`."""
        self._targets, self._height, self._made = targets, height, made
        self.show((), target)

    def _laid(self) -> Sheet:
        width = max(self.size.width - GUTTER - MARGIN, 1) if self.size.width else UNSIZED
        count, height, made = len(self._targets), self._height, self._made
        lines = LazyLines(count, height, lambda row: made(row, width))
        return Sheet(lines, range(0, count * height + 1, height), self._targets)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Nothing: it would make every row."""
        return None
