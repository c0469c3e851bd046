"""What a reader looks up: the sources and the terms."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.render.blocks import Row
from briefing.render.lists.groups import listed
from briefing.render.lists.orders import by_date, by_name
from briefing.render.look import Look


def source_rows(dossier: Dossier, look: Look) -> list[Row]:
    """The sources by number, by date or by title."""
    sources = dossier.brief.sources
    if look.order == "date":
        return list(listed(dossier, [("", by_date(dossier, sources))]))
    if look.order == "name":
        return list(listed(dossier, [("", by_name(dossier, sources))]))
    return list(listed(dossier, [("", sources)]))


def term_rows(dossier: Dossier, look: Look) -> list[Row]:
    """The terms as the brief has them, or by name."""
    terms = dossier.brief.terms
    found = by_name(dossier, terms) if look.order == "name" else terms
    return list(listed(dossier, [("", found)]))
