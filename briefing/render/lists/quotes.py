"""The quotes: by side and date, all by date, by who speaks, or by source."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.model import Quote
from briefing.render.blocks import Row
from briefing.render.lists.groups import grouped, listed
from briefing.render.lists.orders import by_date, by_source, by_speaker
from briefing.render.look import Look


def quote_rows(dossier: Dossier, look: Look) -> list[Row]:
    """Each quote whole, under its side or in another order; by date in each group."""
    found = by_date(dossier, dossier.brief.quotes)
    if look.order == "date":
        return list(listed(dossier, [("", found)]))
    if look.order == "speaker":
        spoken = by_speaker(dossier, found, lambda item: item.speaker)
        return list(listed(dossier, spoken))
    if look.order == "source":
        return list(listed(dossier, by_source(dossier, found)))
    known = dossier.head.sides

    def side(item: Quote) -> str:
        named = dossier.side(item.speaker)
        return named if named in known else ""

    groups = grouped(found, side, (*known, ""))
    named = ((dossier.name(key) if key else "Others", of) for key, of in groups)
    return list(listed(dossier, named))
