"""Actors: whom they represent, by what names they go."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.check.rules.succession import circles
from briefing.model import Actor
from briefing.model.fields import Path


def represents_cycle(index: Index) -> Iterator[Finding]:
    """No two actors represent each other: the chain ends at a side.

    Fails:

        actors:
          - {id: strand, represents: mainland}
          - {id: mainland, represents: strand}

    Passes:

        actors:
          - {id: strand, represents: mainland}
          - {id: mainland}
    """
    for name in circles(index.represents):
        message = f"'{name}' represents itself, by way of '{index.represents[name]}'"
        yield Finding(name, message, "a side represents nobody", ("represents",))


def alias_collision(index: Index) -> Iterator[Finding]:
    """A name or alias belongs to one actor.

    Search finds an actor by every spelling; one that two actors share finds the wrong one as well.
    Capital letters make no difference.

    Fails:

        actors:
          - {id: island, name: Island, aliases: [The Isle]}
          - {id: washington, name: The Isle}

    Passes:

        actors:
          - {id: island, name: Island, aliases: [The Isle]}
          - {id: washington, name: The Isle DC}
    """
    owners: dict[str, str] = {}
    for actor in index.brief.actors:
        for path, name in _names(actor):
            owner = owners.setdefault(" ".join(name.casefold().split()), actor.id)
            if owner != actor.id:
                message = f"'{name}' is a name of '{owner}' too"
                yield Finding(actor.id, message, "leave it to one of them", path)


def _names(actor: Actor) -> Iterator[tuple[Path, str]]:
    yield ("name",), actor.name
    for at, alias in enumerate(actor.aliases):
        yield ("aliases", at), alias
