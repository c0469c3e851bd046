"""What stands on an issue: the answers not given up since, the red lines still drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.compare.matrix import MatrixRow
from briefing.compare.move import Move, order

GRANTS = ("accepts", "accepts-in-part", "open", "conditional")
"""Stances that meet a demand at least in part, or leave the door open."""

REFUSES = ("rejects", "counter-proposes", "deflects")
"""Stances that do not."""


def answers(row: MatrixRow) -> tuple[Move, ...]:
    """The latest answer of each shown side to each demand of another shown side."""
    shown = {cell.side for cell in row.cells}
    found: dict[tuple[str, str], Move] = {}
    for cell in row.cells:
        for move in cell.moves:
            if move.sort == "response" and shown.intersection(move.to) - {cell.side}:
                found.setdefault((cell.side, move.target), move)
    return tuple(found.values())


def stands(row: MatrixRow) -> int:
    """How many of the shown sides have said where they stand and have not given it up."""
    latest = (cell.moves[0] for cell in row.cells if cell.moves)
    return sum(each.word != "withdrawal" for each in latest)


def red_lines(latest_first: Sequence[Move]) -> tuple[Move, ...]:
    """Of the moves of one side on one issue, its red lines by date, without those it gave up.

    The moves are those of a `Cell`; of two on one day the brief's first came first. A side gives
    a red line up by a withdrawal, or by a stand that supersedes it and is less firm. A withdrawal
    that supersedes nothing withdraws whatever the side had said before it.
    """
    earliest_first = latest_first[::-1]
    # Of one date, they stay in that order.
    by_date = sorted(earliest_first, key=order)
    gone = _given_up(by_date)
    return tuple(
        each for each in by_date if each.firmness == "red-line" and each.target not in gone
    )


def _given_up(by_date: list[Move]) -> set[str]:
    replaces = {each.target: each.supersedes for each in by_date}
    gone: set[str] = set()
    for index, move in enumerate(by_date):
        if move.word == "withdrawal" and not move.supersedes:
            gone.update(each.target for each in by_date[: index + 1] if each.dated)
        elif move.word == "withdrawal" or move.way == "softer":
            gone.update(_chain(move.supersedes, replaces))
    return gone


def _chain(start: str, replaces: Mapping[str, str]) -> set[str]:
    """A stand, the one that it superseded, and so on, stopping where that circles."""
    chain: set[str] = set()
    while start and start not in chain:
        chain.add(start)
        start = replaces.get(start, "")
    return chain
