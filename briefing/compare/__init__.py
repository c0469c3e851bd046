"""Pairing the sides: moves, ladders and the matrix, as pure functions of a dossier."""

from briefing.compare.matrix import Blank, Cell, MatrixRow, matrix, unanswered
from briefing.compare.moves import Move, ladder, moves, pair, sides

__all__ = [
    "Blank",
    "Cell",
    "MatrixRow",
    "Move",
    "ladder",
    "matrix",
    "moves",
    "pair",
    "sides",
    "unanswered",
]
