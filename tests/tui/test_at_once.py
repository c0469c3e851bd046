"""What a key costs: frames until all is shown, layouts, lines painted."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from string import ascii_lowercase
from typing import Any

import pytest
from textual import events

from briefing import search
from briefing.library import Dossier, asof
from briefing.library.asof import as_of
from briefing.render.blocks import Row
from briefing.render.sections import SECTIONS, Section
from briefing.search import rules
from briefing.search.rules import rules_named
from briefing.search.stems import stemmer
from briefing.tui.app import BriefingApp
from briefing.tui.paint import Painted, paint
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.terminal import at_once
from briefing.tui.widgets import painting
from tests.tui.screens import (
    MEDIUM,
    WIDE,
    Done,
    Presses,
    Reading,
    Size,
    press,
    previewed,
    reader,
    reading,
    text,
)

STILL = ["j", "pagedown", "k"]
ARRANGED = [
    "j",
    "enter",
    "H",
    "l",
    "h",
    "slash",
    "escape",
    "2",
    "enter",
    "H",
    "7",
    "slash n a t o enter",
    "H",
    "3",
]
"""Keys that give the parts of the screen other sizes."""


@pytest.mark.parametrize("size", [MEDIUM, WIDE], ids=["medium", "wide"])
async def test_all_that_a_key_shows_is_in_its_first_frame(
    size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = Done(monkeypatch)
    async with reading(size) as pilot:
        for keys in ["4", *STILL, *ARRANGED]:
            *before, key = keys.split()
            await press(pilot, *before)
            await pilot.pause(0.1)
            done.clear()
            await pilot.press(key)
            await pilot.pause(0.1)
            assert done.count("layout") <= (keys not in STILL), keys
            assert set(done.screens) == {text(pilot)}, keys


@pytest.mark.parametrize("size", [MEDIUM, WIDE], ids=["medium", "wide"])
async def test_what_a_key_has_shown_is_not_painted_again(
    size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = Done(monkeypatch)
    async with reading(size) as pilot:
        await press(pilot, "4", "enter", "H")
        for key in ["j", "enter", "H", "l", "h", "5", "9"]:
            await pilot.pause(0.1)
            done.clear()
            await pilot.press(key)
            await pilot.pause(0.1)
            assert done == ["frame"], key


@pytest.mark.parametrize("size", [MEDIUM, WIDE], ids=["medium", "wide"])
@pytest.mark.parametrize("asks", ["slash", "f"])
async def test_all_that_a_letter_finds_is_in_its_first_frame_but_the_page_of_the_best(
    asks: str, size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = Done(monkeypatch)
    async with reading(size) as pilot:
        await press(pilot, "4", asks, "n")
        await previewed(pilot)
        for letter in "ato ":
            item, (_, page) = reader(pilot).shown, halves(pilot, text(pilot))
            done.clear()
            await press(pilot, "space" if letter == " " else letter)
            await previewed(pilot)
            assert "layout" not in done
            frames = [halves(pilot, each) for each in done.screens]
            assert {each for each, _ in frames} == {frames[-1][0]}
            stands = page if reader(pilot).shown == item else ""
            assert frames[0][1] == stands
            assert frames[-1] == halves(pilot, text(pilot))
            assert frames[-1][1]


def halves(pilot: Reading, screen: str) -> tuple[str, str]:
    """All that is shown but the page of an item, and that page."""
    x, y, width, height = reader(pilot).page.region
    lines = [each.ljust(pilot.app.size.width) for each in screen.split("\n")]
    page = [each[x + 1 : x + width].rstrip() for each in lines[y : y + height]]
    beside = [each[: x + 1] for each in lines[y : y + height]]
    return "\n".join([*lines[:y], *beside, *lines[y + height :]]), "\n".join(page).strip()


@pytest.mark.parametrize(
    ("before", "key"),
    [("4 j", "j"), ("4 pagedown", "pagedown"), ("7", "j"), ("4", "5"), ("3", "0"), ("1", "2")],
)
async def test_what_a_key_will_show_is_painted_before_it_is_pressed(
    before: str, key: str, monkeypatch: pytest.MonkeyPatch, unhurried: Presses
) -> None:
    done = Done(monkeypatch)

    def counted(*what: Any) -> Painted:
        done.append("line")
        return paint(*what)

    def drawn(_app: BriefingApp, _parts: object) -> bool:
        done.append("frame")
        return True

    monkeypatch.setattr(painting, "paint", counted)
    monkeypatch.setattr(BriefingApp, "draw", drawn)
    async with reading(MEDIUM) as pilot:
        await unhurried(pilot, *before.split())
        page = text(pilot)
        done.clear()
        await pilot.press(key)
        assert text(pilot) != page
        assert done[0] == "frame"


@pytest.mark.parametrize("section", ["1", "4"])
async def test_what_stood_there_before_a_search_is_shown_again_as_it_was_painted(
    section: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []

    def counted(*what: Any) -> Painted:
        painted.append("".join(each.text for each in what[0]))
        return paint(*what)

    # Nothing else is painted, unseen, for a key to come.
    monkeypatch.setattr(at_once, "_REST", 60)
    monkeypatch.setattr(painting, "paint", counted)
    monkeypatch.setattr(BriefingApp, "draw", lambda *_: True)
    async with reading(MEDIUM) as pilot:
        await press(pilot, section, "j", "slash", *"nato")
        await previewed(pilot)
        assert any("NATO" in each for each in painted)
        painted.clear()
        await press(pilot, "escape")
        assert painted == []


async def test_a_key_that_comes_while_the_next_is_foreseen_waits_for_one_step(
    monkeypatch: pytest.MonkeyPatch, unhurried: Presses
) -> None:
    steps: list[str] = []

    def foresee(screen: ReaderScreen) -> Iterator[None]:
        for _ in range(20):
            steps.append(screen.shown)
            if len(steps) == 10:
                screen.app.post_message(events.Key("j", "j"))
            yield

    monkeypatch.setattr(at_once, "_WHILE", 60)
    monkeypatch.setattr(ReaderScreen, "foresee", foresee)
    async with reading(MEDIUM) as pilot:
        await unhurried(pilot, "4")
        assert steps.count(steps[0]) == 10
        assert len(steps) == 30


async def test_the_index_is_made_before_the_first_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []

    class Counted(search.Index):
        def __init__(self, *what: Any, **more: Any) -> None:
            made.append(what)
            super().__init__(*what, **more)

    monkeypatch.setattr(search, "Index", Counted)
    async with reading(MEDIUM) as pilot:
        await press(pilot, "4")
        assert not made
        await press(pilot, "slash")
        while not made:
            await pilot.pause(0.05)
        await press(pilot, *"nato")
        assert "nato" in text(pilot)
        assert len(made) == 1


async def test_what_the_next_letter_asks_of_words_is_worked_out_before_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stemmed: list[str] = []

    def counting(named: str) -> Callable[[str], str]:
        stem = rules_named(named)

        def counted(word: str) -> str:
            stemmed.append(word)
            return stem(word)

        return counted

    monkeypatch.setattr(rules, "rules_named", counting)
    stemmer.cache_clear()
    try:
        async with reading(MEDIUM) as pilot:
            await press(pilot, "slash", *"mi")
            while "missile" not in stemmed:
                await pilot.pause(0.02)
            await pilot.pause()
            stemmed.clear()
            await press(pilot, "s")
            assert "missile" in text(pilot)
            # The word itself, and what it may be with its next letter: no word of the brief.
            assert {*stemmed} <= {"mis", *(f"mis{letter}" for letter in ascii_lowercase)}
    finally:
        stemmer.cache_clear()


async def test_a_key_is_asked_what_letter_it_types_by_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("textual.screen.key_to_character", asked.append)
    async with reading(MEDIUM) as pilot:
        asked.clear()
        await press(pilot, "4", "j", "enter", "H", "slash", "n", "escape", "less_than_sign")
        assert reader(pilot).dossier.day is not None
        assert asked == []


async def test_what_nothing_leads_to_is_freed_when_keys_rest() -> None:
    async with reading(MEDIUM) as pilot:
        gc.disable()
        try:
            objects = [[each] for each in range(20_000)]
            await press(pilot, "j")
            await pilot.pause(0.1)
            assert gc.get_count()[0] < len(objects) / 2
        finally:
            gc.enable()


async def test_what_is_old_is_freed_when_keys_rest_for_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(at_once, "_LONG_REST", 0.01)
    async with reading(MEDIUM) as pilot:
        gc.disable()
        try:
            circle = Circle()
            circle.own = circle
            for _ in range(at_once._ROUNDS + 10):
                gc.collect(1)
            left = weakref.ref(circle)
            del circle
            await press(pilot, "j")
            for _ in range(500):
                if left() is None:
                    break
                await pilot.pause(0.02)
            assert left() is None
        finally:
            gc.enable()


class Circle:
    """Leads to itself."""

    own: Circle


@pytest.mark.parametrize("before", ["4", "4 less_than_sign"])
async def test_a_day_is_made_before_the_step_to_it(
    before: str, monkeypatch: pytest.MonkeyPatch, unhurried: Presses
) -> None:
    done = Done(monkeypatch)

    def counted(*what: Any) -> Dossier:
        done.append("day")
        return as_of(*what)

    monkeypatch.setattr(asof, "as_of", counted)
    async with reading(MEDIUM) as pilot:
        await unhurried(pilot, *before.split())
        day = reader(pilot).dossier.day
        done.clear()
        await pilot.press("less_than_sign")
        assert reader(pilot).dossier.day != day
        assert "day" not in done[: done.index("frame")]


async def test_lists_are_made_while_keys_rest(
    monkeypatch: pytest.MonkeyPatch, unhurried: Presses
) -> None:
    made: list[str] = []
    listing = Section.listing

    def counted(self: Section, *what: Any) -> list[Row]:
        made.append(self.key)
        return listing(self, *what)

    monkeypatch.setattr(Section, "listing", counted)
    async with reading(MEDIUM) as pilot:
        await unhurried(pilot, "j")
        assert {*made} == {each.key for each in SECTIONS}
        made.clear()
        for each in SECTIONS:
            await press(pilot, each.digit)
        assert not made


async def test_what_is_made_ready_out_of_sight_leaves_no_line_unpainted() -> None:
    async with reading((50, 20)) as pilot:
        await press(pilot, "3", "enter")
        page = reader(pilot).page
        for shown in (False, True):
            page.display = shown
            await pilot.pause()
            page.prepare(page.rows)
        painted = page.render_lines(page.outer_size.region)
        assert {each.cell_length for each in painted} == {50}
