"""Rows of cells, and what is known of a row that is shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Self

import msgspec
from rich.cells import split_graphemes

from briefing.tui.terminal.looks import PLAIN, Look, blank, pen_of

Cell = tuple[Look, str]
"""A look and what stands in it; nothing stands in the second cell of a wide character."""

Cells = list[Cell]

_PICTURES = 0x1F000
"""From here on terminals do not agree how wide a character is."""


class _Alphabet(dict[str, Cell]):
    """The cells of one look: the same character is the same cell, and quickly compared."""

    def __init__(self, look: Look) -> None:
        seen = blank(look)
        super().__init__({" ": (look, " ") if look == seen else alphabet(seen)[" "]})
        self._look = look

    def __missing__(self, text: str) -> Cell:
        cell = self[text] = (self._look, text)
        return cell


alphabet = lru_cache(1024)(_Alphabet)


_SURE: Final[set[str]] = set()
"""Characters that were found to be sure, so that a text is known at a glance."""


class Row(msgspec.Struct):
    """A line of cells, and the same as strings, of which whole stretches are compared at once.

    Where no cell is doubtful `text` and `pens` have a character for each: what stands in it, and
    the pen (`pen_of`) with which it may be written. Two rows show the same if their cells do.
    """

    cells: Cells
    text: str
    pens: str
    is_doubtful: bool = False
    """Whether it has a cell of which terminals do not agree how wide it is."""

    @classmethod
    def of(cls, cells: Cells) -> Self:
        """The row of some cells."""
        texts = [text for _, text in cells]
        pens = "".join([pen_of(look) for look, _ in cells])
        return cls(cells, "".join(texts), pens, not are_sure(texts))

    @classmethod
    def blank(cls, columns: int, look: Look = PLAIN) -> Self:
        """A row of so many blanks."""
        return cls([alphabet(look)[" "]] * columns, " " * columns, pen_of(look) * columns)

    def copy(self) -> Row:
        """Another with the same cells."""
        return Row(self.cells.copy(), self.text, self.pens, self.is_doubtful)


def are_sure(texts: Iterable[str]) -> bool:
    """Whether every terminal gives each of them one cell."""
    unknown = set(texts) - _SURE
    _SURE.update(filter(is_sure, unknown))
    return unknown <= _SURE


def is_sure(text: str) -> bool:
    """Whether every terminal gives it one cell."""
    return (text.isascii() and len(text) == 1) or _is_sure(text)


@lru_cache(4096)
def _is_sure(text: str) -> bool:
    return (
        len(text) == 1
        and ord(text) < _PICTURES
        and unicodedata.category(text)[0] in "LNPSZ"
        and unicodedata.bidirectional(text) not in ("R", "AL", "AN")
        and unicodedata.east_asian_width(text) not in ("W", "F")
        and split_graphemes(text)[1] == 1
    )


def width_at(cells: Cells, column: int) -> int:
    """How many cells what begins in a column takes."""
    return 2 if column + 1 < len(cells) and not cells[column + 1][1] else 1


def alike(pens: str, start: int, end: int) -> int:
    """Where the cells end that have the pen of the first."""
    part = pens[start:end]
    return end - len(part.lstrip(part[0]))
