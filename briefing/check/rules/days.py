"""Days: what is dated lies where the brief says that it looks."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index, surely_before
from briefing.model import Demand, Figure, Position, Quote, Response, View, When
from briefing.model.fields import Path

_LONG = datetime.timedelta(days=30)

Dated = Position | Demand | Response | Quote | View | Figure


def after_as_of(index: Index) -> Iterator[Finding]:
    """Nothing was said after the day up to which the brief is true.

    `as_of` in the head tells readers until when they can rely on the brief. Whoever adds what was
    said later renews it. Events may lie ahead.

    Fails:

        brief: {as_of: 2022-01-22}
        quotes:
          - {id: q, date: 2022-01-26}

    Passes:

        brief: {as_of: 2022-01-26}
        quotes:
          - {id: q, date: 2022-01-26}
    """
    as_of = index.brief.head.as_of
    hint = "renew 'as_of' in the head, or correct the date"
    at_events: Counter[str] = Counter()
    for owner, path, each in _dated(index):
        when = index.when(each)
        if surely_before(as_of, when):
            if each.date is None and each.event:
                at_events[each.event] += 1
                continue
            message = f"this is of {when}, and the brief as of {as_of}"
            yield Finding(owner, message, hint, (*path, "date"))
    for event, count in at_events.items():
        # One date is wrong, or that of the brief, however many statements have it.
        said = f"{count} statement{'s' * (count > 1)}"
        when = index.events[event].date
        message = f"{said} at this event of {when}, and the brief is as of {as_of}"
        yield Finding(event, message, hint, ("date",), events=frozenset({event}))


def out_of_period(index: Index) -> Iterator[Finding]:
    """What was said was said within the period of the brief.

    `period` in the head is the span of time that the brief covers. A date outside it is mostly a
    slip in the year. Events before it may be needed to understand it, and are not looked at.

    Fails:

        brief: {period: 2021-12..2022-01}
        quotes:
          - {id: q, date: 2012-01-10}

    Passes:

        brief: {period: 2021-12..2022-01}
        quotes:
          - {id: q, date: 2022-01-10}
    """
    period = index.brief.head.period
    for owner, path, each in _dated(index):
        if surely_before(each.date, period) or surely_before(period, each.date):
            message = f"this is of {each.date}, and the period of the brief is {period}"
            hint = "correct the date, or widen 'period' in the head"
            yield Finding(owner, message, hint, (*path, "date"))


def stale_silence(index: Index) -> Iterator[Finding]:
    """Silence was looked for until about the day of the brief.

    A silence that was looked for until more than 30 days before `as_of` says nothing of the days
    since, and a reader takes it for one that still holds. The same goes for a gap.

    Fails:

        brief: {as_of: 2022-01-22}
        positions:
          - {id: legal-island, kind: silence, date: 2021-11-30}

    Passes:

        brief: {as_of: 2022-01-22}
        positions:
          - {id: legal-island, kind: silence, date: 2022-01-22}
    """
    as_of = index.brief.head.as_of
    silences = (
        (each.id, "date", index.when(each))
        for each in index.brief.positions
        if each.kind == "silence"
    )
    gaps = ((each.id, "searched_until", each.searched_until) for each in index.brief.gaps)
    for item, key, until in (*silences, *gaps):
        if _is_long_before(until, as_of):
            message = f"this was looked for until {until}, and the brief is as of {as_of}"
            yield Finding(item, message, "look again, and renew the date", (key,))


def _is_long_before(until: When | None, as_of: When) -> bool:
    if until is None or until.latest is None or as_of.earliest is None:
        return False
    return as_of.earliest - until.latest > _LONG


def _dated(index: Index) -> Iterator[tuple[str, Path, Dated]]:
    """Everything that was said: the item that holds it, its path there, and itself."""
    brief = index.brief
    alone: list[Position | Quote | View | Figure] = [*brief.positions, *brief.quotes]
    alone += [*brief.views, *brief.figures]
    for each in alone:
        yield each.id, (), each
    for demand in brief.demands:
        yield demand.id, (), demand
        for at, response in enumerate(demand.responses):
            yield demand.id, ("responses", at), response
