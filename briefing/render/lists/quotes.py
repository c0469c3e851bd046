"""The quotes: by side and date, or all by date."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.model import Quote
from briefing.render.blocks import Row
from briefing.render.lists.groups import grouped, listed
from briefing.render.look import Look


def quote_rows(dossier: Dossier, look: Look) -> list[Row]:
    """Each quote whole: under its side, or under its date."""

    def order(item: Quote) -> tuple[bool, object]:
        when = dossier.dating(item).when
        return when is None, when.order if when else ()

    found = sorted(dossier.brief.quotes, key=order)
    if look.order == "date":
        return list(listed(dossier, [("", found)]))
    known = dossier.head.sides

    def side(item: Quote) -> str:
        named = dossier.side(item.speaker)
        return named if named in known else ""

    groups = grouped(found, side, (*known, ""))
    named = ((dossier.name(key) if key else "Others", of) for key, of in groups)
    return list(listed(dossier, named))
