"""Dates: each statement has one, says how it is known, and none contradicts another."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index, surely_before
from briefing.model import Brief, Position, Quote, Response, Statement
from briefing.model.fields import Path
from briefing.model.words import DateBasis

Move = Statement | Response


def no_date(index: Index) -> Iterator[Finding]:
    """A position, a demand and a response have a date, or an event that gives one.

    Without it the reader cannot say what was known on a day, nor set one stand after another.

    Fails:

        positions:
          - {id: door-island, text: The door stays open.}

    Passes:

        positions:
          - {id: door-island, text: The door stays open., event: geneva}
          - {id: door-island-2, text: Nobody may close it., date: before 2022-01-21}
    """
    for owner, path, move in _moves(index.brief):
        if move.date is None and move.event is None:
            yield Finding(
                owner,
                "there is neither a date nor an event",
                "add 'date:', if only a bound such as 'before 2022-01-21', or 'event:'",
                path,
                lacks=frozenset({"date", "event"}),
            )


def date_without_basis(index: Index) -> Iterator[Finding]:
    """A statement with a date of its own says how that date is known.

    `date_basis` is `stated` where a source gives the date and `inferred` where it is worked out.
    Silence needs none: its date is the day until which was looked.

    Fails:

        positions:
          - {id: door-island, date: 2022-01-10}

    Passes:

        positions:
          - {id: door-island, date: 2022-01-10, date_basis: stated}
          - {id: door-port, date: 2022-01-24, kind: silence}
    """
    brief = index.brief
    others = [(each.id, (), each) for each in (*brief.views, *brief.figures)]
    for owner, path, each in (*_moves(brief), *others):
        silent = isinstance(each, Position) and each.kind == "silence"
        if each.date is not None and each.date_basis is None and not silent:
            hint = "add 'date_basis: stated', or 'inferred' where it is worked out"
            message = f"nothing says how the date {each.date} is known"
            lacks = frozenset({"date_basis"})
            yield Finding(owner, message, hint, (*path, "date"), lacks=lacks)


def basis_without_date(index: Index) -> Iterator[Finding]:
    """What says how a date is known has a date.

    `stated` and `inferred` speak of a date; where there is none it is `unknown`, or left out.

    Fails:

        events:
          - {id: call, date_basis: stated}

    Passes:

        events:
          - {id: call, date_basis: unknown}
          - {id: talks, date_basis: stated, date: 2022-01-10}
    """
    for owner, path, key, basis, dated in _bases(index.brief):
        if basis in ("stated", "inferred") and not dated:
            message = f"'{key}' is '{basis}', and there is no date"
            hint = "add the date, or write 'unknown'"
            lacks = frozenset({"date", "event", "published"})
            yield Finding(owner, message, hint, (*path, key), lacks=lacks)


def event_and_date(index: Index) -> Iterator[Finding]:
    """The date of a statement lies within that of its event.

    Fails:

        events:
          - {id: talks, date: 2022-01-10}
        quotes:
          - {id: q, event: talks, date: 2022-01-21}

    Passes:

        events:
          - {id: talks, date: 2022-01-10}
        quotes:
          - {id: q, event: talks}
          - {id: q-holm, date: 2022-01-21}
    """
    brief = index.brief
    others: list[Statement | Quote] = [*brief.quotes, *brief.views, *brief.figures]
    for owner, path, each in (*_moves(brief), *((each.id, (), each) for each in others)):
        event = index.events.get(each.event or "")
        when = event.date if event else None
        if surely_before(each.date, when) or surely_before(when, each.date):
            message = f"the date {each.date} is not that of '{each.event}', {when}"
            yield Finding(owner, message, "keep the one that the source gives", (*path, "date"))


def response_before_demand(index: Index) -> Iterator[Finding]:
    """A response is not older than its demand.

    Found only where the last day that the response can mean lies before the first of the demand.

    Fails:

        demands:
          - id: no-expansion
            date: 2022-01-10
            responses: [{by: island, date: 2022-01-09}]

    Passes:

        demands:
          - id: no-expansion
            date: 2022-01-10
            responses: [{by: island, date: 2022-01}]
    """
    for demand in index.brief.demands:
        asked = index.when(demand)
        for at, response in enumerate(demand.responses):
            answered = index.when(response)
            if surely_before(answered, asked):
                key = "date" if response.date else "event"
                message = f"the answer of {answered} is older than the demand of {asked}"
                hint = "correct one of the two dates, or put the answer under what it answers"
                events, path = index.dating_events(demand, response), ("responses", at, key)
                yield Finding(demand.id, message, hint, path, events=events)


def _moves(brief: Brief) -> Iterator[tuple[str, Path, Move]]:
    """Every position, demand and response: the item that holds it, its path there, and itself."""
    for each in brief.positions:
        yield each.id, (), each
    for demand in brief.demands:
        yield demand.id, (), demand
        for at, response in enumerate(demand.responses):
            yield demand.id, ("responses", at), response


def _bases(brief: Brief) -> Iterator[tuple[str, Path, str, DateBasis | None, bool]]:
    """Every basis: the item, the path there, its key, its value, whether it has a date."""
    others: list[Statement | Quote] = [*brief.quotes, *brief.views, *brief.figures]
    for owner, path, each in (*_moves(brief), *((each.id, (), each) for each in others)):
        yield owner, path, "date_basis", each.date_basis, bool(each.date or each.event)
    for event in brief.events:
        yield event.id, (), "date_basis", event.date_basis, event.date is not None
    for source in brief.sources:
        yield source.id, (), "published_basis", source.published_basis, source.published is not None
