"""Moves: what each side did on an issue and when, from positions, demands and responses alike.

Authors write the three apart; a reader asks one question of them all: who moved how, on what date.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from briefing.library import Dating, Dossier
from briefing.model import Demand, Position, Response

Sort = Literal["position", "demand", "response"]
Way = Literal["firmer", "softer", "same", ""]

_RANK = {"flexible": 0, "firm": 1, "core": 2, "red-line": 3}
_SOFTER = ("concession", "withdrawal")
_AT_ONE_DATE: dict[Sort, int] = {"demand": 0, "response": 1, "position": 2}


@dataclass(frozen=True, slots=True)
class Move:
    """One thing a side did on an issue.

    `target` is the item to open: the position or the demand (for a response, the demand it
    answers). `side` is at the top of `represents`; `to` are the sides asked or answered.
    `word` is the kind of a position or demand, the stance of a response. `way` compares a
    position with the one before it, see `stands_before`; empty where nothing can be said. A
    restatement is the same stand again: where its own firmness is unclear it has that of the
    stand it restates, and `carried` says so.
    """

    sort: Sort
    target: str
    issue: str
    side: str
    to: tuple[str, ...]
    speaker: str
    dating: Dating
    word: str
    firmness: str
    text: str
    basis: str
    quotes: tuple[str, ...]
    sources: tuple[str, ...]
    note: str
    supersedes: str = ""
    way: Way = ""
    carried: bool = False

    @property
    def silent(self) -> bool:
        """Whether it records that nothing was found."""
        return self.word in ("silence", "no-answer")

    @property
    def dated(self) -> bool:
        """Whether anything is known of its date."""
        return self.dating.when is not None

    @property
    def last(self) -> datetime.date | None:
        """The last day on which it can have been made, None where nothing bounds it."""
        return self.dating.when.latest if self.dating.when else None


def moves(dossier: Dossier) -> tuple[Move, ...]:
    """Every move of a brief in order of date; at one date demands, then answers, then stands.

    Moves without a date come last, in the order of the brief.
    """
    found = [_of_position(dossier, each) for each in dossier.brief.positions]
    for demand in dossier.brief.demands:
        found.append(_of_demand(dossier, demand))
        found.extend(_of_response(dossier, demand, each) for each in demand.responses)
    found.sort(key=order)
    return tuple(_with_ways(found))


def ladder(found: Iterable[Move], issue: str, side: str = "") -> tuple[Move, ...]:
    """The moves on one issue, of one side or of all, in the order given."""
    return tuple(each for each in found if each.issue == issue and side in ("", each.side))


def sides(dossier: Dossier) -> tuple[str, ...]:
    """Every side that has a move: those named in the head first, then as they come."""
    moved = {each.side: None for each in moves(dossier)}
    named = [each for each in dossier.brief.head.sides if each in moved]
    return tuple(dict.fromkeys([*named, *moved]))


def pair(dossier: Dossier) -> tuple[str, str]:
    """The two sides to begin with: the first two of the head, else the first that moved."""
    known = [each for each in dossier.brief.head.sides if each in dossier]
    two = tuple(dict.fromkeys([*known, *sides(dossier), *dossier.brief.head.sides, ""]))
    return two[0], two[1] if len(two) > 1 else two[0]


def order(move: Move) -> tuple[bool, object, int]:
    """A sort key: by date, those without one last; at one date demands, answers, stands."""
    when = move.dating.when
    return when is None, when.order if when else (), _AT_ONE_DATE[move.sort]


def stands_before(found: Iterable[Move]) -> Mapping[str, Move]:
    """For each stand by its id the one that it is compared with, where there is one.

    That is the stand it supersedes, else the side's last on the issue that came before for certain.
    """
    ladders: dict[tuple[str, str], list[Move]] = {}
    for move in found:
        if move.sort == "position" and not move.silent:
            ladders.setdefault((move.issue, move.side), []).append(move)
    return {
        move.target: then
        for stands in ladders.values()
        for index, move in enumerate(stands)
        if (then := _before(move, stands, index))
    }


def _before(move: Move, stands: list[Move], index: int) -> Move | None:
    for each in stands:
        # One that is named in vain, since it came later, is passed over.
        if each.target == move.supersedes != move.target and not _precedes(
            move, each, strictly=True
        ):
            return each
    earlier = (each for each in reversed(stands[:index]) if _precedes(each, move))
    return next(earlier, None)


def _precedes(one: Move, other: Move, *, strictly: bool = False) -> bool:
    """Whether `one` came before `other` for certain; of two on one day, as they stand."""
    first, second = one.dating.when, other.dating.when
    if first is None or second is None or first.latest is None or second.earliest is None:
        return False
    return first.latest < second.earliest or (first.latest == second.earliest and not strictly)


def _with_ways(found: list[Move]) -> Iterable[Move]:
    """Each move, stands with the way they went from the one before."""
    earlier = stands_before(found)
    stands: dict[str, Move] = {}
    for move in found:
        if move.sort != "position" or move.silent:
            yield move
            continue
        then = earlier.get(move.target)
        then = stands.get(then.target, then) if then else None
        stands[move.target] = _after(move, then) if then else move
        yield stands[move.target]


def _after(move: Move, then: Move) -> Move:
    """A stand as it looks after the one before."""
    if move.word == "restatement" and move.firmness == "unclear":
        return replace(move, firmness=then.firmness, carried=True, way="same")
    return replace(move, way=_way(move, then))


def _way(move: Move, before: Move) -> Way:
    now, then = _RANK.get(move.firmness), _RANK.get(before.firmness)
    if move.word in _SOFTER:
        return "softer"
    if now is None or then is None:
        return "same" if move.word == "restatement" else ""
    if now == then:
        return "same"
    return "firmer" if now > then else "softer"


def _of_position(dossier: Dossier, position: Position) -> Move:
    return Move(
        sort="position",
        target=position.id,
        issue=position.issue,
        side=dossier.side(position.actor),
        to=(),
        speaker=dossier.speaker(position) or "",
        dating=dossier.dating(position),
        word=position.kind,
        firmness=position.firmness,
        text=position.text,
        basis=position.basis,
        quotes=position.quotes,
        sources=position.sources,
        note=position.note or "",
        supersedes=position.supersedes or "",
    )


def _of_demand(dossier: Dossier, demand: Demand) -> Move:
    return Move(
        sort="demand",
        target=demand.id,
        issue=demand.issue,
        side=dossier.side(demand.by),
        to=tuple(dossier.side(each) for each in demand.of),
        speaker=dossier.speaker(demand) or "",
        dating=dossier.dating(demand),
        word=demand.kind,
        firmness=demand.firmness,
        text=demand.text,
        basis="",
        quotes=demand.quotes,
        sources=demand.sources,
        note=demand.note or "",
    )


def _of_response(dossier: Dossier, demand: Demand, response: Response) -> Move:
    return Move(
        sort="response",
        target=demand.id,
        issue=demand.issue,
        side=dossier.side(response.by),
        to=(dossier.side(demand.by),),
        speaker=dossier.speaker(response) or "",
        dating=dossier.dating(response),
        word=response.stance,
        firmness="",
        text=response.text,
        basis="",
        quotes=response.quotes,
        sources=response.sources,
        note=response.note or "",
    )
