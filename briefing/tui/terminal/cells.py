"""Frames as rows of cells: drawn piece by piece, or read as the text that Textual writes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import msgspec

from briefing.tui.terminal.looks import PLAIN, Look, Pen, blank_of, look_of, look_with, pen_of
from briefing.tui.terminal.rows import Row

# Compiled when the first frame of text comes, which for most starts is none.
_PIECE = r"\x1b\[(\d+);(\d+)H((?:[^\x1b]|\x1b\[[0-9;]*m)*)"
_STYLED = r"(?:\x1b\[([0-9;]*)m)|([^\x1b]+)"
_FRAME = r"(?s)\x1b\[\d+;\d+H.*\x1b\[\d+;\d+H"


class Place(NamedTuple):
    """Counted from 0."""

    column: int
    line: int


class Piece(NamedTuple):
    """Cells, and where they begin."""

    at: Place
    cells: Row


class Frame(msgspec.Struct, frozen=True):
    """The rows that a frame touches, as they are after it, and where it leaves the cursor."""

    rows: dict[int, Row]
    cursor: Place


def draw(pieces: Iterable[Piece], rows: Sequence[Row], cursor: Place) -> Frame:
    """What pieces, each written over those before it, make of `rows`, which stay as they are."""
    touched: dict[int, Row] = {}
    columns = len(rows[0])
    for (column, line), cells in pieces:
        if line < len(rows) and column < columns and cells:
            touched[line] = _over(touched.get(line, rows[line]), column, cells)
    return Frame(touched, cursor)


def _over(row: Row, column: int, cells: Row) -> Row:
    """A row with cells written over it, as far as there is room."""
    columns, end = len(row), column + len(cells)
    if row.is_doubtful or cells.is_doubtful:
        return row.part(0, column) + cells.part(0, columns - column) + row.part(end, columns)
    text = row.text[:column] + cells.text + row.text[end:]
    pens = row.pens[:column] + cells.pens + row.pens[end:]
    return Row(text[:columns], pens[:columns])


def is_frame(data: str) -> bool:
    """Whether it goes to a place first and last, as Textual's frames do."""
    return re.fullmatch(_FRAME, data) is not None


def read_frame(data: str, rows: Sequence[Row]) -> Frame | None:
    """What a frame makes of `rows`, which stay as they are; None if it has unknown sequences."""
    reading = _Reading()
    read = 0
    for piece in re.finditer(_PIECE, data):
        if piece.start() != read or not reading.take(piece):
            return None
        read = piece.end()
    return draw(reading.pieces, rows, reading.at) if read == len(data) else None


class _Told(msgspec.Struct, array_like=True):
    """A whole screen: `looks` by which pens are told, each for blanks or not; `rows` of cells."""

    looks: list[tuple[Look, bool]]
    rows: list[tuple[str, str]]
    cursor: Place


_FIRST: Final = ord("0")
"""The name of the first pen; pens themselves are other ones in each process."""


def write_screen(rows: Sequence[Row], cursor: Place) -> str:
    """A whole screen, each cell of which is sure, as text that `read_screen` understands."""
    pens = sorted({*"".join([row.pens for row in rows])})
    names = {ord(pen): chr(number) for number, pen in enumerate(pens, start=_FIRST)}
    looks = [(look_with(pen), blank_of(pen) == pen) for pen in pens]
    told = _Told(looks, [(row.text, row.pens.translate(names)) for row in rows], cursor)
    return msgspec.json.encode(told).decode()


def read_screen(text: str, columns: int, lines: int) -> Frame | None:
    """What `write_screen` made of a screen of this size; None of any other text."""
    try:
        told = msgspec.json.decode(text, type=_Told)
    except msgspec.DecodeError:
        return None
    pens = [blank_of(pen_of(look)) if blank else pen_of(look) for look, blank in told.looks]
    names = dict(enumerate(pens, start=_FIRST))
    sizes = {(len(text), len(named)) for text, named in told.rows}
    known = {*map(ord, "".join([named for _, named in told.rows]))} <= names.keys()
    if not known or sizes != {(columns, columns)} or len(told.rows) != lines:
        return None
    rows = [Row(text, named.translate(names)) for text, named in told.rows]
    return Frame(dict(enumerate(rows)), told.cursor)


class _Reading:
    """A frame of text read so far: where it is, in what look, and what it has drawn."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.at = Place(0, 0)
        self._look = PLAIN

    def take(self, piece: re.Match[str]) -> bool:
        """Take what follows one more move; False where it makes no sense."""
        self.at = Place(int(piece[2]) - 1, int(piece[1]) - 1)
        if self.at.column < 0 or self.at.line < 0:
            return False
        for number, text in enumerate(piece[3].split("\n")):
            if number:
                self.at = Place(0, self.at.line + 1)
            parts = self._parts(text)
            if parts is None:
                return False
            cells = Row.of(parts)
            self.pieces.append(Piece(self.at, cells))
            self.at = Place(self.at.column + len(cells), self.at.line)
        return True

    def _parts(self, text: str) -> list[tuple[Pen, str]] | None:
        """Styled text as texts with their pens; None for a style with unknown parts."""
        parts: list[tuple[Pen, str]] = []
        for styled in re.finditer(_STYLED, text):
            if styled[2] is not None:
                parts.append((pen_of(self._look), styled[2]))
                continue
            changed: Look | None = look_of(styled[1])
            if changed is None:
                return None
            self._look = changed
        return parts
