"""The cursor of a list: steps over the rows that stand for an item."""

from __future__ import annotations

from briefing.render.sheet import FIRST, At, Sheet
from briefing.tui.widgets.cursor import Cursor

FEW = 2
"""Lines between what is shown and the next row that may be passed over unread."""


class RowCursor(Cursor):
    """On a row of a list. A row or a text that does not fit on screen is scrolled through."""

    @property
    def target(self) -> str:
        """The item of the row."""
        return self.sheet.targets[self.row] if self.sheet.targets else ""

    def start(self, target: str) -> None:
        """Go to the row of an item, else to the first that has one, from the top."""
        if not self.place(target):
            first = self._next(-1, 1)
            self.line = At(first or 0, 0)

    def place(self, target: str) -> bool:
        """Go to the row of an item; False where there is none."""
        if not target or target not in self.sheet.targets:
            return False
        self._go(self.sheet.targets.index(target))
        return True

    def covers(self, place: At) -> bool:
        """Every line of the row."""
        return bool(self.target) and place.row == self.row

    def relay(self, sheet: Sheet, height: int) -> None:
        """Show the headings above the row again, where a size in between had no room for them."""
        super().relay(sheet, height)
        if self.target and self.top == self.line:
            self._go(self.row)

    def move(self, by: int) -> bool:
        """A row down or up, or a line where there is text to be read on the way."""
        if not self.sheet.targets:
            return False
        row = self.row
        start, end = At(row, 0), self.sheet.end_of(row)
        unread = self.top <= start <= self.bottom < end if by > 0 else start < self.top <= end
        following = self._next(row, by)
        if unread or following is None or self._far(following, by):
            self.scroll(by)
            return False
        self._go(following)
        return True

    def page(self, pages: float) -> bool:
        """Pages; the cursor comes to the first row shown, or going up to the last."""
        step, old, before = self.step(pages), self.row, self.top
        self.scroll(step)
        if self.top == before:
            return self.end(1 if step > 0 else -1)
        shown = self._shown()
        if shown:
            self.line = At(shown[0 if step > 0 else -1], 0)
        return self.row != old

    def end(self, way: int) -> bool:
        """To the first or last row."""
        old = self.row
        found = self._next(-1, 1) if way < 0 else self._next(len(self.sheet.targets), -1)
        if found is not None:
            self.line = At(found, 0)
        self.show(FIRST if way < 0 else self.last_top)
        return self.row != old

    def point(self, place: At, link: int) -> bool:
        """To the row of a line."""
        old = self.row
        if self.sheet.targets[place.row]:
            self.line = At(place.row, 0)
        return self.row != old

    def to_link(self, way: int) -> bool:
        """A list has rows, not links."""
        return False

    def _next(self, row: int, by: int) -> int | None:
        """The next row with a target, down or up."""
        row += by
        while 0 <= row < len(self.sheet.targets):
            if self.sheet.targets[row]:
                return row
            row += by
        return None

    def _far(self, row: int, by: int) -> bool:
        """Whether text that has not been seen lies between what is shown and a row."""
        if by > 0:
            lines = self.sheet.between(self.bottom, At(row, 0), FEW + 2)
        else:
            lines = self.sheet.between(self.sheet.end_of(row), self.top, FEW + 2)
        return lines - 1 > FEW

    def _go(self, row: int) -> None:
        """To a row; it is shown whole, with the headings above it, as far as they fit.

        A row that is longer than the screen is scrolled through: its heading costs it nothing.
        """
        start, end = At(row, 0), self.sheet.end_of(row)
        self.line = start
        is_long = end.line >= self.height
        if end > self.bottom:
            self.show(start if is_long else self.sheet.moved(end, 1 - self.height))
        above = self._headings(row)
        lines = self.sheet.between(above, start if is_long else end, max(self.height, FEW) + 1)
        if lines > FEW if is_long else lines >= self.height:
            above = start
        if above < self.top:
            self.show(above)

    def _headings(self, row: int) -> At:
        """Where what belongs above a row begins."""
        first = row
        while first and not self.sheet.targets[first - 1]:
            first -= 1
        return At(first, 0)

    def _shown(self) -> list[int]:
        """The rows with a target whose first line is on screen."""
        first = self.top.row + (1 if self.top.line else 0)
        last = min(self.bottom.row + 1, len(self.sheet.targets))
        return [each for each in range(first, last) if self.sheet.targets[each]]
