"""A page leaves out nothing that its item names: it is a link, or words that stand there whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Dossier, open_brief
from briefing.model import KINDS, Quote, Reference, references
from briefing.render import items
from briefing.render.lay import lay
from briefing.render.spans import Line, plain

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"


@pytest.fixture(scope="module")
def geneva() -> Dossier:
    return open_brief(GENEVA)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_names_whatever_its_item_names(geneva: Dossier, kind: str) -> None:
    for item in geneva.items(kind):
        lines = lay(items.page(geneva, item, geneva.head.sides[:2]), 5_000)
        lost = [each for each in references(item) if not is_told(geneva, each, lines)]
        # Of the event of an answer the date alone stands there, between the words of two sides.
        assert {(each.path[0], each.path[-1]) for each in lost} <= {("responses", "event")}


def is_told(dossier: Dossier, named: Reference, lines: list[Line]) -> bool:
    """Whether a page shows what an item names."""
    item = dossier.item(named.target)
    if isinstance(item, Quote) and " ".join(item.text.split()) in "\n".join(map(plain, lines)):
        return True
    return any(span.link == item.id for line in lines for span in line)
