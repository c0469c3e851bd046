"""What to write within a line so that a row becomes another, whatever line it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import msgspec

from briefing.tui.terminal.looks import PLAIN, Pen, blank_of, inked, look_with, suits, taking
from briefing.tui.terminal.rows import Row

_WORTH_ERASING = 3
"""Blanks to the end of a line that cost no more than the sequence that erases them."""

_NEAR = 4
"""Bytes of a move within a line: no more are written again instead."""

_WIDE_BLANK = " " * 12
"""Blanks within a line that cost no less than to erase them, with the move that must follow."""

_SAME: Final = b"\0"
_FAR: Final = _SAME * (_NEAR + 1)
_OF_BYTES: Final = re.compile(r"[^\0-\x7f]")
"""A character of several bytes."""


class Written(NamedTuple):
    """The first cell that is written, the sequences, where they leave the cursor and the pen."""

    start: int
    sequences: str
    end: int
    pen: Pen | None


def within_line(old: Row, new: Row, pen: Pen | None, erases: bool, turns_off: bool) -> Written:
    """What to write, with a pen at hand, on a line of sure cells that differ somewhere.

    The abilities of the terminal are as in `Writer`.
    """
    line = _Line(new, _differs(old, new), pen, erases, turns_off)
    tail = line.tail()
    column = 0
    for start, end in _runs(line.differs, new.text, tail):
        column = max(column, start)
        while column < end:
            column = line.stretch(column, end)
    line.erase_from(tail)
    return Written(line.start, "".join(line.out), line.column, line.pen)


class _Line(msgspec.Struct):
    """A line while it is written, and for each cell a byte, which is 0 where it is so already."""

    new: Row
    differs: bytes
    pen: Pen | None
    erases: bool
    turns_off: bool
    start: int = -1
    column: int = -1
    out: list[str] = msgspec.field(default_factory=list)

    def stretch(self, column: int, end: int) -> int:
        """Write the cells from one on that have one pen; where these end."""
        pens, pen = self.new.pens[column:end], self.pen
        if pen is None or pens[0] not in suits(pen):
            pen = _suiting(pens)
        stop = end - len(pens.lstrip(suits(pen)))
        if stop - column <= _NEAR and not any(self.differs[column:stop]):
            return stop
        text = self.new.text[column:stop]
        if _WIDE_BLANK in text and self.erases and look_with(pen).bare:
            text = text[: text.index(_WIDE_BLANK)]
            stop = column + len(text)
        self._reach(column)
        if not text:
            return self._clear(column, blank_of(pen))
        self._take(pen)
        self.out.append(text)
        self.column = stop
        return stop

    def tail(self) -> int:
        """Where the blanks begin that are best made by erasing to the end of the line."""
        text, pens = self.new.text, self.new.pens
        if text[-1] != " " or not clears(pens[-1], erases=self.erases):
            return len(text)
        tail = max(len(text.rstrip(" ")), len(pens.rstrip(pens[-1])))
        return tail if len(text) - tail > _WORTH_ERASING else len(text)

    def erase_from(self, tail: int) -> None:
        """Erase what is to be blank from a cell to the end of the line."""
        left = len(self.differs[tail:].lstrip(_SAME))
        if left:
            self._reach(len(self.differs) - left)
            self._erase(self.new.pens[-1], "\x1b[K")

    def _clear(self, column: int, blank: Pen) -> int:
        """Erase blanks within a line; where those end that had to be."""
        pens = self.new.pens[column:]
        end = column + len(pens) - len(pens.lstrip(blank))
        end = column + len(self.differs[column:end].rstrip(_SAME))
        self._erase(blank, f"\x1b[{end - column}X")
        return end

    def _erase(self, blank: Pen, how: str) -> None:
        if self.pen is None or blank not in suits(self.pen):
            self._take(blank)
        self.out.append(how)

    def _reach(self, column: int) -> None:
        """Go to a cell further on; to the first goes who knows where the cursor is before."""
        if self.column < 0:
            self.start = column
        elif self.column < column:
            self.out.append(forward(column - self.column))
        self.column = column

    def _take(self, pen: Pen) -> None:
        if self.pen != pen:
            self.out.append(taking(pen, self.pen if self.turns_off else None))
            self.pen = inked(pen)


def clears(pen: Pen, *, erases: bool) -> bool:
    """Whether an erased cell looks like a blank with this pen."""
    look = look_with(pen)
    return look == PLAIN or (erases and look.bare)


def forward(by: int) -> str:
    """The sequence that moves to the right within a line."""
    return f"\x1b[{by}C" if by > 1 else "\x1b[C"


def _suiting(pens: str) -> Pen:
    """The pen for the first of some cells, which suits more of them where there is one."""
    pen = pens[0]
    beside = pens.lstrip(pen)[:1]
    return beside if beside and pen in suits(beside) else pen


def _differs(old: Row, new: Row) -> bytes:
    """For each cell of two rows a byte, which is 0 where they are equal."""
    cells, before, after = len(new), old.text.encode("utf-16-le"), new.text.encode("utf-16-le")
    if len(before) + len(after) > 2 * 2 * cells:
        # There is a character of more than two bytes, which is rare.
        each = zip(old.text, new.text, old.pens, new.pens, strict=True)
        return bytes(sign != other or pen != its for sign, other, pen, its in each)
    # Apart: to make one large number of texts and pens takes longer.
    either = _number(before) ^ _number(after) | _number_of(old.pens) ^ _number_of(new.pens)
    # What differs in either byte of a cell is to be seen in its first.
    either |= either >> 8
    return either.to_bytes(2 * cells, "little")[::2]


def _number_of(pens: str) -> int:
    return _number(pens.encode("utf-16-le", "surrogatepass"))


def _number(coded: bytes) -> int:
    return int.from_bytes(coded, "little")


def _runs(differs: bytes, text: str, end: int) -> Iterator[tuple[int, int]]:
    """From where to where cells have changed, but for so few that the way past them is longer."""
    stop = 0
    while left := len(differs[stop:end].lstrip(_SAME)):
        start = end - left
        stop = differs.find(_FAR, start, end)
        if stop < 0:
            stop = len(differs[:end].rstrip(_SAME))
        if text[start:stop].isascii():
            yield start, stop
        else:
            yield from _apart(differs, text, start, stop)


def _apart(differs: bytes, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The same where characters may be of several bytes."""
    for sign in _OF_BYTES.finditer(text, start, end):
        at = sign.start()
        if at < start or differs[at]:
            continue
        last, following = len(differs[:at].rstrip(_SAME)), end - len(differs[at:end].lstrip(_SAME))
        if len(text[last:following].encode()) > _NEAR:
            yield start, last
            start = following
    yield start, end
