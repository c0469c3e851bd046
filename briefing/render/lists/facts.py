"""Facts and conflicts: where sources disagree or slip, the figures, what is not known."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.library import Dossier
from briefing.model import Item
from briefing.render.blocks import Row
from briefing.render.lists.groups import listed
from briefing.render.lists.orders import by_source
from briefing.render.look import Look


def fact_rows(dossier: Dossier, look: Look) -> list[Row]:
    """The four lists under their titles, or all under their sources."""
    brief = dossier.brief
    if look.order == "source":
        every = (*brief.conflicts, *brief.figures, *brief.gaps)
        return list(listed(dossier, by_source(dossier, every)))
    groups: list[tuple[str, Iterable[Item]]] = [
        ("Where sources disagree", [each for each in brief.conflicts if each.kind != "slip"]),
        ("Figures", brief.figures),
        ("What is not known", brief.gaps),
        ("Slips inside a source", [each for each in brief.conflicts if each.kind == "slip"]),
    ]
    return list(listed(dossier, ((title, of) for title, of in groups if of)))
