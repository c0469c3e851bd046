"""Finding words as one types: what is listed, previewed, marked, stepped through, left again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual import events

from briefing.library import Dossier, open_brief
from briefing.render.sheet import FIRST
from briefing.search import Index
from briefing.search.kept import Kept
from briefing.state import Keeper
from briefing.tui.app import BriefingApp
from briefing.tui.finding import Finding
from briefing.tui.paint import Painted, paint
from briefing.tui.screens.reader import previewing
from briefing.tui.terminal import at_once
from briefing.tui.widgets import painting
from briefing.tui.widgets.palettes import of_view
from tests.tui.screens import (
    GENEVA,
    MEDIUM,
    NARROW,
    WIDE,
    Presses,
    Reading,
    press,
    previewed,
    reader,
    reading,
    text,
)


async def _look_for(pilot: Reading, words: str) -> None:
    await press(pilot, "slash", *(" " if each == " " else each for each in words))


async def _preview(pilot: Reading, words: str) -> None:
    """Also the page of the best that is found."""
    await _look_for(pilot, words)
    await previewed(pilot)


async def test_hits_are_grouped_by_kind_with_counts_and_previewed() -> None:
    async with reading(MEDIUM) as pilot:
        await _preview(pilot, "ironclad")
        assert "Quote · 1" in text(pilot)
        assert reader(pilot).shown == reader(pilot).listing.target
        assert "ironclad, waterproof" in " ".join(text(pilot).split())


async def test_a_list_that_makes_room_for_a_page_has_that_of_its_own_item_beside_it() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "9", "1", "slash")
        assert "May Ukraine, or any other state" in text(pilot)
        assert "Publisher" not in text(pilot)


async def test_enter_opens_the_hit_and_n_goes_on_to_the_next() -> None:
    async with reading(MEDIUM) as pilot:
        await _look_for(pilot, "minsk")
        await press(pilot, "enter")
        assert reader(pilot).on_page
        first = reader(pilot).shown
        assert "hit 1 of" in text(pilot)
        await press(pilot, "n")
        assert reader(pilot).shown != first
        assert "hit 2 of" in text(pilot)
        await press(pilot, "N")
        assert reader(pilot).shown == first


async def test_escape_brings_back_what_was_there_before() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "7", "j", "j")
        before = reader(pilot).here()
        await _look_for(pilot, "kiev")
        await press(pilot, "escape")
        assert reader(pilot).here() == before


async def test_arrows_choose_a_hit_while_typing() -> None:
    async with reading(NARROW) as pilot:
        await _look_for(pilot, "nato")
        first = reader(pilot).listing.target
        await press(pilot, "down")
        assert reader(pilot).listing.target != first


async def test_nothing_found_is_said() -> None:
    async with reading(MEDIUM) as pilot:
        await _look_for(pilot, "qqqqqqqqzzz")
        assert "nothing found" in text(pilot)


async def test_arrows_where_nothing_is_found_do_nothing() -> None:
    async with reading(MEDIUM) as pilot:
        await _look_for(pilot, "qqqxxx")
        await press(pilot, "down", "up", "pagedown")
        assert "nothing found" in text(pilot)


async def test_a_slip_of_the_finger_finds_the_nearest_word_and_says_so() -> None:
    async with reading(MEDIUM) as pilot:
        await _look_for(pilot, "lavrof ")
        assert "lavrov" in text(pilot).lower()
        assert "Nothing for" in text(pilot)


async def test_hits_are_marked_where_they_stand() -> None:
    async with reading(MEDIUM) as pilot:
        await _preview(pilot, "ironclad")
        page = reader(pilot).page
        number = next(
            number
            for number, line in enumerate(page.sheet.lines)
            if any("ironclad" in span.text for span in line)
        )
        marked = page.render_line(number - page.sheet.between(FIRST, page.cursor.top))
        hit = of_view(page).of_role("hit")
        assert any(
            segment.text == "ironclad" and segment.style and segment.style.bgcolor == hit.bgcolor
            for segment in marked
        )


async def test_a_following_search_leaves_the_place_before_the_first_to_come_back_to() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "8")
        before = reader(pilot).here()
        await _look_for(pilot, "troops")
        await press(pilot, "enter")
        await _look_for(pilot, "minsk")
        await press(pilot, "escape")
        assert reader(pilot).here() == before


async def test_words_typed_ahead_of_the_screen_all_reach_the_search() -> None:
    async with reading(MEDIUM) as pilot:
        for key, character in [("slash", "/"), *((each, each) for each in "missiles")]:
            pilot.app.post_message(events.Key(key, character))
        for _ in range(60):
            await pilot.pause(0.05)
            if reader(pilot).input.words == "missiles":
                break
        assert reader(pilot).input.words == "missiles"


async def test_escape_brings_the_list_back_as_it_was_scrolled() -> None:
    async with reading(MEDIUM) as pilot:
        for keys in ((), ("4", "pagedown", "j")):
            await press(pilot, *keys)
            before = text(pilot)
            await _look_for(pilot, "kiev")
            await press(pilot, "escape")
            await pilot.pause()
            assert text(pilot) == before


PHRASED = """\
brief: {id: p, title: P, as_of: 2022-01-24, sides: [a, b]}
actors: [{id: a, name: A, kind: state}, {id: b, name: B, kind: state}]
sources: [{id: s, title: S, published_basis: unknown}]
quotes:
- id: q
  speaker: a
  text: >-
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty
  wording: direct
  date_basis: unknown
  source: s
