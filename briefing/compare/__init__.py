"""Pairing the sides: moves, ladders and the matrix, as pure functions of a dossier.

What the first screen does without is asked of its own module: `changes`, `ledger`, `lenses`,
`own_words`, `standing`, `versions`.
"""

from briefing.compare.matrix import Blank, Cell, MatrixRow, matrix, unanswered, waiting
from briefing.compare.move import Move
from briefing.compare.moves import by_issue, find_moves, ladder, moves, pair, sides

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
    "sides",
    "unanswered",
    "waiting",
]
