"""The order of each list: taken with a key, told above it, kept with the brief."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.render.sections import SECTIONS, Section
from tests.tui.screens import MEDIUM, press, reader, reading, text
from tests.tui.test_keeping import kept_in

SORTED = [each for each in SECTIONS if each.orders]


@pytest.mark.parametrize("section", SORTED, ids=[each.key for each in SORTED])
async def test_each_order_of_a_list_is_told_and_loses_nothing(section: Section) -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, section.digit)
        listing = reader(pilot).listing
        every = sorted(row.target for row in listing.rows if row.target)
        seen = []
        for order in section.orders:
            assert f" {order.title} · v " in text(pilot)
            seen.append([row.target for row in listing.rows if row.target])
            assert sorted(seen[-1]) == every
            await press(pilot, "v")
        assert [row.target for row in listing.rows if row.target] == seen[0]
        assert len({tuple(each) for each in seen}) > 1


async def test_the_cursor_stays_on_its_item_when_the_order_changes() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "4", "j", "j")
        shown = reader(pilot).shown
        await press(pilot, "v")
        assert reader(pilot).shown == reader(pilot).listing.target == shown


async def test_an_order_is_kept_for_its_list_alone(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "4", "v", "6")
        assert " by expert · v " in text(pilot)
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "4")
        assert " by date · v " in text(pilot)


async def test_what_is_not_read_yet_comes_first(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "0", "enter", "escape", "v", "v")
        read = reader(pilot).shown
        assert "unread first" in text(pilot)
        await press(pilot, "g")
        assert "Unread or changed · " in text(pilot)
        rows = [row.target for row in reader(pilot).listing.rows if row.target]
        assert rows[-1] == read


async def test_a_list_with_one_order_says_nothing_of_it() -> None:
    async with reading(MEDIUM) as pilot:
        assert " · v " not in text(pilot)
        await press(pilot, "v")
        assert "one order only" in text(pilot)
