"""At twenty columns and five lines everything can still be read, chosen and written."""

from __future__ import annotations

import re

import pytest
from textual.widgets import TextArea

from briefing.library import open_brief
from briefing.tui.app import BriefingApp
from tests.tui.screens import GENEVA, MEDIUM, lines, press, reader, reading, text

LEAST = (20, 5)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (("c",), "Russia"),
        (("at",), "Jan 2022"),
        (("question_mark",), "Moving"),
        (("4", "y", "y"), "Markdown"),
        (("ctrl+p", *"theme"), "Theme"),
    ],
    ids=str,
)
async def test_a_dialog_shows_rows_to_choose_from(keys: tuple[str, ...], shown: str) -> None:
    async with reading(LEAST) as pilot:
        await press(pilot, *keys)
        assert shown in text(pilot)


@pytest.mark.parametrize("key", ["pagedown", "pageup", "end", "down"])
async def test_a_palette_without_room_for_its_list_takes_every_key(key: str) -> None:
    async with reading((50, 4)) as pilot:
        await press(pilot, "ctrl+p", key, key, *"theme")
        assert "theme" in text(pilot)


async def test_a_note_can_be_written() -> None:
    async with reading(LEAST) as pilot:
        await press(pilot, "4", "A", *"mine")
        assert "mine" in text(pilot)
        assert pilot.app.screen.query_one(TextArea).text == "mine"


async def test_a_search_can_be_typed_and_its_hits_are_seen() -> None:
    async with reading(LEAST) as pilot:
        await press(pilot, "slash", *"nato")
        assert "nato" in text(pilot)
        assert re.search(r"All \d+ ", text(pilot))
        assert reader(pilot).input.words == "nato"


@pytest.mark.parametrize("size", [(40, 8), (80, 2)])
async def test_a_list_that_has_no_line_for_a_while_keeps_its_place(size: tuple[int, int]) -> None:
    async with reading() as pilot:
        await press(pilot, "slash", *"nato", "down", "down", "down")
        place = reader(pilot).listing.target
        for each in (size, MEDIUM):
            await pilot.resize_terminal(*each)
            await pilot.pause()
        assert reader(pilot).listing.target == place == reader(pilot).shown


async def test_the_last_line_says_more_where_there_is_more_room_again() -> None:
    async with reading((90, 30)) as pilot:
        wanted = lines(pilot)[-1]
        assert "Enter open" in wanted
        for size in (LEAST, (90, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert lines(pilot)[-1] == wanted


async def test_what_is_said_twice_is_seen_once() -> None:
    app = BriefingApp([GENEVA], open_brief(GENEVA))
    async with app.run_test(size=(30, 20), notifications=True) as pilot:
        await press(pilot, "S", "S", "S")
        assert len(app.screen.query("Toast")) == 1
