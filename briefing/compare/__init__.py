"""Pairing the sides: moves, ladders and the matrix, as pure functions of a dossier."""

from briefing.compare.changes import Change, changes
from briefing.compare.ledger import STATUSES, Asked, Entry, counts, grouped, ledger
from briefing.compare.lenses import LENSES, Lens, Setting, groups, lens_named, through
from briefing.compare.matrix import Blank, Cell, MatrixRow, matrix, unanswered, waiting
from briefing.compare.move import Move
from briefing.compare.moves import by_issue, ladder, moves, pair, sides
from briefing.compare.own_words import Named, own_words
from briefing.compare.standing import red_lines
from briefing.compare.versions import FieldChange, ItemChange, Versions, versions

__all__ = [
    "LENSES",
    "STATUSES",
    "Asked",
    "Blank",
    "Cell",
    "Change",
    "Entry",
    "FieldChange",
    "ItemChange",
    "Lens",
    "MatrixRow",
    "Move",
    "Named",
    "Setting",
    "Versions",
    "by_issue",
    "changes",
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
    "versions",
    "waiting",
]
