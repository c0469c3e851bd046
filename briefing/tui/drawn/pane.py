"""A list or a page as rows of cells: what `SheetView` shows of it when it is shown at first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from briefing.render.blocks import Row as Item
from briefing.render.sheet import At, lay_rows
from briefing.render.spans import Line
from briefing.tui.drawn.looks import Ground
from briefing.tui.terminal.looks import Look, pen_of
from briefing.tui.terminal.rows import Row
from briefing.tui.widgets.cursor import Cursor
from briefing.tui.widgets.line_cursor import LineCursor
from briefing.tui.widgets.row_cursor import RowCursor

if TYPE_CHECKING:
    from briefing.tui.paint import Highlight

GUTTER: Final = 2
RIGHT: Final = 1
"""Cells of a view that its lines leave free, before and after."""

IN_USE, BESIDE = "▌", "▏"
"""What marks the cursor of the pane in use, and of another."""

Move = Callable[[Cursor], object]
"""A step of the cursor of a list."""

Signs = Callable[[str], tuple[str, str]]
"""Gives the signs before and after an item, each one cell or nothing."""


class Pane:
    """Rows around a cursor, under others that stay in sight."""

    def __init__(
        self,
        rows: Sequence[Item],
        size: tuple[int, int],
        target: str = "",
        *,
        head: Sequence[Item] = (),
        page: bool = False,
    ) -> None:
        """Put the cursor on `target`; of a `page` it goes by lines. The size: columns and lines."""
        self.columns, self.height = size
        self.highlight: Highlight | None = None
        """Marks words that were looked for."""
        width = max(self.columns - GUTTER - RIGHT, 1)
        self._head = lay_rows(head, width).lines[: self.height]
        room, sheet = self.height - len(self._head), lay_rows(rows, width)
        made = LineCursor if page else RowCursor
        self.cursor: Cursor = made(sheet, room, target)

    @property
    def line(self) -> int:
        """The line of the pane on which the cursor stands."""
        below = self.cursor.sheet.between(self.cursor.top, self.cursor.line)
        return max(min(len(self._head) + below, self.height - 1), 0)

    def drawn(self, ground: Ground, mark: str, signs: Signs) -> list[Row]:
        """All its lines."""
        plain = pen_of(ground.of("text"))
        shown = self.cursor.sheet.window(self.cursor.top, self.cursor.height)
        rows = [self._marked(ground, "  ", line, ((), ()), self.columns) for line in self._head]
        rows += [self._line(ground, at, mark, signs) for at in shown]
        blank = Row.of([(plain, "")]).fitted(self.columns, plain)
        return rows + [blank] * (self.height - len(rows))

    def _line(self, ground: Ground, at: At, mark: str, signs: Signs) -> Row:
        target = "" if at.line else self.cursor.sheet.targets[at.row]
        sign, tail = signs(target) if target else ("", "")
        before = (mark if self.cursor.covers(at) else " ") + (sign or " ")
        sheet, width = self.cursor.sheet, self.columns - len(tail)
        row = self._marked(ground, before, sheet.at(at), sheet.beside(at), width)
        return row + Row.of([(pen_of(ground.of("bar")), tail)]) if tail else row

    def _marked(
        self, ground: Ground, before: str, line: Line, beside: tuple[Line, Line], columns: int
    ) -> Row:
        if self.highlight is None:
            return row_of(ground, before, line, columns)
        from briefing.tui.across_lines import across

        above, below = beside if self.highlight.runs_on else ((), ())
        mark = across(self.highlight, above, line, below) or _nothing
        parts = [
            (ground.hit(span.role) if is_hit else ground.of(span.role), text)
            for span in line
            for text, is_hit in mark(span.text)
        ]
        return _row(ground, before, parts, columns)


def row_of(ground: Ground, before: str, line: Line, columns: int, current: str = "") -> Row:
    """A line on its ground; `current` is the link that is marked as the one in use."""
    in_use = ["current" if current and span.link == current else span.role for span in line]
    looks = zip(in_use, line, strict=True)
    return _row(ground, before, [(ground.of(role), span.text) for role, span in looks], columns)


def _row(ground: Ground, before: str, parts: Sequence[tuple[Look, str]], columns: int) -> Row:
    row = Row.of([(pen_of(look), text) for look, text in ((ground.of("bar"), before), *parts)])
    return row.fitted(columns, pen_of(ground.of("text")))


def _nothing(text: str) -> tuple[tuple[str, bool], ...]:
    return ((text, False),)
