"""The date of a statement: its own, else that of the event at which it was made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import msgspec

from briefing.model import Event, Quote, Response, Statement, When
from briefing.model.words import DateBasis

Datable: TypeAlias = Statement | Response | Quote | Event
"""What is said or happens."""


class Dating(msgspec.Struct, frozen=True):
    """A date, how it is known, and the event that gives it; each None where there is none."""

    when: When | None = None
    basis: DateBasis | None = None
    via: str | None = None


def dating(item: Datable, events: Mapping[str, Event]) -> Dating:
    """The item's own date first, else the date and basis of its event."""
    event = None if isinstance(item, Event) or item.event is None else events.get(item.event)
    if item.date is not None or event is None:
        return Dating(item.date, item.date_basis)
    return Dating(event.date, event.date_basis, event.id)
