"""The briefs that were found, and one opened with its index. Immutable."""

from briefing.library import address
from briefing.library.address import Address
from briefing.library.asof import as_of
from briefing.library.compiled import keep
from briefing.library.dating import Dating
from briefing.library.dossier import Dossier
from briefing.library.entry import Entry, entries, entry
from briefing.library.open import open_brief, reopen, reopen_at
from briefing.library.rounds import Round, dates, rounds, whole_from
from briefing.shelf import find, held

__all__ = [
    "Address",
    "Dating",
    "Dossier",
    "Entry",
    "Round",
    "address",
    "as_of",
    "dates",
    "entries",
    "entry",
    "find",
    "held",
    "keep",
    "open_brief",
    "reopen",
    "reopen_at",
    "rounds",
    "whole_from",
]
