"""The overview: the head of the brief, and where each side stands on each issue at a glance."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.render.blocks import Blank, Block, Row
from briefing.render.items.head import head_end, head_start
from briefing.render.items.parts import concluded_pair, plain_pair
from briefing.render.lists.heat import heat_rows
from briefing.render.look import Look


def overview_rows(dossier: Dossier, look: Look) -> list[Row]:
    """The head of the brief, then a row for each issue with a mark a side, then the summary.

    All sides of the head are shown, those in view first.
    """
    head = dossier.brief.head
    shown = tuple(dict.fromkeys([*look.sides, *head.sides]))
    return [
        Row((*head_start(dossier, head), *_faults(dossier), Blank())),
        *heat_rows(dossier, shown),
        Row((Blank(), *head_end(dossier, head))),
        Row((Blank(), *concluded_pair(dossier, "Note", head.note))),
    ]


def _faults(dossier: Dossier) -> list[Block]:
    count, part = len(dossier.problems), dossier.not_whole
    words = f"{count} found in this brief"
    if part:
        items = "1 item" if part == 1 else f"{part} items"
        words += f"; {items} could not be read whole, and a blank may stand for what is left out"
    return plain_pair("Faults", words if count else None)
