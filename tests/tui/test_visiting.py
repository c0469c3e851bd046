"""Back and forward: to the section, the item, the line of its page, the search."""

from __future__ import annotations

import pytest

from briefing.render.sheet import FIRST
from tests.tui.screens import MEDIUM, NARROW, WIDE, press, reader, reading, text


async def test_a_place_visited_is_gone_back_to_from_the_list() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "5", "4", "enter", "7", "P")
        assert "Places visited" in text(pilot)
        assert "Timeline" in text(pilot)
        await press(pilot, "G", "k", "enter")
        assert reader(pilot).section.key == "actors"
        await press(pilot, "L")
        assert reader(pilot).section.key == "quotes"


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW])
async def test_back_from_a_link_is_where_the_link_stands_on_its_page(size: tuple[int, int]) -> None:
    async with reading(size, target="nato-door") as pilot:
        await press(pilot, "space", "space", "tab")
        spot = reader(pilot).page.spot
        assert spot[0] > FIRST
        await press(pilot, "enter")
        assert reader(pilot).shown != "nato-door"
        await press(pilot, "H")
        assert reader(pilot).shown == "nato-door"
        assert reader(pilot).page.spot == spot
        await press(pilot, "L", "H")
        assert reader(pilot).page.spot == spot


async def test_back_from_a_link_of_a_hit_is_among_what_was_found() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "slash", *"lavrov", "enter")
        hit = reader(pilot).shown
        await press(pilot, "tab", "enter")
        assert not reader(pilot).finding.active
        await press(pilot, "H")
        assert reader(pilot).shown == hit
        assert "hit 1 of" in text(pilot)
        await press(pilot, "P")
        assert "Search lavrov" in text(pilot)


async def test_swapping_the_sides_leaves_the_reader_where_the_page_was() -> None:
    async with reading(MEDIUM, target="nato-door") as pilot:
        await press(pilot, "space", "s")
        assert reader(pilot).page.spot[2] > FIRST


async def test_the_places_tell_a_page_from_a_list() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "2", "enter", "P")
        assert text(pilot).count("NATO membership  in the list") == 2
