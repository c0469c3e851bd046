"""What a brief is: frozen structs that are types, validation and JSON Schema in one.

Their modules leave `from __future__ import annotations` out: annotations are read at run time, and
as text each would be compiled once more, by every command.
"""

from briefing.model.base import ID_PATTERN, Item, Record, Sourced, Statement
from briefing.model.brief import KINDS, Actor, Brief, Head, Source, kind_of
from briefing.model.dispute import Demand, Issue, OwnWord, Position, Response, Term
from briefing.model.record import Conflict, Event, Figure, Gap, Quote, Reading, View
from briefing.model.refs import Reference, references
from briefing.model.when import When

__all__ = [
    "ID_PATTERN",
    "KINDS",
    "Actor",
    "Brief",
    "Conflict",
    "Demand",
    "Event",
    "Figure",
    "Gap",
    "Head",
    "Issue",
    "Item",
    "OwnWord",
    "Position",
    "Quote",
    "Reading",
    "Record",
    "Reference",
    "Response",
    "Source",
    "Sourced",
    "Statement",
    "Term",
    "View",
    "When",
    "kind_of",
    "references",
]
