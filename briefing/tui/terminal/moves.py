"""The shortest way for the terminal's cursor from one cell to another."""

from __future__ import annotations

from functools import lru_cache

from briefing.tui.terminal.cells import Place

_NEAR = 4
"""Steps that are shorter one by one than as a number."""


def move(at: Place | None, to: Place, columns: int) -> str:
    """The sequence; `at` is None where nobody knows.

    Line feeds move straight down: the line must not translate them. After the last column of a line
    the cursor is at `columns`, where terminals differ: only absolute moves lead away from it.
    """
    absolute = _absolute(to)
    if at is None or not 0 <= to.line - at.line <= _NEAR:
        return absolute
    way = _down(at.column if at.column < columns else None, to.column, to.line - at.line)
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


def forward(by: int) -> str:
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
        return "\b" * -by if by >= -_NEAR else f"\x1b[{-by}D"
    return forward(by)
