"""What to write so that a row that the terminal shows becomes the row that is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from briefing.tui.terminal.cells import Place
from briefing.tui.terminal.looks import (
    PLAIN,
    Look,
    Pen,
    blank_of,
    inked,
    look_with,
    pen_of,
    suits,
    taking,
)
from briefing.tui.terminal.rows import HALF, Row, is_sure, spelling
from briefing.tui.terminal.scrolling import Scroll

_WORTH_ERASING = 3
"""Blanks to the end of a line that cost no more than the sequence that erases them."""

_NEAR = 4
"""Bytes of a move within a line: no more are written again instead."""

_STEPS = 4
"""Steps that are shorter one by one than as a number."""

_SAME = "\0"
_CHANGED = re.compile(r"[^\0]+")
_CHANGED_NEAR = re.compile(r"[^\0]+(?:\0{1,4}[^\0]+)*")

_WIDE_BLANK = " " * 12
"""Blanks within a line that cost no less than to erase them, with the move that must follow."""


class Writer(msgspec.Struct):
    """The sequences of one frame, and where they leave the terminal.

    `erases`: whether erasing leaves the paper of the pen, as most terminals do, and a part of a
    line can be erased. `turns_off`: whether one attribute can be turned off without the others.
    """

    columns: int
    erases: bool
    pen: Pen | None = None
    column: int = -1
    line: int = -1
    out: list[str] = msgspec.field(default_factory=list)
    turns_off: bool = True

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
        differs, tail = _differs(old, new), self._tail(new)
        column = 0
        for start, end in _runs(differs, new.text, tail):
            column = max(column, start)
            while column < end:
                column = self._stretch(line, column, end, differs, new)
        column = self.columns - len(differs[tail:].lstrip(_SAME))
        if column < self.columns:
            self._reach(line, column)
            self._erase(new.pens[-1], "\x1b[K")

    def _stretch(self, line: int, column: int, end: int, differs: str, new: Row) -> int:
        """Write the cells from one on that have one pen; where these end."""
        pens, pen = new.pens[column:end], self.pen
        if pen is None or pens[0] not in suits(pen):
            pen = _suiting(pens)
        stop = end - len(pens.lstrip(suits(pen)))
        if stop - column <= _NEAR and not differs[column:stop].strip(_SAME):
            return stop
        text = new.text[column:stop]
        if _WIDE_BLANK in text and self.erases and look_with(pen).bare:
            text = text[: text.index(_WIDE_BLANK)]
            stop = column + len(text)
        self._reach(line, column)
        if not text:
            return self._clear(column, blank_of(pen), differs, new)
        if pen != self.pen:
            self._take(pen)
        self.out.append(text)
        self.column = stop
        return stop

    def _clear(self, column: int, blank: Pen, differs: str, new: Row) -> int:
        """Erase blanks within a line; where those end that had to be."""
        end = self.columns - len(new.pens[column:].lstrip(blank))
        end = column + len(differs[column:end].rstrip(_SAME))
        self._erase(blank, f"\x1b[{end - column}X")
        return end

    def _erase(self, blank: Pen, how: str) -> None:
        if self.pen is None or blank not in suits(self.pen):
            self._take(blank)
        self.out.append(how)

    def _reach(self, line: int, column: int) -> None:
        """Go to a cell of a line, most often further on in the same."""
        if self.line != line or self.column > column:
            self.go(Place(column, line))
        elif self.column < column:
            self.out.append(_forward(column - self.column))
            self.column = column

    def _whole(self, line: int, new: Row) -> None:
        """Write a row from its beginning, and trust the terminal's idea of no doubtful cell."""
        self.go(Place(0, line))
        # What it took for the second half of a wide character would otherwise stay.
        last = new.pens[-1]
        self._take(last if self._clears(last) else pen_of(PLAIN))
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

    def _clears(self, pen: Pen) -> bool:
        """Whether an erased cell looks like a blank with this pen."""
        look = look_with(pen)
        return look == PLAIN or (self.erases and look.bare)

    def _tail(self, new: Row) -> int:
        """Where the blanks begin that are best made by erasing to the end of the line."""
        blank = new.pens[-1]
        if new.text[-1] != " " or not self._clears(blank):
            return self.columns
        tail = max(len(new.text.rstrip(" ")), len(new.pens.rstrip(blank)))
        return tail if self.columns - tail > _WORTH_ERASING else self.columns


def _suiting(pens: str) -> Pen:
    """The pen for the first of some cells, which suits more of them where there is one."""
    pen = pens[0]
    beside = pens.lstrip(pen)[:1]
    return beside if beside and pen in suits(beside) else pen


def _differs(old: Row, new: Row) -> str:
    """For each cell of two rows a character, which is `_SAME` where they are equal."""
    # Apart: to make one large number of both takes longer.
    either = _number(old.text) ^ _number(new.text) | _number(old.pens) ^ _number(new.pens)
    return either.to_bytes(4 * len(new.text), "little").decode("utf-32-le", "surrogatepass")


def _number(text: str) -> int:
    return int.from_bytes(text.encode("utf-32-le"), "little")


def _runs(differs: str, text: str, end: int) -> Iterator[tuple[int, int]]:
    """From where to where cells have changed, but for so few that the way past them is longer."""
    for run in _CHANGED_NEAR.finditer(differs, 0, end):
        if text[run.start() : run.end()].isascii():
            yield run.span()
        else:
            yield from _apart(differs, text, *run.span())


def _apart(differs: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The same where characters may be of several bytes."""
    last = start
    for run in _CHANGED.finditer(differs, start, end):
        between = text[last : run.start()]
        if not between.isascii() and len(between.encode()) > _NEAR:
            yield start, last
            start = run.start()
        last = run.end()
    yield start, last


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


def _forward(by: int) -> str:
    """The sequence that moves to the right within a line."""
    return f"\x1b[{by}C" if by > 1 else "\x1b[C"


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
    return _forward(by)
