"""How much room the screen needs, and what is written where there is less."""

from __future__ import annotations

from textwrap import wrap
from typing import Final

LEAST: Final = (20, 5)
"""Columns and lines with which something can be read."""

_WORDS: Final = f"Too small: {LEAST[0]} by {LEAST[1]} is needed. q quits."


def laid_out(columns: int, lines: int) -> tuple[int, int]:
    """The size for which the screen is laid out: that of the terminal, or the least."""
    return max(columns, LEAST[0]), max(lines, LEAST[1])


def notice(columns: int, lines: int) -> str:
    """What clears a terminal that is too small, and says so in as many words as it holds."""
    if laid_out(columns, lines) == (columns, lines):
        return ""
    rows = wrap(_WORDS, columns)[:lines]
    placed = (f"\x1b[{number}H{row}" for number, row in enumerate(rows, 1))
    return f"\x1b[m\x1b[H\x1b[J{''.join(placed)}"
