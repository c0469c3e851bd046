"""Cells, and Textual's frames read into rows of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from rich.cells import split_graphemes

from briefing.tui.terminal.looks import PLAIN, Look, blank, change, look_of
from briefing.tui.terminal.rows import Cell, Row, is_sure, width_at

_PIECE = re.compile(r"\x1b\[(\d+);(\d+)H((?:[^\x1b]|\x1b\[[0-9;]*m)*)")
_STYLED = re.compile(r"(?:\x1b\[([0-9;]*)m)|([^\x1b]+)")
_FRAME = re.compile(r"\x1b\[\d+;\d+H.*\x1b\[\d+;\d+H", re.DOTALL)
_KEPT = 1024


class Place(NamedTuple):
    """Counted from 0."""

    column: int
    line: int


class Frame(NamedTuple):
    """The rows that a frame touches, as they are after it, and where it leaves the cursor."""

    rows: dict[int, Row]
    cursor: Place


def is_frame(data: str) -> bool:
    """Whether it goes to a place first and last, as Textual's frames do."""
    return _FRAME.fullmatch(data) is not None


def read_frame(data: str, rows: list[Row]) -> Frame | None:
    """What a frame makes of `rows`, which stay as they are; None if it has unknown sequences."""
    reading = _Reading(rows)
    read = 0
    for piece in _PIECE.finditer(data):
        if piece.start() != read or not reading.piece(piece):
            return None
        read = piece.end()
    return reading.frame() if read == len(data) else None


def write_frame(rows: list[Row], cursor: Place) -> str:
    """A frame that makes these rows of any others, and leaves the cursor there."""
    parts: list[str] = []
    for number, row in enumerate(rows, start=1):
        parts.append(f"\x1b[{number};1H")
        for look, cells in groupby(row, key=itemgetter(0)):
            parts += (change(None, look), *(text for _, text in cells))
    return "".join((*parts, f"\x1b[{cursor.line + 1};{cursor.column + 1}H"))


class Drawing:
    """Rows as they become while something is written over them; what they were stays."""

    def __init__(self, rows: list[Row]) -> None:
        """Start from the rows of a screen."""
        self._rows = rows
        self._columns = len(rows[0])
        self._touched: dict[int, Row] = {}
        self._ragged: set[int] = set()

    def write(self, at: Place, written: Written) -> Place:
        """Write from a place on, as far as there is room; the place behind it."""
        cells = written.cells
        if at.line >= len(self._rows) or at.column >= self._columns:
            return at
        if not (cells or written.loose):
            return at
        row = self._touched.get(at.line)
        if row is None:
            row = self._touched[at.line] = self._rows[at.line].copy()
        if written.loose:
            _join(row, at.column, written.loose)
        end = at.column + len(cells)
        if end > self._columns or not all(each for _, each in row[at.column : end + 1]):
            self._ragged.add(at.line)
        row[at.column : end] = cells
        del row[self._columns :]
        return Place(end, at.line)

    def frame(self, cursor: Place) -> Frame:
        """All of it."""
        for number in self._ragged:
            _mend(self._touched[number])
        return Frame(self._touched, cursor)


class _Reading:
    """A frame of text read so far: where it is, in what look, and what it has drawn."""

    def __init__(self, rows: list[Row]) -> None:
        self._drawing = Drawing(rows)
        self._at = Place(0, 0)
        self._look = PLAIN

    def piece(self, piece: re.Match[str]) -> bool:
        """Take what follows one more move; False where it makes no sense."""
        self._at = Place(int(piece[2]) - 1, int(piece[1]) - 1)
        if self._at.column < 0 or self._at.line < 0:
            return False
        for number, text in enumerate(piece[3].split("\n")):
            if number:
                self._at = Place(0, self._at.line + 1)
            written = _written(self._look, text)
            if written is None:
                return False
            self._look = written.look
            self._at = self._drawing.write(self._at, written)
        return True

    def frame(self) -> Frame:
        """All of it."""
        return self._drawing.frame(self._at)


class Written(NamedTuple):
    """Styled text as cells, after what belongs to the character before it; the look it ends in."""

    loose: str
    cells: Row
    look: Look


@lru_cache(_KEPT)
def _written(look: Look, text: str) -> Written | None:
    """Read styled text that begins in a look; None for a style with unknown parts."""
    parts: list[tuple[Look, str]] = []
    for styled in _STYLED.finditer(text):
        if styled[2] is not None:
            parts.append((look, styled[2]))
            continue
        changed = look_of(styled[1])
        if changed is None:
            return None
        look = changed
    return Written(*_row(parts), look)


def written(parts: Iterable[tuple[Look, str]]) -> Written:
    """Texts, each in its look, as cells."""
    return Written(*_row(parts), PLAIN)


def _row(parts: Iterable[tuple[Look, str]]) -> tuple[str, Row]:
    """The cells of texts, after what belongs to the character before them."""
    loose = ""
    row: Row = []
    for look, text in parts:
        more, cells = _cells(look, text)
        if more and row:
            _join(row, len(row), more)
        else:
            loose += more
        row += cells
    return loose, row


class _Alphabet(dict[str, Cell]):
    """The cells of one look: the same character is the same cell, and quickly compared."""

    def __init__(self, look: Look) -> None:
        super().__init__({" ": (blank(look), " ")})
        self._look = look

    def __missing__(self, text: str) -> Cell:
        cell = self[text] = (self._look, text)
        return cell


_alphabet = lru_cache(_KEPT)(_Alphabet)


def _cells(look: Look, text: str) -> tuple[str, Row]:
    """The cells of a text, after what belongs to the character before it."""
    alphabet = _alphabet(look)
    if text.isascii() or all(map(is_sure, set(text))):
        return "", [alphabet[each] for each in text]
    loose = ""
    row: Row = []
    for start, end, width in split_graphemes(text)[0]:
        part = text[start:end]
        if not width:
            loose += part
            continue
        row.append(alphabet[part])
        row.extend([(look, "")] * (width - 1))
    return loose, row


def _join(row: Row, column: int, loose: str) -> None:
    """Put what has no width of its own into the cell before a column."""
    while column:
        column -= 1
        look, text = row[column]
        if text:
            row[column] = (look, text + loose)
            return


def _mend(row: Row) -> None:
    """Make blanks of the halves of wide characters of which the other half was overwritten."""
    for column, (look, text) in enumerate(row):
        if text:
            wide = split_graphemes(text)[1] > 1
            if wide and width_at(row, column) == 1:
                row[column] = (blank(look), " ")
        elif not column or split_graphemes(row[column - 1][1])[1] < 2:  # noqa: PLR2004
            row[column] = (blank(look), " ")
