"""The expert views: by expert, by date, by what they expect, or by source."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.render.blocks import Row
from briefing.render.lists.groups import grouped, listed
from briefing.render.lists.orders import by_date, by_source
from briefing.render.look import Look
from briefing.render.words import OUTLOOK


def view_rows(dossier: Dossier, look: Look) -> list[Row]:
    """Each reading under the name of the expert, or in another order."""
    views = dossier.brief.views
    if look.order == "date":
        return list(listed(dossier, [("", by_date(dossier, views))]))
    if look.order == "outlook":
        expected = grouped(views, lambda item: item.outlook, OUTLOOK)
        return list(listed(dossier, ((str(OUTLOOK[key]), of) for key, of in expected)))
    if look.order == "source":
        return list(listed(dossier, by_source(dossier, views)))
    groups = grouped(views, lambda item: item.expert)
    return list(listed(dossier, ((dossier.name(key), of) for key, of in groups)))
