"""Pairing the sides: moves, ladders and the matrix, as pure functions of a dossier.

What the first screen does without is asked of its own module: `changes`, `ledger`, `lenses`,
`own_words`, `versions`.
"""

from briefing.compare.matrix import Blank, Cell, MatrixRow, matrix, unanswered, waiting
from briefing.compare.move import Move
from briefing.compare.moves import by_issue, find_moves, ladder, moves, pair, sides
from briefing.compare.standing import red_lines

__all__ = [
    "Blank",
    "Cell",
    "MatrixRow",
    "Move",
    "by_issue",
    "find_moves",
    "ladder",
    "matrix",
    "moves",
    "pair",
    "red_lines",
    "sides",
    "unanswered",
    "waiting",
]
