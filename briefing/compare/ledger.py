"""The demands ledger: who asked what of whom, every answer, and what is still unanswered."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, Literal, get_args

import msgspec

from briefing.compare.move import Move
from briefing.compare.moves import moves
from briefing.library import Dossier
from briefing.library.memoized import memoized

Status = Literal[
    "unanswered",
    "rejected",
    "deflected",
    "countered",
    "conditional",
    "open",
    "accepted-in-part",
    "accepted",
    "mixed",
]
Grouping = Literal["side", "issue", "status"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)

_STATUS: Final[Mapping[str, Status]] = {
    "accepts": "accepted",
    "accepts-in-part": "accepted-in-part",
    "open": "open",
    "conditional": "conditional",
    "deflects": "deflected",
    "rejects": "rejected",
    "counter-proposes": "countered",
}


class Asked(msgspec.Struct, frozen=True):
    """One of the sides that were asked: its status by its latest answer, and all its answers.

    A recorded no-answer is among the answers and leaves it unanswered.
    """

    side: str
    status: Status
    answers: tuple[Move, ...]


class Entry(msgspec.Struct, frozen=True):
    """One demand and what became of it.

    `answers` are everybody's, by date, also of sides that were not asked.
    `status` is that of the sides which answered, "mixed" where theirs differ, "unanswered" where
    none has; `missing` are the sides asked that have not answered.
    `days` counts from the last day on which it can have been put to the day of the view, or to the
    brief's own; None where either is unknown or nothing is missing. `at_least`: it may be more.
    `unsettled`: in a view as of a day, an answer may have been given by then.
    """

    demand: Move
    asked: tuple[Asked, ...]
    answers: tuple[Move, ...]
    status: Status
    missing: tuple[str, ...]
    days: int | None
    at_least: bool
    unsettled: bool


def ledger(dossier: Dossier, demand: str = "") -> tuple[Entry, ...]:
    """Every demand by date, those without one last; or the one `demand` alone."""
    return _by_demand(dossier).get(demand, ()) if demand else _whole(dossier)


@memoized
def _by_demand(dossier: Dossier) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for each in _whole(dossier):
        found[each.demand.target] = (*found.get(each.demand.target, ()), each)
    return found


@memoized
def _whole(dossier: Dossier) -> tuple[Entry, ...]:
    found = moves(dossier)
    answers: dict[str, list[Move]] = {}
    for each in found:
        if each.sort == "response":
            answers.setdefault(each.target, []).append(each)
    until = dossier.day or dossier.head.as_of.latest
    unsettled = frozenset(dossier.left_out)
    return tuple(
        _entry(each, answers.get(each.target, []), until, unsettled)
        for each in found
        if each.sort == "demand"
    )


def grouped(entries: Iterable[Entry], by: Grouping) -> Mapping[str, tuple[Entry, ...]]:
    """The entries by asking side, by issue (ids), or by status, groups as they first come.

    The statuses come in their own order, what is unanswered first.
    """
    found: dict[str, list[Entry]] = {each: [] for each in STATUSES} if by == "status" else {}
    for each in entries:
        found.setdefault(_key(each, by), []).append(each)
    return {key: tuple(held) for key, held in found.items() if held}


def counts(entries: Iterable[Entry]) -> Mapping[Status, int]:
    """How many there are of each status, in the order of the statuses."""
    found = Counter(each.status for each in entries)
    return {status: found[status] for status in STATUSES if found[status]}


def _key(entry: Entry, by: Grouping) -> str:
    if by == "side":
        return entry.demand.side
    return entry.demand.issue if by == "issue" else entry.status


def _entry(
    demand: Move, answers: list[Move], until: datetime.date | None, unsettled: frozenset[str]
) -> Entry:
    asked = tuple(_asked(side, answers) for side in dict.fromkeys(demand.to))
    given = {each.status for each in asked} - {"unanswered"}
    missing = tuple(each.side for each in asked if each.status == "unanswered")
    when = demand.dating.when
    return Entry(
        demand=demand,
        asked=asked,
        answers=tuple(answers),
        status="mixed" if len(given) > 1 else next(iter(given), "unanswered"),
        missing=missing,
        days=_days(demand, until) if missing else None,
        at_least=when is not None and not when.exact,
        unsettled=demand.target in unsettled,
    )


def _asked(side: str, answers: list[Move]) -> Asked:
    own = tuple(each for each in answers if each.side == side)
    given = [each for each in own if each.word in _STATUS and each.dated]
    given = given or [each for each in own if each.word in _STATUS]
    return Asked(side, _STATUS[given[-1].word] if given else "unanswered", own)


def _days(demand: Move, until: datetime.date | None) -> int | None:
    last = demand.last
    return (until - last).days if until and last and last <= until else None
