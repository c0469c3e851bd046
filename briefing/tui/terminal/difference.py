"""What to write so that a row that the terminal shows becomes the row that is wanted."""

from __future__ import annotations

import msgspec

from briefing.tui.terminal.cells import Place
from briefing.tui.terminal.looks import PLAIN, Look, blank, change, suits
from briefing.tui.terminal.moves import move
from briefing.tui.terminal.rows import Cell, Row, is_doubtful, is_sure
from briefing.tui.terminal.scrolling import Scroll

_WORTH_ERASING = 3
"""Blanks to the end of a line that cost no more than the sequence that erases them."""

_STRIDE = 16
"""Cells that are compared at once where the first of them is the same."""

_NEAR = 6
"""Bytes that a move within a line takes at most: no more cells are written again instead."""

_WORTH_CLEARING = 12
"""Likewise within a line, with the move that must follow."""


class Writer(msgspec.Struct):
    """The sequences of one frame, and where they leave the terminal.

    `erases`: whether erasing leaves the paper of the pen, as most terminals do, and a part of a
    line can be erased. `turns_off`: whether one attribute can be turned off without the others.
    """

    columns: int
    erases: bool
    pen: Look | None = None
    at: Place | None = None
    out: list[str] = msgspec.field(default_factory=list)
    turns_off: bool = True

    def row(self, line: int, old: Row, new: Row) -> None:
        """Write what differs between two rows; a row with a doubtful cell is written whole."""
        if is_doubtful(old) or is_doubtful(new):
            self._whole(line, new)
        else:
            self._changed(line, old, new)

    def go(self, to: Place) -> None:
        """Move the cursor."""
        if self.at != to:
            self.out.append(move(self.at, to, self.columns))
            self.at = to

    def clear(self, look: Look, lines: int) -> None:
        """Erase the screen, leaving blanks of a look.

        Line by line: terminals agree more on the paper of an erased line than of a whole screen.
        """
        self._take(look if self.erases else PLAIN)
        for line in range(lines):
            self.go(Place(0, line))
            self.out.append("\x1b[K")

    def scroll(self, scroll: Scroll) -> None:
        """Let the terminal move lines, by feeding it lines at the end of a region of its screen.

        With a plain pen: terminals do not agree on the paper of what comes in.
        """
        self._take(PLAIN)
        self.out.append(f"\x1b[{scroll.top + 1};{scroll.bottom + 1}r")
        # Not every terminal moves the cursor when the region is set.
        self.at = None
        self.go(Place(0, scroll.bottom if scroll.by > 0 else scroll.top))
        self.out.append(("\n" if scroll.by > 0 else "\x1bM") * abs(scroll.by) + "\x1b[r")
        self.at = None

    def _changed(self, line: int, old: Row, new: Row) -> None:
        tail = self._tail(new)
        column = 0
        while column < self.columns:
            if new[column] == old[column]:
                ahead = column + _STRIDE
                column = ahead if new[column:ahead] == old[column:ahead] else column + 1
                continue
            self._reach(line, column, new)
            look, text = new[column]
            if column >= tail:
                self._take(look)
                self.out.append("\x1b[K")
                return
            if text == " " and self.erases and look.bare:
                end = _run(new, column, old)
                if end - column >= _WORTH_CLEARING:
                    self._take(look)
                    self.out.append(f"\x1b[{end - column}X")
                    column = end
                    continue
            column = self._stretch(line, column, old, new)

    def _stretch(self, line: int, column: int, old: Row, new: Row) -> int:
        """Write what has changed from a cell on, as far as it looks the same; where that ends."""
        look, text = new[column]
        if not suits(self.pen, look, is_blank=text == " "):
            self._take(look)
        space = (blank(look), " ")
        end = column + 1
        while end < self.columns and new[end] != old[end]:
            cell = new[end]
            if cell[0] is not look and (cell != space or self._is_wide_blank(new, end)):
                break
            end += 1
        self.out.append("".join([each for _, each in new[column:end]]))
        self.at = Place(end, line)
        return end

    def _is_wide_blank(self, new: Row, column: int) -> bool:
        """Whether so many blanks follow that they may be worth erasing."""
        end = column + _WORTH_CLEARING - 1
        return end >= self.columns or new[end] == new[column]

    def _reach(self, line: int, column: int, new: Row) -> None:
        """Go to a cell, by writing what lies between again where that is shorter."""
        at = self.at
        if at is not None and at.line == line and at.column < column <= at.column + _NEAR:
            between = new[at.column : column]
            text = "".join([each for _, each in between])
            way = move(at, Place(column, line), self.columns)
            if len(text.encode()) <= len(way) and all(
                suits(self.pen, look, is_blank=each == " ") for look, each in between
            ):
                self.out.append(text)
                self.at = Place(column, line)
                return
        self.go(Place(column, line))

    def _whole(self, line: int, new: Row) -> None:
        """Write a row from its beginning, and trust the terminal's idea of no doubtful cell."""
        self.go(Place(0, line))
        # What it took for the second half of a wide character would otherwise stay.
        self._take(new[-1][0] if self._clears(new[-1][0]) else PLAIN)
        self.out.append("\x1b[K")
        for column, cell in enumerate(new):
            if cell[1]:
                self.go(Place(column, line))
                self._put(cell, line, column)
                if not is_sure(cell[1]):
                    self.at = None

    def _put(self, cell: Cell, line: int, column: int) -> None:
        look, text = cell
        if not suits(self.pen, look, is_blank=text == " "):
            self._take(look)
        self.out.append(text)
        self.at = Place(column + 1, line)

    def _take(self, look: Look) -> None:
        if self.pen != look:
            self.out.append(change(self.pen if self.turns_off else None, look))
            self.pen = look

    def _clears(self, look: Look) -> bool:
        """Whether an erased cell looks like a blank in this look."""
        return look == PLAIN or (self.erases and look.bare)

    def _tail(self, new: Row) -> int:
        """Where the blanks begin that are best made by erasing to the end of the line."""
        last = new[-1]
        tail = self.columns
        if last[1] == " " and self._clears(last[0]):
            while tail and new[tail - 1] == last:
                tail -= 1
        return tail if self.columns - tail > _WORTH_ERASING else self.columns


def _run(new: Row, column: int, old: Row) -> int:
    """Where the equal cells end that begin in a column, as far as they must be written."""
    cell, end, changed = new[column], column, column
    while end < len(new) and new[end] == cell:
        end += 1
        if new[end - 1] != old[end - 1]:
            changed = end
    return changed
