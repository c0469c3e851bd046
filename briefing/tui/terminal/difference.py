"""What to write so that a row that the terminal shows becomes the row that is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import is_not

import msgspec

from briefing.tui.terminal.cells import Place
from briefing.tui.terminal.looks import PLAIN, Look, blank, change, look_with, suits
from briefing.tui.terminal.moves import move
from briefing.tui.terminal.rows import Cell, Row, alike, is_sure
from briefing.tui.terminal.scrolling import Scroll

_WORTH_ERASING = 3
"""Blanks to the end of a line that cost no more than the sequence that erases them."""

_CHANGED = re.compile(rb"\x01+(?:\x00{1,4}\x01+)*")
_ALL_CHANGED = re.compile(rb"\x01+")
_NEAR = 6
"""Bytes that a move within a line takes at most: no more cells are written again instead."""

_WIDE_BLANK = " " * 12
"""Blanks within a line that cost no less than to erase them, with the move that must follow."""


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
        if old.is_doubtful or new.is_doubtful:
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
        changed = bytes(map(is_not, old.cells, new.cells))
        column = 0
        for start, end in _runs(changed, new.text, tail):
            column = max(column, start)
            while column < end:
                column = self._stretch(Place(column, line), end, changed, new)
        column = changed.find(1, tail)
        if column >= 0:
            self._reach(line, column, new)
            self._erase(new.cells[-1][0], "\x1b[K")

    def _stretch(self, at: Place, end: int, changed: bytes, new: Row) -> int:
        """Write what has changed from a cell on, as far as it has one pen; where that ends."""
        stop = alike(new.pens, at.column, end)
        column, last = changed.find(1, at.column, stop), changed.rfind(1, at.column, stop)
        if column < 0:
            return stop
        text, look = new.text[column : last + 1], look_with(new.pens[column])
        self._reach(at.line, column, new)
        if self.erases and look.bare and _WIDE_BLANK in text:
            before = text.index(_WIDE_BLANK)
            if not before:
                return self._clear(column, look, changed, new)
            text = text[:before]
            stop = column + before
        if not (text.isspace() and suits(self.pen, blank(look), is_blank=True)):
            self._take(look)
        self.out.append(text)
        self.at = Place(column + len(text), at.line)
        return stop

    def _clear(self, column: int, look: Look, changed: bytes, new: Row) -> int:
        """Erase blanks within a line; where those end that had to be."""
        end = alike(new.pens, column, self.columns)
        end -= len(new.text[column:end].lstrip(" "))
        end = changed.rfind(1, column, end) + 1
        self._erase(blank(look), f"\x1b[{end - column}X")
        return end

    def _erase(self, look: Look, how: str) -> None:
        if not suits(self.pen, look, is_blank=True):
            self._take(look)
        self.out.append(how)

    def _reach(self, line: int, column: int, new: Row) -> None:
        """Go to a cell, by writing what lies between again where that is shorter."""
        at = self.at
        if at is not None and at.line == line and at.column < column <= at.column + _NEAR:
            between = new.cells[at.column : column]
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
        last = new.cells[-1][0]
        self._take(last if self._clears(last) else PLAIN)
        self.out.append("\x1b[K")
        for column, cell in enumerate(new.cells):
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
        look, text = new.cells[-1]
        if text != " " or not self._clears(look):
            return self.columns
        tail = max(len(new.text.rstrip(" ")), len(new.pens.rstrip(new.pens[-1])))
        return tail if self.columns - tail > _WORTH_ERASING else self.columns


def _runs(changed: bytes, text: str, end: int) -> Iterator[tuple[int, int]]:
    """From where to where cells have changed, but for so few that the way past them is longer."""
    for run in _CHANGED.finditer(changed, 0, end):
        if text[run.start() : run.end()].isascii():
            yield run.span()
        else:
            yield from (each.span() for each in _ALL_CHANGED.finditer(changed, *run.span()))
