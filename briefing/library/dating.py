"""The date of a statement: its own, else that of the event at which it was made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

import msgspec

from briefing.model import Event, Quote, Response, Statement, When
from briefing.model.words import DateBasis

Datable: TypeAlias = Statement | Response | Quote | Event
"""What is said or happens."""


_SURER_FIRST: Final[tuple[DateBasis, ...]] = ("stated", "inferred", "unknown")


class Dating(msgspec.Struct, frozen=True):
    """A date, how it is known, and the event that gives it; each None where there is none."""

    when: When | None = None
    basis: DateBasis | None = None
    via: str | None = None


def dating(item: Datable, events: Mapping[str, Event]) -> Dating:
    """The item's own date first, else that of its event, known no better than either of them says.

    That it belongs to the event may be inferred where the event's own date is stated.
    """
    event = None if isinstance(item, Event) or item.event is None else events.get(item.event)
    if item.date is not None or event is None:
        return Dating(item.date, item.date_basis)
    basis = max(event.date_basis, item.date_basis or "stated", key=_SURER_FIRST.index)
    return Dating(event.date, basis, event.id)
