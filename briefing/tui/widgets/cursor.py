"""Where the reader is on a sheet: the line of the cursor and the first line shown.

Knows no terminal: numbers in, numbers out. A list and a page move differently, see `row_cursor`
and `line_cursor`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from briefing.render.sheet import FIRST, At, Sheet


class Cursor(ABC):
    """A position on a sheet of which `height` lines are shown.

    `line` is the line of the cursor (in a list the first of its row), `top` the first line
    shown, `link` the index of the span that Enter follows, -1 for none. What moves answers
    whether the cursor came to another row.
    """

    def __init__(self, sheet: Sheet, height: int, target: str = "") -> None:
        """Stand on the row of `target`, else at the beginning."""
        self.sheet = sheet
        self.height = height
        self.top = self.line = sheet.moved(FIRST, 0)
        self.link = -1
        self._relaid = (self.line, self.top, 0)
        self.start(target)

    @property
    @abstractmethod
    def target(self) -> str:
        """The item that Enter opens, empty for none."""

    @abstractmethod
    def start(self, target: str) -> None:
        """Go to the row of an item, else to the beginning."""

    @abstractmethod
    def covers(self, place: At) -> bool:
        """Whether a line is marked as the cursor's."""

    @abstractmethod
    def move(self, by: int) -> bool:
        """One step down (1) or up (-1)."""

    @abstractmethod
    def page(self, pages: float) -> bool:
        """Pages, or a part of one, down or up."""

    @abstractmethod
    def end(self, way: int) -> bool:
        """To the first (-1) or the last (1)."""

    @abstractmethod
    def point(self, place: At, link: int) -> bool:
        """To a line, and a span in it, that was clicked."""

    @abstractmethod
    def to_link(self, way: int) -> bool:
        """To the next or previous link; here: whether there was one."""

    @property
    def row(self) -> int:
        """The row of the cursor."""
        return self.line.row

    @property
    def bottom(self) -> At:
        """The last line shown."""
        return self.sheet.moved(self.top, max(self.height, 1) - 1)

    def relay(self, sheet: Sheet, height: int) -> None:
        """Take the same rows laid out anew and stay at the same place in them."""
        # A small size in between must not be seen in the next.
        line, top, above = self._relaid
        if (line, top) != (self.line, self.top):
            above = self.sheet.between(self.top, self.line)
        self.sheet, self.height = sheet, height
        if sheet.targets:
            row = min(self.row, len(sheet.targets) - 1)
            self.line = min(At(row, self.line.line), sheet.end_of(row))
        else:
            self.line = FIRST
        self.show(sheet.moved(self.line, -min(above, max(height - 1, 0))))
        self._relaid = (self.line, self.top, above)

    def resume(self, old: Cursor) -> None:
        """Stand as `old` stood on an earlier version of the sheet, where its place is left."""
        if self.target == old.target:
            self.show(self.sheet.moved(self.line, -old.sheet.between(old.top, old.line)))

    def show(self, top: At) -> None:
        """Make `top` the first line shown, as far as the sheet goes."""
        full = len(self.sheet.window(top, self.height)) == self.height
        self.top = self.sheet.moved(top, 0) if full else self.last_top

    def scroll(self, by: int) -> None:
        """Show other lines without a step of the cursor."""
        self.show(self.sheet.moved(self.top, by))

    @property
    def last_top(self) -> At:
        """The first line shown when the last one stands at the bottom."""
        return self.sheet.moved(self.sheet.last, 1 - max(self.height, 1))

    def step(self, pages: float) -> int:
        """How many lines a number of pages is: two of the last page stay in sight."""
        return int(pages * max(self.height - 2, 1)) or (1 if pages > 0 else -1)
