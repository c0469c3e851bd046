"""The days of a brief: the steps that a reader takes through time, and its rounds of talks."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

import msgspec

from briefing.library.dating import Datable
from briefing.library.dossier import Dossier
from briefing.library.memoized import memoized
from briefing.model import When


class Round(msgspec.Struct, frozen=True):
    """One round of talks: its first and last day, None where no date tells; its events by id."""

    number: int
    first: datetime.date | None
    last: datetime.date | None
    events: tuple[str, ...]


@memoized
def dates(dossier: Dossier) -> tuple[datetime.date, ...]:
    """The days on which something had certainly come, in order, before the brief is whole."""
    end = whole_from(dossier)
    days = {when.latest for when in _dates(dossier) if when.latest}
    return tuple(sorted(day for day in days if end is None or day < end))


@memoized
def whole_from(dossier: Dossier) -> datetime.date | None:
    """The day from which on nothing is hidden; None where `as_of` has no last day.

    That is the brief's own day: what its editors wrote down was known by then, whether they could
    date it or not, and what was due later was known to be due. Where an author has gone on without
    renewing `as_of`, it is the last day of what was certainly said after it.
    """
    end = dossier.head.as_of.latest
    if end is None:
        return None
    said = (when for when in _dates(dossier, events=False) if when.earliest and when.earliest > end)
    return max([end, *(when.latest or end for when in said)])


def rounds(dossier: Dossier) -> Mapping[int, Round]:
    """The rounds of talks by their number, in its order."""
    held: dict[int, list[tuple[str, When | None]]] = {}
    for event in dossier.brief.events:
        if event.round is not None:
            held.setdefault(event.round, []).append((event.id, event.date))
    return {number: _round(number, held[number]) for number in sorted(held)}


def _round(number: int, events: list[tuple[str, When | None]]) -> Round:
    dated = [when for _, when in events if when is not None]
    first = min((each.earliest for each in dated if each.earliest), default=None)
    last = max((each.latest for each in dated if each.latest), default=None)
    return Round(number, first, last, tuple(event for event, _ in events))


def _dates(dossier: Dossier, *, events: bool = True) -> Iterator[When]:
    brief = dossier.brief
    said: list[Datable] = [*brief.positions, *brief.demands, *brief.quotes]
    said += [*brief.views, *brief.figures, *(brief.events if events else ())]
    said += [each for demand in brief.demands for each in demand.responses]
    return (when for each in said if (when := dossier.dating(each).when))
