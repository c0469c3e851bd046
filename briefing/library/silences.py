"""What a silence tells of the days before it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from briefing.library.dossier import Dossier
from briefing.library.memoized import memoized
from briefing.model import Demand, Position, Response, When
from briefing.model.when import parse


def silences(dossier: Dossier, day: datetime.date) -> Mapping[str, Position]:
    """The later silences that hold on `day` already, by id, each dated to that day.

    Whoever had said nothing up to a later day had said nothing up to this one. So a silence is
    told early, and no further than to `day`, where it can mislead nobody: somebody had moved on
    the issue by then, and of the silent side no move is known that may come before the silence.
    """
    found: dict[str, Position] = {}
    told: set[tuple[str, str]] = set()
    for position, until in _recorded(dossier):
        key = position.issue, dossier.side(position.actor)
        if day < until and key not in told and _holds(dossier, key, until, day):
            told.add(key)
            when = parse(day.isoformat())
            found[position.id] = replace(position, date=when, date_basis="inferred", event=None)
    return found


@memoized
def _recorded(dossier: Dossier) -> tuple[tuple[Position, datetime.date], ...]:
    """The silences with the last possible day of each, where it has one."""
    silent = (each for each in dossier.brief.positions if each.kind == "silence")
    dated = ((each, dossier.dating(each).when) for each in silent)
    return tuple((each, when.latest) for each, when in dated if when and when.latest)


def _holds(
    dossier: Dossier, key: tuple[str, str], until: datetime.date, day: datetime.date
) -> bool:
    issue, side = key
    spoken = _spoken(dossier).get(issue, ())
    return any(when and when.by(day) for _, when in spoken) and not any(
        each == side and _may_precede(when, until) for each, when in spoken
    )


def _may_precede(when: When | None, day: datetime.date) -> bool:
    return when is None or when.earliest is None or when.earliest <= day


@memoized
def _spoken(dossier: Dossier) -> Mapping[str, Sequence[tuple[str, When | None]]]:
    """Who moved on each issue and when; neither silences nor missing answers."""
    found: dict[str, list[tuple[str, When | None]]] = {}
    for issue, actor, move in _moved(dossier):
        said = dossier.side(actor), dossier.dating(move).when
        found.setdefault(issue, []).append(said)
    return found


def _moved(dossier: Dossier) -> Iterator[tuple[str, str, Position | Demand | Response]]:
    for position in dossier.brief.positions:
        if position.kind != "silence":
            yield position.issue, position.actor, position
    for demand in dossier.brief.demands:
        yield demand.issue, demand.by, demand
        for answer in demand.responses:
            if answer.stance != "no-answer":
                yield demand.issue, answer.by, answer
