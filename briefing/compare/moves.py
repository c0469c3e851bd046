"""Moves from positions, demands and responses: what each side did on an issue and when.

Authors write the three apart; a reader asks one question of them all: who moved how, on what date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing.compare.move import Move, order
from briefing.compare.ways import with_ways
from briefing.library import Dossier
from briefing.library.memoized import memoized
from briefing.model import Demand, Position, Response

IN_A_STEP = 300
"""Moves that are found in one short step."""


def moves(dossier: Dossier) -> tuple[Move, ...]:
    """Every move of a brief in order of date; at one date demands, then answers, then stands.

    Moves without a date come last, in the order of the brief.
    """
    for _ in find_moves(dossier):
        pass
    return _known(dossier)[0]


def find_moves(dossier: Dossier) -> Iterator[None]:
    """Find the `moves` in short steps, for whom there is time before they are asked for."""
    known, found = _known(dossier), list[Move]()
    if known:
        return
    for move in _made(dossier):
        found.append(move)
        if not len(found) % IN_A_STEP:
            yield
    found.sort(key=order)
    yield
    went = tuple(with_ways(found))
    if not known:
        known.append(went)


@memoized
def _known(_dossier: Dossier) -> list[tuple[Move, ...]]:
    """The moves, once they were found."""
    return []


def _made(dossier: Dossier) -> Iterator[Move]:
    """Every move in the order of the brief."""
    for position in dossier.brief.positions:
        yield _of_position(dossier, position)
    for demand in dossier.brief.demands:
        yield _of_demand(dossier, demand)
        for answer in demand.responses:
            yield _of_response(dossier, demand, answer)


def ladder(found: Iterable[Move], issue: str, side: str = "") -> tuple[Move, ...]:
    """The moves on one issue, of one side or of all, in the order given."""
    return tuple(each for each in found if each.issue == issue and side in ("", each.side))


@memoized
def by_issue(dossier: Dossier) -> Mapping[str, tuple[Move, ...]]:
    """Every move by the issue that it is on, in order of date."""
    found: dict[str, list[Move]] = {}
    for each in moves(dossier):
        found.setdefault(each.issue, []).append(each)
    return {issue: tuple(each) for issue, each in found.items()}


@memoized
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
