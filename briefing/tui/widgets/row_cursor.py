"""The cursor of a list: steps over the rows that stand for an item."""

from __future__ import annotations

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
            self.line = self.sheet.starts[first] if first is not None else 0

    def place(self, target: str) -> bool:
        """Go to the row of an item; False where there is none."""
        if not target or target not in self.sheet.targets:
            return False
        self._go(self.sheet.targets.index(target))
        return True

    def covers(self, number: int) -> bool:
        """Every line of the row."""
        row = self.row
        return bool(self.target) and self.sheet.row_at(number) == row

    def move(self, by: int) -> bool:
        """A row down or up, or a line where there is text to be read on the way."""
        if not self.sheet.targets:
            return False
        row = self.row
        start, end = self.sheet.starts[row], self.sheet.starts[row + 1]
        bottom = self.top + self.height
        unread = self.top <= start < bottom < end if by > 0 else start < self.top < end
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
            self.line = self.sheet.starts[shown[0 if step > 0 else -1]]
        return self.row != old

    def end(self, way: int) -> bool:
        """To the first or last row."""
        old = self.row
        found = self._next(-1, 1) if way < 0 else self._next(len(self.sheet.targets), -1)
        if found is not None:
            self.line = self.sheet.starts[found]
        self.show(0 if way < 0 else self.last_top)
        return self.row != old

    def point(self, number: int, link: int) -> bool:
        """To the row of a line."""
        old, row = self.row, self.sheet.row_at(number)
        if self.sheet.targets[row]:
            self.line = self.sheet.starts[row]
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
            return self.sheet.starts[row] - (self.top + self.height) > FEW
        return self.top - self.sheet.starts[row + 1] > FEW

    def _go(self, row: int) -> None:
        """To a row; it is shown whole, with the headings above it, as far as they fit.

        A row that is longer than the screen is scrolled through: its heading costs it nothing.
        """
        start, end = self.sheet.starts[row], self.sheet.starts[row + 1]
        self.line = start
        if end > self.top + self.height:
            self.show(max(end - self.height, 0) if end - start <= self.height else start)
        first = row
        while first and not self.sheet.targets[first - 1]:
            first -= 1
        above = self.sheet.starts[first]
        fits = start - above <= FEW if end - start > self.height else end - above <= self.height
        if not fits:
            above = start
        if above < self.top:
            self.show(above)

    def _shown(self) -> list[int]:
        """The rows with a target whose first line is on screen."""
        rows = enumerate(self.sheet.targets)
        bottom = self.top + self.height
        return [row for row, each in rows if each and self.top <= self.sheet.starts[row] < bottom]
