"""What a silence tells of the days before it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from briefing.library.dossier import Dossier
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
    for position in dossier.brief.positions:
        key = position.issue, dossier.side(position.actor)
        if key not in told and _holds(dossier, position, day):
            told.add(key)
            when = parse(day.isoformat())
            found[position.id] = replace(position, date=when, date_basis="inferred", event=None)
    return found


def _holds(dossier: Dossier, silence: Position, day: datetime.date) -> bool:
    until = dossier.dating(silence).when
    if silence.kind != "silence" or until is None or until.latest is None or until.by(day):
        return False
    side = dossier.side(silence.actor)
    spoken = list(_spoken(dossier, silence.issue))
    return any(when and when.by(day) for _, when in spoken) and not any(
        each == side and _may_precede(when, until.latest) for each, when in spoken
    )


def _may_precede(when: When | None, day: datetime.date) -> bool:
    return when is None or when.earliest is None or when.earliest <= day


def _spoken(dossier: Dossier, issue: str) -> Iterator[tuple[str, When | None]]:
    """Who moved on an issue and when; neither silences nor missing answers."""
    moved: list[tuple[str, Position | Demand | Response]] = [
        (each.actor, each)
        for each in dossier.brief.positions
        if each.issue == issue and each.kind != "silence"
    ]
    for demand in dossier.brief.demands:
        if demand.issue == issue:
            moved.append((demand.by, demand))
            moved += [(each.by, each) for each in demand.responses if each.stance != "no-answer"]
    return ((dossier.side(actor), dossier.dating(each).when) for actor, each in moved)
