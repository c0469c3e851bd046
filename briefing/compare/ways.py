"""Which way a side went: each of its stands beside the one before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from briefing.compare.move import Move, Way

_RANK = {"flexible": 0, "firm": 1, "core": 2, "red-line": 3}
_SOFTER = ("concession", "withdrawal")


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
    for each in stands if move.supersedes else ():
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


def with_ways(found: list[Move]) -> Iterator[Move]:
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
