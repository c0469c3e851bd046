"""What to write so that a row that the terminal shows becomes the row that is wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import msgspec

from briefing.tui.terminal.cells import Place
from briefing.tui.terminal.looks import (
    PLAIN,
    Look,
    Pen,
    inked,
    pen_of,
    suits,
    taking,
)
from briefing.tui.terminal.rows import HALF, Row, is_sure, spelling
from briefing.tui.terminal.scrolling import Scroll
from briefing.tui.terminal.within_line import Written, clears, forward, within_line

Within = Callable[[Row, Row, Pen | None, bool, bool], Written]

_STEPS = 4
"""Steps that are shorter one by one than as a number."""


class Writer(msgspec.Struct):
    """The sequences of one frame, and where they leave the terminal.

    `erases`: whether erasing leaves the paper of the pen, as most terminals do, and a part of a
    line can be erased. `turns_off`: whether one attribute can be turned off without the others.
    `within` is asked what to write within a line, and may know it from the last time.
    """

    columns: int
    erases: bool
    pen: Pen | None = None
    column: int = -1
    line: int = -1
    out: list[str] = msgspec.field(default_factory=list)
    turns_off: bool = True
    within: Within = within_line

    @property
    def at(self) -> Place | None:
        """Where the cursor is; None where nobody knows."""
        return None if self.line < 0 else Place(self.column, self.line)

    @property
    def size(self) -> int:
        """How many characters the sequences have."""
        return sum(map(len, self.out))

    def row(self, line: int, old: Row, new: Row) -> None:
        """Write what differs between two rows; a row with a doubtful cell is written whole."""
        if old.is_doubtful or new.is_doubtful:
            self._whole(line, new)
        else:
            self._changed(line, old, new)

    def go(self, to: Place) -> None:
        """Move the cursor."""
        if self.line != to.line or self.column != to.column:
            self.out.append(_move(self.column, self.line, to, self.columns))
            self.column, self.line = to

    def lose(self) -> None:
        """Nobody knows any more where the cursor is."""
        self.column = self.line = -1

    def clear(self, look: Look, lines: int) -> None:
        """Erase the screen, leaving blanks of a look.

        Line by line: terminals agree more on the paper of an erased line than of a whole screen.
        """
        self._take(pen_of(look if self.erases else PLAIN))
        for line in range(lines):
            self.go(Place(0, line))
            self.out.append("\x1b[K")

    def scroll(self, scroll: Scroll) -> None:
        """Let the terminal move lines, by feeding it lines at the end of a region of its screen.

        With a plain pen: terminals do not agree on the paper of what comes in.
        """
        self._take(pen_of(PLAIN))
        self.out.append(f"\x1b[{scroll.top + 1};{scroll.bottom + 1}r")
        # Not every terminal moves the cursor when the region is set.
        self.lose()
        self.go(Place(0, scroll.bottom if scroll.by > 0 else scroll.top))
        self.out.append(("\n" if scroll.by > 0 else "\x1bM") * abs(scroll.by) + "\x1b[r")
        self.lose()

    def _changed(self, line: int, old: Row, new: Row) -> None:
        written = self.within(old, new, self.pen, self.erases, self.turns_off)
        self.go(Place(written.start, line))
        self.out.append(written.sequences)
        self.column, self.pen = written.end, written.pen

    def _whole(self, line: int, new: Row) -> None:
        """Write a row from its beginning, and trust the terminal's idea of no doubtful cell."""
        self.go(Place(0, line))
        # What it took for the second half of a wide character would otherwise stay.
        last = new.pens[-1]
        self._take(last if clears(last, erases=self.erases) else pen_of(PLAIN))
        self.out.append("\x1b[K")
        for column, (sign, pen) in enumerate(zip(new.text, new.pens, strict=True)):
            if sign != HALF:
                self.go(Place(column, line))
                if self.pen is None or pen not in suits(self.pen):
                    self._take(pen)
                self.out.append(spelling(sign))
                self.column += 1
                if not is_sure(sign):
                    self.lose()

    def _take(self, pen: Pen) -> None:
        if self.pen != pen:
            self.out.append(taking(pen, self.pen if self.turns_off else None))
            self.pen = inked(pen)


def _move(column: int, line: int, to: Place, columns: int) -> str:
    """The shortest way for the cursor from one cell to another; `line` is -1 where nobody knows.

    Line feeds move straight down: the line must not translate them. After the last column of a line
    the cursor is at `columns`, where terminals differ: only absolute moves lead away from it.
    """
    absolute = _absolute(to)
    if line < 0 or not 0 <= to.line - line <= _STEPS:
        return absolute
    way = _down(column if column < columns else None, to.column, to.line - line)
    return way if len(way) < len(absolute) else absolute


# Kept without the line: nearly all of a thousand moves are then among a few hundred.
@lru_cache(512)
def _down(column: int | None, to: int, lines: int) -> str:
    """The shortest way from a column to another, so many lines below; None is beyond the last."""
    feeds = "\n" * lines
    ways = ["\r" + feeds + _along(0, to)]
    if column is not None:
        ways.append(feeds + _along(column, to))
    return min(ways, key=len)


def _absolute(to: Place) -> str:
    if not to.column:
        return f"\x1b[{to.line + 1}H" if to.line else "\x1b[H"
    return f"\x1b[{to.line + 1};{to.column + 1}H"


def _along(column: int, to: int) -> str:
    by = to - column
    if not by:
        return ""
    if by < 0:
        return "\b" * -by if by >= -_STEPS else f"\x1b[{-by}D"
    return forward(by)
