"""The shortest way for the terminal's cursor from one cell to another."""

from __future__ import annotations

from functools import lru_cache

from briefing.tui.terminal.cells import Place

_NEAR = 4
"""Steps that are shorter one by one than as a number."""


@lru_cache(8192)
def move(at: Place | None, to: Place, columns: int) -> str:
    """The sequence; `at` is None where nobody knows.

    Line feeds move straight down: the line must not translate them. After the last column of a line
    the cursor is at `columns`, where terminals differ: only absolute moves lead away from it.
    """
    ways = [_absolute(to)]
    if at is not None:
        down = to.line - at.line
        if 0 <= down <= _NEAR:
            feeds = "\n" * down
            ways.append("\r" + feeds + _along(0, to.column))
            if at.column < columns:
                ways.append(feeds + _along(at.column, to.column))
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
        return "\b" * -by if by >= -_NEAR else f"\x1b[{-by}D"
    return f"\x1b[{by}C" if by > 1 else "\x1b[C"
