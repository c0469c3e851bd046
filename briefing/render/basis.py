"""On what a stand rests, as a reader is told: never on words that are not there."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.library import Dossier
from briefing.model import Position, Quote
from briefing.render.words import BASIS, UNQUOTED


def basis(dossier: Dossier, item: Position) -> str:
    """In words; empty for silence, which rests on nothing that was said."""
    if item.kind == "silence":
        return ""
    if item.basis == "stated" and not own_quotes(dossier, item.actor, item.quotes):
        return UNQUOTED
    # Without a note there is nothing to see.
    return BASIS[item.basis] if item.note else BASIS[item.basis].partition(",")[0]


def own_quotes(dossier: Dossier, actor: str, quotes: Iterable[str]) -> list[Quote]:
    """Those of the quotes that somebody of the actor's own side has spoken."""
    found = (dossier.get(each) for each in quotes)
    side = dossier.side(actor)
    return [
        each for each in found if isinstance(each, Quote) and dossier.side(each.speaker) == side
    ]
