"""The actors: each side with its people, then the others; or all by name."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.render.blocks import Row
from briefing.render.lists.groups import grouped, listed
from briefing.render.lists.orders import by_name
from briefing.render.look import Look


def actor_rows(dossier: Dossier, look: Look) -> list[Row]:
    """The brief's sides, and for whom others speak, under their names; the others at the end."""
    if look.order == "name":
        return list(listed(dossier, [("", by_name(dossier, dossier.brief.actors))]))
    sides = dossier.head.sides
    groups = grouped(dossier.brief.actors, lambda item: dossier.side(item.id), sides)
    teams = [(dossier.name(key), of) for key, of in groups if len(of) > 1 or key in sides]
    rest = [each for key, of in groups if len(of) == 1 and key not in sides for each in of]
    people = [each for each in rest if each.kind == "person"]
    bodies = [each for each in rest if each.kind != "person"]
    more = [("Other states and bodies", bodies), ("Other people", people)]
    return list(listed(dossier, [*teams, *((title, of) for title, of in more if of)]))
