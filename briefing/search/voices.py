"""Whose word an item is, who speaks in it, and whom it asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.library import Dossier
from briefing.model import Actor, Demand, Figure, Item, Position, Quote, View


def speakers(dossier: Dossier, item: Item) -> Iterator[str]:
    """Who says it; of a demand also those who answer. A side is none where it only has a stand."""
    if not isinstance(item, Position | Demand):
        yield from authors(item)
        return
    answers = item.responses if isinstance(item, Demand) else ()
    for each in (item, *answers):
        if speaker := dossier.speaker(each):
            yield speaker
    yield from (each for each in authors(item) if _is_person(dossier, each))


def _is_person(dossier: Dossier, actor_id: str) -> bool:
    actor = dossier.get(actor_id)
    return isinstance(actor, Actor) and actor.kind == "person"


def authors(item: Item) -> tuple[str, ...]:
    """Whose word, stand or ask it is."""
    match item:
        case Quote(speaker=speaker):
            return (speaker,)
        case Position(actor=actor):
            return (actor,)
        case Demand(by=by):
            return (by,)
        case View(expert=expert):
            return (expert,)
        case Figure(said_by=said_by):
            return said_by
    return ()


def asked(item: Item) -> tuple[str, ...]:
    """Of whom something is asked."""
    return item.of if isinstance(item, Demand) else ()


def with_sides(dossier: Dossier, actors: Iterable[str]) -> Iterator[str]:
    """Actors with the sides that they speak for."""
    for each in actors:
        yield each
        yield dossier.side(each)
