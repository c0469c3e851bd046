"""Pairing the sides: moves, ladders and the matrix, as pure functions of a dossier.

What the first screen does without, `changes` and `versions`, is asked of its own module.
"""

from briefing.compare.ledger import STATUSES, Asked, Entry, counts, grouped, ledger
from briefing.compare.lenses import LENSES, Lens, Setting, groups, lens_named, through
from briefing.compare.matrix import Blank, Cell, MatrixRow, matrix, unanswered, waiting
from briefing.compare.move import Move
from briefing.compare.moves import by_issue, ladder, moves, pair, sides
from briefing.compare.own_words import Named, own_words
from briefing.compare.standing import red_lines

__all__ = [
    "LENSES",
    "STATUSES",
    "Asked",
    "Blank",
    "Cell",
    "Entry",
    "Lens",
    "MatrixRow",
    "Move",
    "Named",
    "Setting",
    "by_issue",
    "counts",
    "grouped",
    "groups",
    "ladder",
    "ledger",
    "lens_named",
    "matrix",
    "moves",
    "own_words",
    "pair",
    "red_lines",
    "sides",
    "through",
    "unanswered",
    "waiting",
]
