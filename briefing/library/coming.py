"""When what is dated in a brief had come, and what it is tied to: worked out once for all days."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from briefing.library.dating import Datable
from briefing.library.dossier import Dossier
from briefing.library.memoized import memoized
from briefing.model import references

DATED = ("positions", "quotes", "views", "events", "figures", "demands")
"""The kinds of item that have a date, of their own or of their event."""

NEVER = datetime.date.max
ALWAYS = datetime.date.min

Days = tuple[datetime.date, ...]


@memoized
def last_days(dossier: Dossier) -> Mapping[str, Days]:
    """Of each dated kind the last possible day of every item; NEVER where there is none."""
    return {kind: tuple(_last(dossier, each) for each in _items(dossier, kind)) for kind in DATED}


@memoized
def last_days_of_answers(dossier: Dossier) -> tuple[Days, ...]:
    """The same of the answers to each demand."""
    return tuple(
        tuple(_last(dossier, each) for each in demand.responses) for demand in dossier.brief.demands
    )


@memoized
def unsettled(dossier: Dossier) -> tuple[tuple[str, datetime.date, datetime.date], ...]:
    """Every dated item with a first and a last possible day that differ.

    On the first day and until the last it may have come. An answer goes by the id of its demand.
    """
    return tuple(each for each in _spans(dossier) if each[1] < each[2])


@memoized
def dated(dossier: Dossier) -> frozenset[str]:
    """The ids of all dated items."""
    return frozenset(each.id for kind in DATED for each in dossier.items(kind))


@memoized
def ties(dossier: Dossier, kind: str) -> tuple[frozenset[str], ...]:
    """For each item of a kind the ids that it names and the ids of those that name it."""
    return tuple(
        frozenset(
            [
                *(each.target for each in references(item)),
                *dossier.referrers(item.id),
            ]
        )
        for item in dossier.items(kind)
    )


def _items(dossier: Dossier, kind: str) -> tuple[Datable, ...]:
    found: tuple[Datable, ...] = getattr(dossier.brief, kind)
    return found


def _last(dossier: Dossier, item: Datable) -> datetime.date:
    when = dossier.dating(item).when
    return (when and when.latest) or NEVER


def _spans(dossier: Dossier) -> Iterator[tuple[str, datetime.date, datetime.date]]:
    for name, item in _said(dossier):
        when = dossier.dating(item).when
        yield name, (when and when.earliest) or ALWAYS, (when and when.latest) or NEVER


def _said(dossier: Dossier) -> Iterator[tuple[str, Datable]]:
    brief = dossier.brief
    for each in (brief.positions, brief.quotes, brief.views, brief.events, brief.figures):
        yield from ((item.id, item) for item in each)
    for demand in brief.demands:
        yield demand.id, demand
        yield from ((demand.id, answer) for answer in demand.responses)
