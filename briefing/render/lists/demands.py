"""The demands: by who asks."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.render.blocks import Row
from briefing.render.lists.groups import grouped, listed
from briefing.render.look import Look


def demand_rows(dossier: Dossier, _look: Look) -> list[Row]:
    """Each demand with how it was met."""
    sides = dossier.head.sides
    groups = grouped(dossier.brief.demands, lambda item: dossier.side(item.by), sides)
    return list(listed(dossier, ((f"Asked by {dossier.name(key)}", of) for key, of in groups)))
