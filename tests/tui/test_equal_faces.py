"""The screen and the plain edition say the same: the same rows, pages and ids in the same order."""

from __future__ import annotations

import pytest

from briefing.library import open_brief
from briefing.render import edition, items
from briefing.render.lay import lay
from briefing.render.sections import SECTIONS, Section
from briefing.render.spans import plain
from tests.tui.screens import GENEVA, WIDE, press, reader, reading, squeezed


@pytest.mark.parametrize("section", SECTIONS, ids=lambda each: each.key)
async def test_a_section_holds_the_items_of_the_plain_edition(section: Section) -> None:
    async with reading(WIDE) as pilot:
        await press(pilot, section.digit)
        screen = reader(pilot)
        width = screen.listing.size.width - 3
        told = list(edition.section(screen.dossier, section, screen.look, width))
        if section.wide:
            assert squeezed(map(plain, screen.listing.sheet.lines)) in squeezed(told)
            return
        ids = [line.partition("#")[2] for line in told if line.startswith("geneva-2022#")]
        assert ids == [row.target for row in screen.listing.rows if row.target]


async def test_a_page_says_what_the_plain_edition_says() -> None:
    dossier = open_brief(GENEVA)
    async with reading(WIDE) as pilot:
        await press(pilot, "4")
        screen = reader(pilot)
        for kind in ("issues", "quotes", "demands", "conflicts"):
            for item in dossier.items(kind)[:10]:
                screen.show_page(item.id)
                shown = squeezed(map(plain, screen.page.sheet.lines))
                width = screen.page.size.width - 3
                assert shown == squeezed(edition.page(dossier, item, screen.look, width))


@pytest.mark.parametrize("width", [20, 37, 80, 200])
def test_no_word_is_lost_at_any_width(width: int) -> None:
    dossier = open_brief(GENEVA)
    sides = dossier.head.sides[:2]
    for kind in ("quotes", "actors", "events", "sources", "terms"):
        for item in dossier.items(kind):
            page = items.page(dossier, item, sides)
            here = "".join(squeezed(map(plain, lay(page, width))).split())
            wide = "".join(squeezed(map(plain, lay(page, 10_000))).split())
            assert _letters(here) == _letters(wide)


def _letters(text: str) -> str:
    return text.replace("─", "")
