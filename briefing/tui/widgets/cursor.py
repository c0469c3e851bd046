"""Where the reader is on a sheet: the line or row of the cursor, its link, the first line shown.

Knows no terminal: numbers in, numbers out.
"""

from __future__ import annotations

from briefing.render.lay import Sheet


class Cursor:
    """A position on a sheet that is `height` lines high on screen.

    `line` is the line of the cursor (in a list the first of its row), `top` the first line
    shown, `link` the index of the span that Enter follows, -1 for none.
    """

    def __init__(self, sheet: Sheet, *, by_rows: bool) -> None:
        """Stand at the beginning of a sheet."""
        self.sheet = sheet
        self.by_rows = by_rows
        self.height = 0
        self.top = 0
        self.line = 0
        self.link = -1

    @property
    def row(self) -> int:
        """The row of the cursor."""
        return self.sheet.row_at(self.line)

    @property
    def target(self) -> str:
        """The item that Enter opens."""
        if not self.sheet.lines:
            return ""
        if self.by_rows:
            return self.sheet.targets[self.row]
        spans = self.sheet.lines[self.line]
        return spans[self.link].link if 0 <= self.link < len(spans) else ""

    def covers(self, number: int) -> bool:
        """Whether a line belongs to the cursor: its row in a list, else the line itself."""
        if not self.by_rows:
            return number == self.line
        row = self.row
        return bool(self.sheet.targets[row]) and self.sheet.row_at(number) == row

    def start(self, target: str, top: int = 0) -> None:
        """Go to the row of `target`, or to the first row that has one, or to the top."""
        self.line = 0
        self.top = max(min(top, self._last_top()), 0)
        if self.by_rows and not self.place(target):
            rows = [row for row, each in enumerate(self.sheet.targets) if each]
            self.line = self.sheet.starts[rows[0]] if rows else 0
        self._first_link()

    def place(self, target: str) -> bool:
        """Go to the row of an item; False where there is none."""
        if not target or target not in self.sheet.targets:
            return False
        row = self.sheet.targets.index(target)
        self.line = self.sheet.starts[row]
        self._reveal(row)
        return True

    def relay(self, sheet: Sheet) -> None:
        """Take the same rows laid out anew and stay at the same place in them."""
        row, above = self.row, self.line - self.top
        into = self.line - self.sheet.starts[row] if self.sheet.lines else 0
        self.sheet = sheet
        if not sheet.lines:
            self.line = self.top = 0
            return
        row = min(row, len(sheet.targets) - 1)
        self.line = min(sheet.starts[row] + into, len(sheet.lines) - 1)
        self.top = max(min(self.line - above, self._last_top()), 0)
        self._first_link()

    def scroll(self, by: int) -> None:
        """Show other lines; the cursor stays where it is, unless it steps over lines."""
        self.top = max(min(self.top + by, self._last_top()), 0)
        if not self.by_rows:
            self._into_view()

    def move(self, by: int) -> bool:
        """One row or line on; True where the cursor came to another row."""
        if not self.by_rows:
            self.line = max(min(self.line + by, len(self.sheet.lines) - 1), 0)
            self._keep_in_view()
            self._first_link()
            return False
        return self._move_row(by)

    def page(self, pages: float) -> bool:
        """Pages on; True where the cursor came to another row."""
        step = int(pages * max(self.height - 2, 1)) or (1 if pages > 0 else -1)
        if not self.by_rows:
            return self._page_lines(step)
        before, old = self.top, self.row
        self.scroll(step)
        if self.top == before:
            return self.end(1 if step > 0 else -1)
        shown = self._rows_shown()
        if shown:
            self.line = self.sheet.starts[shown[0] if step > 0 else shown[-1]]
        return self.row != old

    def end(self, way: int) -> bool:
        """To the first or last row or line; True where the cursor came to another row."""
        old = self.row
        self.top = 0 if way < 0 else self._last_top()
        rows = [row for row, each in enumerate(self.sheet.targets) if each]
        if self.by_rows and rows:
            self.line = self.sheet.starts[rows[0 if way < 0 else -1]]
        else:
            self.line = 0 if way < 0 else max(len(self.sheet.lines) - 1, 0)
        self._first_link()
        return self.row != old

    def to_link(self, way: int) -> bool:
        """To the next or previous link of the sheet; False where there is none."""
        line, link = self.line, self.link + way
        while 0 <= line < len(self.sheet.lines):
            spans = self.sheet.lines[line]
            if self.link == -1 and line == self.line and way < 0:
                link = -1
            while 0 <= link < len(spans):
                if spans[link].link:
                    self.line, self.link = line, link
                    self._keep_in_view()
                    return True
                link += way
            line += way
            if 0 <= line < len(self.sheet.lines):
                link = 0 if way > 0 else len(self.sheet.lines[line]) - 1
        return False

    def point(self, number: int, link: int) -> bool:
        """To a line that was clicked; True where the cursor came to another row."""
        old = self.row
        if not self.by_rows:
            self.line, self.link = number, link
            return False
        row = self.sheet.row_at(number)
        if self.sheet.targets[row]:
            self.line = self.sheet.starts[row]
        return self.row != old

    def _page_lines(self, step: int) -> bool:
        before = self.top
        self.top = max(min(self.top + step, self._last_top()), 0)
        if self.top == before:
            self.line = 0 if step < 0 else max(len(self.sheet.lines) - 1, 0)
        else:
            self.line = max(min(self.line + step, len(self.sheet.lines) - 1), 0)
        self._into_view()
        self._first_link()
        return False

    def _move_row(self, by: int) -> bool:
        """The next row with a target; a row or text that does not fit is scrolled through."""
        row = self.row
        start, end = self.sheet.starts[row], self.sheet.starts[row + 1]
        if by > 0 and self.top <= start and end > self.top + self.height:
            return self._roll(1)
        if by < 0 and start < self.top < end:
            return self._roll(-1)
        following = self._next(row, by)
        if following is None or self._far(following, by):
            return self._roll(by)
        self.line = self.sheet.starts[following]
        self._reveal(following)
        return True

    def _roll(self, by: int) -> bool:
        self.top = max(min(self.top + by, self._last_top()), 0)
        return False

    def _next(self, row: int, by: int) -> int | None:
        row += by
        while 0 <= row < len(self.sheet.targets):
            if self.sheet.targets[row]:
                return row
            row += by
        return None

    def _far(self, row: int, by: int) -> bool:
        """Whether text that has not been seen lies between what is shown and a row."""
        start, end = self.sheet.starts[row], self.sheet.starts[row + 1]
        if by > 0:
            return start > self.top + self.height and start - (self.top + self.height) > 2
        return end < self.top and self.top - end > 2

    def _reveal(self, row: int) -> None:
        """Scroll so that a row is shown whole, with the headings above it where they fit."""
        start, end = self.sheet.starts[row], self.sheet.starts[row + 1]
        first = row
        while first > 0 and not self.sheet.targets[first - 1]:
            first -= 1
        above = self.sheet.starts[first]
        if end - above > self.height:
            above = start
        if end > self.top + self.height:
            self.top = min(end - self.height, start) if end - start <= self.height else start
        if above < self.top:
            self.top = above
        self.top = max(min(self.top, self._last_top()), 0)

    def _rows_shown(self) -> list[int]:
        """The rows with a target whose first line is on screen."""
        first, last = self.top, self.top + self.height
        return [
            row
            for row, target in enumerate(self.sheet.targets)
            if target and first <= self.sheet.starts[row] < last
        ]

    def _keep_in_view(self) -> None:
        if self.line < self.top:
            self.top = self.line
        elif self.line >= self.top + self.height:
            self.top = self.line - self.height + 1

    def _into_view(self) -> None:
        last = max(min(self.top + self.height, len(self.sheet.lines)) - 1, 0)
        self.line = max(min(self.line, last), self.top)

    def _first_link(self) -> None:
        self.link = -1
        if self.by_rows or not self.sheet.lines:
            return
        spans = self.sheet.lines[self.line]
        self.link = next((index for index, each in enumerate(spans) if each.link), -1)

    def _last_top(self) -> int:
        return max(len(self.sheet.lines) - self.height, 0)
