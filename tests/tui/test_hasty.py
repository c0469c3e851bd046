"""Keys and clicks that come before what the one before asked for is done: no screen is lost."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual import events
from textual.command import Hit, Hits, Provider
from textual.keys import _character_to_key
from textual.selection import SELECT_ALL
from textual.widgets import TextArea

from briefing.library import open_brief
from briefing.state import Keeper
from briefing.tui.app import BriefingApp
from briefing.tui.screens.everywhere import EverywhereScreen
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.screens.palette import Palette
from tests.tui.screens import (
    GENEVA,
    MEDIUM,
    Done,
    Reading,
    lines,
    press,
    previewed,
    reader,
    reading,
    text,
)
from tests.tui.test_keeping import kept_in
from tests.tui.test_library import shows, write


class Early(BriefingApp):
    """A reader to whom keys come before it has a screen."""

    keys: tuple[str, ...] = ()

    def on_load(self) -> None:
        for key in self.keys:
            self.post_message(pressed(key))


def pressed(key: str) -> events.Key:
    name = _character_to_key(key) if len(key) == 1 else key
    return events.Key(name, key if len(key) == 1 else None)


async def burst(pilot: Reading, *keys: str) -> None:
    """Press keys without a wait between them, as a slow line hands them on."""
    for key in keys:
        pilot.app.post_message(pressed(key))
    for _ in range(3):
        await pilot.pause()


@pytest.mark.parametrize("keys", ["29j", "18jj", "19jj", "74jj"])
async def test_keys_that_come_at_once_lead_where_they_lead_one_by_one(keys: str) -> None:
    shown = []
    for type_them in (press, burst):
        async with reading(MEDIUM) as pilot:
            await type_them(pilot, *keys)
            await pilot.pause()
            shown.append(lines(pilot))
    assert shown[0] == shown[1]
    assert shown[1][1].count("▸") == 1


def front(pilot: Reading) -> type:
    return type(pilot.app.screen)


@pytest.mark.parametrize("keys", ["9", "j", "4 enter j", "f12"])
async def test_keys_that_come_before_the_first_screen_are_obeyed_before_it_is_painted(
    keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as pilot:
        await press(pilot, *keys.split())
        shown = text(pilot)
    done = Done(monkeypatch)
    app = Early([GENEVA], open_brief(GENEVA))
    app.keys = (*keys.split(),)
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.pause()
        assert text(pilot) == shown
    assert {*done.screens} == {shown}


@pytest.mark.parametrize("keys", ["/ n a t o", "? escape j"])
async def test_words_that_come_before_the_first_screen_go_where_they_are_meant_to(
    keys: str,
) -> None:
    async with reading() as pilot:
        await press(pilot, *keys.split())
        await previewed(pilot)
        shown = lines(pilot)
    app = Early([GENEVA], open_brief(GENEVA))
    app.keys = (*keys.split(),)
    async with app.run_test(size=MEDIUM) as pilot:
        await pilot.pause()
        await previewed(pilot)
        assert lines(pilot) == shown


async def test_an_end_that_comes_before_the_first_screen_waits_for_none() -> None:
    app = Early([GENEVA], open_brief(GENEVA))
    app.keys = ("ctrl+c",)
    async with app.run_test():
        pass
    assert app.return_code == 130


@pytest.mark.parametrize("key", ["c", "C", "P"])
async def test_a_second_enter_answers_no_dialog_twice(key: str, tmp_path: Path) -> None:
    app = BriefingApp([GENEVA], state=tmp_path)
    async with app.run_test() as pilot:
        await press(pilot, "4", key)
        await burst(pilot, *["enter"] * 5)
        await press(pilot, "escape", "escape")
        assert reader(pilot).dossier.id == "geneva-2022"


async def test_a_second_enter_chooses_no_command_twice() -> None:
    async with reading() as pilot:
        await press(pilot, "ctrl+p", *"as of a day earlier")
        await shows(pilot, "key less_than_sign")
        await burst(pilot, *["enter"] * 4)
        days = reader(pilot).view.days
        assert reader(pilot).view.day == days[-1]


class Late(Provider):
    """Finds something when the palette goes, between the end of its parts and its own."""

    _goes = asyncio.Event()

    async def search(self, query: str) -> Hits:
        """What is found late."""
        await self._goes.wait()
        yield Hit(1, query, lambda: None)

    async def shutdown(self) -> None:
        """Let it be found now."""
        self._goes.set()
        await asyncio.sleep(0.2)


async def test_a_palette_that_goes_ends_nothing_by_what_it_still_finds() -> None:
    async with reading() as pilot:
        await pilot.app.push_screen(Palette([Late]))
        await press(pilot, "x")
        # As Esc does for what was typed before it and is taken up after.
        await pilot.app.pop_screen()
        await press(pilot, "4")
        assert reader(pilot).section.key == "quotes"


async def test_a_second_click_beside_the_palette_takes_nothing_else_away() -> None:
    async with reading() as pilot:
        await press(pilot, "ctrl+p")
        for kind in (events.MouseDown, events.MouseUp) * 3:
            pilot.app.post_message(kind(None, 0, 23, 0, 0, 1, False, False, False, 0, 23))
        await press(pilot, "4")
        assert reader(pilot).section.key == "quotes"


async def test_clicks_on_a_message_that_is_just_going_harm_nothing() -> None:
    app = BriefingApp([GENEVA], open_brief(GENEVA))
    async with app.run_test(notifications=True) as pilot:
        app.notify("a message")
        await shows(pilot, "a message")
        x, y = 60, next(i for i, each in enumerate(lines(pilot)) if "a message" in each)
        for kind in (events.MouseDown, events.MouseUp) * 20:
            app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
            await asyncio.sleep(0)
        await press(pilot, "4")
        assert reader(pilot).section.key == "quotes"


async def test_clicks_on_a_part_that_is_just_going_harm_nothing() -> None:
    async with reading() as pilot:
        await press(pilot, "4", "A")
        note = pilot.app.screen
        area = note.query_one(TextArea)
        x, y = area.region.x + 2, area.region.y + 1
        area.remove()
        for kind in (events.MouseMove, events.MouseDown, events.MouseUp) * 20:
            pilot.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
            await asyncio.sleep(0)
        await pilot.app.pop_screen()
        await press(pilot, "5")
        assert reader(pilot).section.key == "actors"


async def test_a_brief_is_opened_once_and_left_once(tmp_path: Path) -> None:
    app = BriefingApp([write(tmp_path, "apples", title="On apples", quote="an orchard")])
    async with app.run_test() as pilot:
        await shows(pilot, "On apples")
        await burst(pilot, *["enter"] * 4)
        assert reader(pilot).dossier.id == "apples"
        await press(pilot, "q")
        assert front(pilot) is LibraryScreen


async def test_a_hit_is_opened_once_and_left_once(tmp_path: Path) -> None:
    app = BriefingApp([write(tmp_path, "apples", title="On apples", quote="an orchard")])
    async with app.run_test() as pilot:
        await press(pilot, "slash", *"orchard")
        await shows(pilot, "hit 1 of 1")
        await burst(pilot, *["enter"] * 4)
        assert reader(pilot).dossier.id == "apples"
        await press(pilot, "q")
        assert front(pilot) is EverywhereScreen
        await press(pilot, "escape")
        assert front(pilot) is LibraryScreen


async def test_every_brief_is_searched_once_and_left_once() -> None:
    async with reading() as pilot:
        await burst(pilot, *["ctrl+g"] * 4)
        await shows(pilot, "Every brief of the library")
        await press(pilot, "escape")
        assert reader(pilot).dossier.id == "geneva-2022"


@pytest.mark.parametrize("action", ["choose_sides", "note", "app.command_palette", "app.help"])
async def test_an_end_that_comes_while_a_screen_is_made_is_none_of_a_fault(action: str) -> None:
    async with reading() as pilot:
        await press(pilot, "4")
        await reader(pilot).run_action(action)
        pilot.app.exit(return_code=130)
    assert pilot.app.return_code == 130


@pytest.mark.parametrize("keys", ["escape ctrl+c", "ctrl+c escape"])
async def test_a_note_that_is_ended_with_the_reader_is_kept(keys: str, tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "4")
        target = reader(pilot).shown
        await press(pilot, "A", *"half")
        await burst(pilot, *keys.split())
    assert pilot.app.return_code == 130
    assert [each.text for each in Keeper(tmp_path, "geneva-2022").notes(target)] == ["half"]


@pytest.mark.parametrize(("part", "times"), [("#header", 1), ("#list", 2)])
async def test_what_is_selected_is_copied_once_before_the_key_ends_the_reader(
    part: str, times: int
) -> None:
    async with reading() as pilot:
        screen = reader(pilot)
        screen.selections = {screen.query_one(part): SELECT_ALL}
        for _ in range(times):
            assert pilot.app.return_code is None
            await press(pilot, "ctrl+c")
    assert pilot.app.return_code == 130
