"""The heat map: a line an issue, a column a side, firmness by shade, symbol and word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from briefing.compare import Cell, MatrixRow, matrix
from briefing.library import Dossier
from briefing.render import phrases
from briefing.render.blocks import Block, Columns, Heading, Row, Stacked, Text
from briefing.render.items.move import mark
from briefing.render.spans import Span, Spans
from briefing.render.symbols import BOND
from briefing.render.words import BLANK, STATUS

NARROWEST: Final = 11
"""Cells that a mark needs: its shade and its longest word."""

ISSUE_SHARE: Final = 37
"""Hundredths of the width that the issues take."""

_SHADE: Final = {"red-line": "██", "core": "▓▓", "firm": "▒▒", "flexible": "░░"}


def heat_rows(dossier: Dossier, sides: tuple[str, ...]) -> Iterator[Row]:
    """A head, then a row for each issue with the mark of each side."""
    names = tuple((Stacked((), phrases.actor(dossier, side)),) for side in sides)
    head: tuple[Block, ...] = (Text((Span("Issue", "label"),)),)
    title = Heading((Span("Where each issue stands", "heading"),))
    yield Row((title, Columns((head, *names), NARROWEST, ISSUE_SHARE, " ")))
    found = matrix(dossier, sides)
    if not found:
        yield Row((Text((Span("This brief has no issues", "meta"),)),))
    for row in found:
        yield Row(partial(_issue, dossier, row), row.issue.id)


def _issue(dossier: Dossier, row: MatrixRow) -> tuple[Block, ...]:
    sign = STATUS[row.status].bound if row.status else ""
    issue: tuple[Block, ...] = (
        Text((Span(row.issue.title, "link", row.issue.id), Span(f" {sign}", "meta")), 0, 2),
    )
    marks = tuple(_marked(dossier, each) for each in row.cells)
    return (Columns((issue, *marks), NARROWEST, ISSUE_SHARE, " "),)


def _marked(dossier: Dossier, cell: Cell) -> tuple[Block, ...]:
    return (Stacked(phrases.actor(dossier, cell.side), _spans(cell)),)


def _spans(cell: Cell) -> Spans:
    """The firmness of the present stand; without one the last move, or why there is none."""
    if cell.blank is not None or cell.latest is None:
        blank = BLANK[cell.blank or "not-recorded"]
        return (phrases.sign(blank, "meta"),)
    stand = next((each for each in (cell.latest, *cell.earlier) if each.sort == "position"), None)
    shown = stand or cell.latest
    shade = (_SHADE.get(shown.firmness) if stand else None) or f"{mark(shown).symbol} "
    return (Span(shade + BOND, "symbol"), Span(mark(shown).words))
