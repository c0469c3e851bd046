"""The expert views: by expert, or by what they expect."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.render.blocks import Row
from briefing.render.lists.groups import grouped, listed
from briefing.render.look import Look


def view_rows(dossier: Dossier, _look: Look) -> list[Row]:
    """Each reading under the name of the expert."""
    groups = grouped(dossier.brief.views, lambda item: item.expert)
    return list(listed(dossier, ((dossier.name(key), of) for key, of in groups)))
