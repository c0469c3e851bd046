"""What changed between two days: who moved how on which issue, and from where."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal

import msgspec

from briefing.compare.move import Move, order
from briefing.compare.moves import moves, sides
from briefing.compare.ways import stands_before
from briefing.library import Dossier
from briefing.library.rounds import whole_from

Kind = Literal["new", "firmer", "softer", "restated", "dropped", "asked", "answered"]
"""What a move changed:

- new: the side's first stand on the issue, or another stand that is neither firmer nor softer
  than the one before as far as the brief tells;
- firmer, softer: a stand held more or less firmly than the one before, or a concession;
- restated: the same stand again;
- dropped: a stand is withdrawn;
- asked: a demand is put;
- answered: a demand is answered, or answered again.
"""


class Change(msgspec.Struct, frozen=True):
    """One move of the period.

    `before` is what it is compared with: the stand before it, or the side's earlier answer to the
    same demand; `demand` is what an answer answers. Each None where there is none.
    `certain`: it came after the start for certain; else only its last possible day does.
    """

    kind: Kind
    issue: str
    side: str
    move: Move
    before: Move | None = None
    demand: Move | None = None
    certain: bool = True


def changes(
    dossier: Dossier, start: datetime.date | None, end: datetime.date | None
) -> tuple[Change, ...]:
    """What was said after the end of `start` and by the end of `end`; None sets no bound there.

    A move is in the period if it stands in the view of `end` and not in that of `start`, so once
    its last possible day has passed; one without such a day is in no period. A silence and a
    missing answer are no moves. By issue in the brief's order, by side with the head's first, by
    date.
    """
    found = moves(dossier)
    whole = whole_from(dossier)
    if start and whole and start >= whole:
        return ()
    until = None if whole and end and end >= whole else end
    earlier = stands_before(found)
    made = [_change(each, found, earlier, start) for each in found if _within(each, start, until)]
    return tuple(sorted(made, key=_order_in(dossier)))


def _within(move: Move, start: datetime.date | None, end: datetime.date | None) -> bool:
    last = move.last
    if move.silent or last is None:
        return False
    return (start is None or last > start) and (end is None or last <= end)


def _change(
    move: Move, found: tuple[Move, ...], earlier: Mapping[str, Move], start: datetime.date | None
) -> Change:
    first = move.dating.when.earliest if move.dating.when else None
    certain = start is None or (first is not None and first > start)
    made = partial(Change, issue=move.issue, side=move.side, move=move, certain=certain)
    if move.sort == "demand":
        return made(kind="asked")
    if move.sort == "response":
        demand, last = _answered(move, found)
        return made(kind="answered", before=last, demand=demand)
    before = earlier.get(move.target)
    return made(kind=_kind(move, before), before=before)


def _kind(move: Move, before: Move | None) -> Kind:
    if move.word == "withdrawal":
        return "dropped"
    if move.way in ("firmer", "softer"):
        return "firmer" if move.way == "firmer" else "softer"
    return "restated" if move.word == "restatement" and before else "new"


def _answered(answer: Move, found: tuple[Move, ...]) -> tuple[Move | None, Move | None]:
    """The demand that an answer is to, and the answer that its side had given before."""
    on_it = [each for each in found if each.target == answer.target]
    demand = next((each for each in on_it if each.sort == "demand"), None)
    given = [each for each in on_it if each.sort == "response" and each.side == answer.side]
    before = [each for each in given[: given.index(answer)] if not each.silent]
    return demand, before[-1] if before else None


def _order_in(dossier: Dossier) -> Callable[[Change], tuple[object, ...]]:
    issues = {each.id: place for place, each in enumerate(dossier.brief.issues)}
    places = {side: place for place, side in enumerate(sides(dossier))}
    return lambda each: (issues.get(each.issue, len(issues)), places[each.side], order(each.move))
