"""Rows of cells, and what is known of a row that is shown."""

from __future__ import annotations

import unicodedata
from functools import lru_cache, partial
from typing import Final, NamedTuple

from rich.cells import split_graphemes

from briefing.tui.lately import Lately
from briefing.tui.terminal.looks import Look

Cell = tuple[Look, str]
"""A look and what stands in it; nothing stands in the second cell of a wide character."""

Row = list[Cell]

_PICTURES = 0x1F000
"""From here on terminals do not agree how wide a character is."""

_SURE: Final[set[str]] = set()
"""Characters that were found to be sure, so that a row is known at a glance."""


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


def is_doubtful(row: Row) -> bool:
    """Whether it has a cell of which terminals do not agree how wide it is."""
    return _read(row).is_doubtful


def text_of(row: Row) -> str:
    """What stands on it."""
    return _read(row).text


class _Read(NamedTuple):
    row: Row
    text: str
    is_doubtful: bool


_READ: Final[Lately[int, _Read]] = Lately(400)
"""Rows by identity: none is written on once a frame has been made of it."""


def _read(row: Row) -> _Read:
    return _READ.get(id(row), partial(_reading, row))


def _reading(row: Row) -> _Read:
    texts = [text for _, text in row]
    found = set(texts)
    _SURE.update(each for each in found - _SURE if is_sure(each))
    return _Read(row, "".join(texts), not found <= _SURE)


def width_at(row: Row, column: int) -> int:
    """How many cells what begins in a column takes."""
    return 2 if column + 1 < len(row) and not row[column + 1][1] else 1
