"""Side by side: a row for each issue, a column for each side."""

from __future__ import annotations

from functools import partial

from briefing.compare import MatrixRow, matrix
from briefing.compare.lenses import Setting, lens_named, through
from briefing.library import Dossier
from briefing.render.blocks import Blank, Block, Heading, Row, Text
from briefing.render.dates import day_in_words
from briefing.render.items.issue import issue_row, sides_head
from briefing.render.look import Look
from briefing.render.spans import Span


def matrix_rows(dossier: Dossier, look: Look) -> list[Row]:
    """The issues under their groups."""
    rows: list[Row] = []
    group = ""
    setting = Setting(look.since, look.group)
    for each in through(matrix(dossier, look.sides), lens_named(look.lens), setting):
        if each.issue.group and each.issue.group != group:
            group = each.issue.group
            rows.append(Row((Heading((Span(group, "label"),)),)))
        rows.extend([Row(partial(_blocks, dossier, each), each.issue.id), Row((Blank(),))])
    return rows


def _blocks(dossier: Dossier, row: MatrixRow) -> tuple[Block, ...]:
    return tuple(issue_row(dossier, row))


def matrix_head(dossier: Dossier, look: Look) -> list[Row]:
    """The lens in use with its rule, and the names of the sides over their columns."""
    names = sides_head(dossier, look.sides)
    if look.lens == "all":
        return [Row((names,))]
    lens = lens_named(look.lens)
    all_rows = matrix(dossier, look.sides)
    left = len(through(all_rows, lens, Setting(look.since, look.group)))
    to = look.group or (day_in_words(look.since) if look.since else "")
    words = f"{lens.title} {to}".strip()
    title = Span(f"Lens: {words} · {left} of {len(all_rows)} issues", "alarm")
    return [Row((Text((title,)), names))]
