"""Cells, and Textual's frames read into rows of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from rich.cells import split_graphemes

from briefing.tui.terminal.looks import PLAIN, Look, blank, change, look_of, look_with, pen_of
from briefing.tui.terminal.rows import Cells, Row, alike, alphabet, are_sure, width_at

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
        column = 0
        while column < len(row.cells):
            end = alike(row.pens, column, len(row.cells))
            parts.append(change(None, look_with(row.pens[column])))
            parts += [text for _, text in row.cells[column:end]]
            column = end
    return "".join((*parts, f"\x1b[{cursor.line + 1};{cursor.column + 1}H"))


class Drawing:
    """Rows as they become while something is written over them; what they were stays."""

    def __init__(self, rows: list[Row]) -> None:
        """Start from the rows of a screen."""
        self._rows = rows
        self._columns = len(rows[0].cells)
        self._touched: dict[int, Row] = {}
        self._ragged: set[int] = set()

    def write(self, at: Place, written: Written) -> Place:
        """Write from a place on, as far as there is room; the place behind it."""
        cells, column = written.cells, at.column
        if at.line >= len(self._rows) or column >= self._columns:
            return at
        if not (cells or written.loose):
            return at
        end = column + len(cells)
        row = self._touched.get(at.line)
        if row is None:
            if self._rows[at.line].cells[column:end] == cells and not written.loose:
                return Place(end, at.line)
            row = self._touched[at.line] = self._rows[at.line].copy()
        if written.loose:
            _join(row.cells, column, written.loose)
        row.cells[column:end] = cells
        del row.cells[self._columns :]
        if written.is_doubtful or row.is_doubtful:
            self._ragged.add(at.line)
        else:
            row.text = (row.text[:column] + written.text + row.text[end:])[: self._columns]
            row.pens = (row.pens[:column] + written.pens + row.pens[end:])[: self._columns]
        return Place(end, at.line)

    def frame(self, cursor: Place) -> Frame:
        """All of it."""
        for number in self._ragged:
            cells = self._touched[number].cells
            _mend(cells)
            self._touched[number] = Row.of(cells)
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
    """Styled text as cells, after what belongs to the character before it; the look it ends in.

    `text`, `pens` and `is_doubtful` are as in `Row`.
    """

    loose: str
    cells: Cells
    text: str
    pens: str
    is_doubtful: bool
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
    return written(parts, look)


def written(parts: Iterable[tuple[Look, str]], ends_in: Look = PLAIN) -> Written:
    """Texts, each in its look, as cells."""
    loose, pens = "", ""
    texts: list[str] = []
    row: Cells = []
    is_doubtful = False
    for look, text in parts:
        texts.append(text)
        pen = pen_of(look if text.strip(" ") else blank(look))
        if text.isascii() or are_sure(text):
            letters = alphabet(look)
            row += [letters[each] for each in text]
            pens += pen * len(text)
            continue
        is_doubtful = True
        more, cells = _clusters(look, text)
        if more and row:
            _join(row, len(row), more)
        else:
            loose += more
        row += cells
    return Written(loose, row, "".join(texts), pens, is_doubtful, ends_in)


def _clusters(look: Look, text: str) -> tuple[str, Cells]:
    """The cells of any text, after what belongs to the character before it."""
    letters = alphabet(look)
    loose = ""
    row: Cells = []
    for start, end, width in split_graphemes(text)[0]:
        part = text[start:end]
        if not width:
            loose += part
            continue
        row.append(letters[part])
        row.extend([(look, "")] * (width - 1))
    return loose, row


def _join(row: Cells, column: int, loose: str) -> None:
    """Put what has no width of its own into the cell before a column."""
    while column:
        column -= 1
        look, text = row[column]
        if text:
            row[column] = (look, text + loose)
            return


def _mend(row: Cells) -> None:
    """Make blanks of the halves of wide characters of which the other half was overwritten."""
    for column, (look, text) in enumerate(row):
        if text:
            wide = split_graphemes(text)[1] > 1
            if wide and width_at(row, column) == 1:
                row[column] = alphabet(look)[" "]
        elif not column or split_graphemes(row[column - 1][1])[1] < 2:  # noqa: PLR2004
            row[column] = alphabet(look)[" "]
