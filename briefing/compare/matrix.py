"""The matrix: issues down, sides across, each cell a side's latest move or what its lack means."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.compare.move import Move
from briefing.compare.moves import by_issue
from briefing.library import Dossier
from briefing.library.memoized import memoized
from briefing.model import Issue

Blank = Literal["silence", "not-asked", "not-answered", "not-recorded"]
"""Why a cell holds no stand:

- silence: the editors looked for one until a date and found none;
- not-answered: the side was asked, and no answer is recorded;
- not-asked: another side has moved on the issue, and asked nothing of this one;
- not-recorded: the brief holds no move on the issue of anyone, so nothing can be said.
"""


class Cell(msgspec.Struct, frozen=True):
    """One side on one issue.

    `latest` is its latest move, None where there is none; `earlier` are those before it, the
    nearest first, and last those without a date. `blank` is set where there is no stand to show;
    `latest` is then the silence, if one is recorded.
    `asked` are the demands put to it that it has not answered, `waiting` its own that nobody has.
    """

    side: str
    latest: Move | None
    earlier: tuple[Move, ...]
    blank: Blank | None
    asked: tuple[Move, ...] = ()
    waiting: tuple[Move, ...] = ()

    @property
    def moves(self) -> tuple[Move, ...]:
        """All that the side did on the issue, the latest first; no silence."""
        return () if self.latest is None or self.blank else (self.latest, *self.earlier)


class MatrixRow(msgspec.Struct, frozen=True):
    """One issue with a cell for each side, in the order asked for.

    `status` is that of the issue, empty in a view as of a day: it is the editors' of a later one.
    """

    issue: Issue
    cells: tuple[Cell, ...]
    status: str = ""


@memoized
def matrix(dossier: Dossier, sides: tuple[str, ...]) -> tuple[MatrixRow, ...]:
    """A row for each issue, in the brief's order."""
    found = by_issue(dossier)
    return tuple(
        _row(issue, found.get(issue.id, ()), sides, dossier) for issue in dossier.brief.issues
    )


def _row(
    issue: Issue, on_issue: tuple[Move, ...], sides: tuple[str, ...], dossier: Dossier
) -> MatrixRow:
    cells = tuple(_cell(on_issue, side) for side in sides)
    return MatrixRow(issue, cells, "" if dossier.day else issue.status)


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


def waiting(on_issue: tuple[Move, ...], side: str) -> tuple[Move, ...]:
    """The demands of `side` that nobody has answered; a recorded no-answer is none."""
    answered = {each.target for each in on_issue if each.sort == "response" and not each.silent}
    return tuple(
        each
        for each in on_issue
        if each.sort == "demand" and each.side == side and each.target not in answered
    )


def _cell(on_issue: tuple[Move, ...], side: str) -> Cell:
    mine = [each for each in on_issue if each.side == side]
    # What cannot be dated cannot be called the latest, unless there is nothing else.
    spoken = sorted((each for each in mine if not each.silent), key=lambda each: each.dated)
    asked, own = unanswered(on_issue, side), waiting(on_issue, side)
    if spoken:
        return Cell(side, spoken[-1], tuple(reversed(spoken[:-1])), None, asked, own)
    silence = mine[-1] if mine else None
    return Cell(side, silence, (), _blank(on_issue, silence, asked), asked, own)


def _blank(on_issue: tuple[Move, ...], silence: Move | None, asked: tuple[Move, ...]) -> Blank:
    if asked:
        return "not-answered"
    if silence is not None:
        return "silence"
    return "not-asked" if any(not each.silent for each in on_issue) else "not-recorded"
