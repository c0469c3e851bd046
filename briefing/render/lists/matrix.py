"""Side by side: a row for each issue, a column for each side."""

from __future__ import annotations

from briefing.compare import matrix
from briefing.library import Dossier
from briefing.render.blocks import Blank, Heading, Row
from briefing.render.items.issue import issue_row, sides_head
from briefing.render.look import Look
from briefing.render.spans import Span


def matrix_rows(dossier: Dossier, look: Look) -> list[Row]:
    """The issues under their groups."""
    rows: list[Row] = []
    group = ""
    for each in matrix(dossier, look.sides):
        if each.issue.group and each.issue.group != group:
            group = each.issue.group
            rows.append(Row((Heading((Span(group, "label"),)),)))
        rows.extend([Row(tuple(issue_row(dossier, each)), each.issue.id), Row((Blank(),))])
    return rows


def matrix_head(dossier: Dossier, look: Look) -> list[Row]:
    """The names of the sides over their columns."""
    return [Row((sides_head(dossier, look.sides),))]
