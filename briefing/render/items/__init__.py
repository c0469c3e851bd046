"""An item of any kind as a page and as a row of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from briefing.library import Dossier
from briefing.model import Issue, Item, kind_of
from briefing.render.blocks import Block
from briefing.render.items import facts, head, moves, record, who
from briefing.render.items.issue import issue_page

_Face = Callable[[Dossier, Any], list[Block]]

_FACES: dict[str, tuple[_Face, _Face]] = {
    "actors": (who.actor_row, who.actor_page),
    "positions": (moves.position_row, moves.position_page),
    "demands": (moves.demand_row, moves.demand_page),
    "quotes": (record.quote_row, record.quote_page),
    "views": (record.view_row, record.view_page),
    "events": (record.event_row, record.event_page),
    "figures": (facts.figure_row, facts.figure_page),
    "conflicts": (facts.conflict_row, facts.conflict_page),
    "gaps": (facts.gap_row, facts.gap_page),
    "terms": (facts.term_row, facts.term_page),
    "brief": (head.head_row, head.head_page),
    "sources": (who.source_row, who.source_page),
}


def row(dossier: Dossier, item: Item) -> list[Block]:
    """An item in short, for a list. Issues have rows of their own, in the matrix."""
    return _FACES[kind_of(item)][0](dossier, item)


def page(dossier: Dossier, item: Item, sides: tuple[str, ...]) -> list[Block]:
    """An item whole. `sides` are those that stand beside each other on an issue's page."""
    if isinstance(item, Issue):
        return issue_page(dossier, item, sides)
    return _FACES[kind_of(item)][1](dossier, item)
