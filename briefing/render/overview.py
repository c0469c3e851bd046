"""The overview: the head of the brief, and where each side stands on each issue at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compare import Cell, matrix
from briefing.library import Dossier
from briefing.render import phrases
from briefing.render.blocks import Blank, Block, Columns, Heading, Row, Stacked, Text
from briefing.render.items import cell as cells
from briefing.render.items.head import head_end, head_start
from briefing.render.items.parts import plain_pair, prose_pair
from briefing.render.spans import Span, Spans, joined
from briefing.render.words import BLANK, STATUS

NARROWEST = 14
"""Cells that a mark needs, fewer than a column of prose."""


def overview_rows(dossier: Dossier, sides: tuple[str, ...]) -> list[Row]:
    """The head of the brief, then a row for each issue with a mark a side, then the summary."""
    head = dossier.brief.head
    return [
        Row((*head_start(dossier, head), *_faults(dossier))),
        *_at_a_glance(dossier, sides),
        Row((Blank(), *head_end(dossier, head))),
        Row((Blank(), *prose_pair(dossier, "Note", head.note))),
    ]


def _faults(dossier: Dossier) -> list[Block]:
    count = len(dossier.problems)
    return plain_pair("Faults", f"{count} found in this brief" if count else None)


def _at_a_glance(dossier: Dossier, sides: tuple[str, ...]) -> Iterator[Row]:
    names = tuple((Text(phrases.actor(dossier, side)),) for side in sides)
    title = Heading((Span("Where each issue stands", "heading"),))
    issue: tuple[Block, ...] = (Text((Span("Issue", "label"),)),)
    yield Row((Blank(), title, Columns((issue, *names), NARROWEST)))
    for row in matrix(dossier, sides):
        issue = (
            Text((Span(row.issue.title, "link", row.issue.id),), 0, 2),
            Text((phrases.sign(STATUS[row.issue.status]),), 2),
        )
        marks = tuple(_mark(dossier, each) for each in row.cells)
        yield Row((Columns((issue, *marks), NARROWEST),), row.issue.id)


def _mark(dossier: Dossier, cell: Cell) -> tuple[Block, ...]:
    return (
        Stacked(phrases.actor(dossier, cell.side)),
        Text(_sign(dossier, cell), 0, 2),
    )


def _sign(dossier: Dossier, cell: Cell) -> Spans:
    if cell.blank is not None or cell.latest is None:
        return (phrases.sign(BLANK[cell.blank or "not-recorded"], "meta"),)
    day = phrases.day(dossier, cell.latest.dating)
    return joined([(phrases.sign(cells.mark(cell.latest)),), (day,)], " · ")