"""


def _hit_on(pilot: Reading) -> list[str]:
    """What is marked on each line of the page."""
    page = reader(pilot).page
    hit = of_view(page).of_role("hit")
    strips = [page.render_line(y) for y in range(page.size.height)]
    marked = (
        "".join(each.text for each in strip if each.style and each.style + hit == each.style)
        for strip in strips
    )
    return [each for each in marked if each]


@pytest.mark.parametrize("phrase", ["six seven eight nine", "seven eight nine ten eleven"])
async def test_a_phrase_is_marked_on_both_lines_that_it_stands_on(
    tmp_path: Path, phrase: str
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(PHRASED, encoding="utf-8")
    seen = set()
    for width in (62, 66, 70, 76, 82):
        async with reading((width, 24), path=path) as pilot:
            await _preview(pilot, f'"{phrase}"')
            marked = _hit_on(pilot)
            assert " ".join(marked) == phrase
            seen.add(len(marked))
    assert 2 in seen


@pytest.mark.parametrize("letter", ["o", "u"])
async def test_a_letter_that_was_likely_shows_what_it_would_have_shown(
    letter: str, monkeypatch: pytest.MonkeyPatch, unhurried: Presses
) -> None:
    painted: list[object] = []

    def counted(*what: Any) -> Painted:
        painted.extend(what[0])
        return paint(*what)

    # Without the page of the best hit.
    monkeypatch.setattr(previewing, "REST", 60)
    monkeypatch.setattr(painting, "paint", counted)
    monkeypatch.setattr(BriefingApp, "draw", lambda *_: True)
    async with reading(WIDE) as pilot:
        await unhurried(pilot, "slash", *"nat")
        monkeypatch.setattr(at_once, "_REST", 60)
        painted.clear()
        await pilot.press(letter)
        assert bool(painted) == (letter == "u")
        shown = text(pilot)
    async with reading(WIDE) as other:
        await press(other, "slash", *"nat", letter)
        assert text(other) == shown


def test_an_index_that_was_made_before_there_is_a_screen_is_made_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Dossier] = []

    class Counted(Index):
        def __init__(self, dossier: Dossier, kept: Kept) -> None:
            made.append(dossier)
            super().__init__(dossier, kept=kept)

    monkeypatch.setattr("briefing.search.Index", Counted, raising=False)
    dossier, other = open_brief(GENEVA), open_brief(GENEVA)
    keeper = Keeper(None, dossier.id)
    first = Finding(dossier, keeper)
    rows = first.look("minsk")
    first.hand_on()
    assert Finding(dossier, keeper).look("minsk") == rows
    assert made == [dossier]
    first.hand_on()
    Finding(other, keeper).look("minsk")
    Finding(dossier, keeper).look("minsk")
    assert made == [dossier, other, dossier]
