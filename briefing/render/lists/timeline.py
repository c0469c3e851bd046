"""The timeline: events by date, what has no date at the end."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.model import Event
from briefing.render.blocks import Row
from briefing.render.lists.groups import listed
from briefing.render.look import Look


def event_rows(dossier: Dossier, _look: Look) -> list[Row]:
    """The events in order."""

    def order(item: Event) -> tuple[bool, object]:
        return item.date is None, item.date.order if item.date else ()

    found = sorted(dossier.brief.events, key=order)
    return list(listed(dossier, [("", found)]))
