"""The matrix: issues down, sides across, in each cell a side's latest move or what its lack means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.compare.moves import Move, ladder, moves
from briefing.library import Dossier
from briefing.model import Issue

Blank = Literal["silence", "not-asked", "not-answered", "not-recorded"]
"""Why a cell holds no stand:

- silence: the editors looked for one until a date and found none;
- not-answered: the side was asked, and no answer is recorded;
- not-asked: another side has moved on the issue, and asked nothing of this one;
- not-recorded: the brief holds no move on the issue of anyone, so nothing can be said.
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """One side on one issue.

    `latest` is its latest move, None where there is none; `earlier` are those before it, the
    nearest first.
    `blank` is set where there is no stand to show; then `asked` holds the demands left unanswered.
    """

    side: str
    latest: Move | None
    earlier: tuple[Move, ...]
    blank: Blank | None
    asked: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One issue with a cell for each side, in the order asked for."""

    issue: Issue
    cells: tuple[Cell, ...]


def matrix(dossier: Dossier, sides: tuple[str, ...]) -> tuple[MatrixRow, ...]:
    """A row for each issue, in the brief's order."""
    found = moves(dossier)
    return tuple(
        MatrixRow(issue, tuple(_cell(ladder(found, issue.id), side) for side in sides))
        for issue in dossier.brief.issues
    )


def unanswered(on_issue: tuple[Move, ...], side: str) -> tuple[Move, ...]:
    """The demands put to `side` that it has not answered; a recorded no-answer is none."""
    answered = {
        each.target
        for each in on_issue
        if each.sort == "response" and each.side == side and not each.silent
    }
    return tuple(
        each
        for each in on_issue
        if each.sort == "demand" and side in each.to and each.target not in answered
    )


def _cell(on_issue: tuple[Move, ...], side: str) -> Cell:
    mine = [each for each in on_issue if each.side == side]
    spoken = [each for each in mine if not each.silent]
    if spoken:
        return Cell(side, spoken[-1], tuple(reversed(spoken[:-1])), None)
    asked = unanswered(on_issue, side)
    silence = mine[-1] if mine else None
    return Cell(side, silence, (), _blank(on_issue, silence, asked), asked)


def _blank(on_issue: tuple[Move, ...], silence: Move | None, asked: tuple[Move, ...]) -> Blank:
    if asked:
        return "not-answered"
    if silence is not None:
        return "silence"
    return "not-asked" if any(not each.silent for each in on_issue) else "not-recorded"
