"""From a brief to every brief: the words at hand, a speaker's words, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.screens import MEDIUM, Reading, press, reader, reading, text
from tests.tui.test_library import shows, write


@pytest.fixture
def among_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A brief on a search path with two others, in which the same person speaks."""
    monkeypatch.setenv("BRIEFING_PATH", str(tmp_path))
    write(tmp_path, "bread", title="A loaf", quote="the mill and the orchard")
    write(tmp_path, "cheese", title="Milk", quote="cows in an orchard")
    return write(tmp_path, "apples", title="On apples", quote="an orchard of our own")


async def _found_in(pilot: Reading, briefs: int) -> None:
    await shows(pilot, "Every brief of the library", f" in {briefs} briefs")


async def test_a_second_slash_asks_for_every_brief(among_others: Path) -> None:
    async with reading(MEDIUM, among_others) as pilot:
        await press(pilot, "slash", "slash", *"orchard")
        await _found_in(pilot, 3)
        await press(pilot, "escape")
        assert reader(pilot).dossier.id == "apples"
        assert not reader(pilot).finding.active


async def test_the_words_typed_so_far_go_along_there_and_back(among_others: Path) -> None:
    async with reading(MEDIUM, among_others) as pilot:
        await press(pilot, "4")
        before = reader(pilot).here()
        await press(pilot, "slash", *"orchard", "ctrl+g")
        await _found_in(pilot, 3)
        await press(pilot, "ctrl+g")
        await shows(pilot, "orchard", "hit 1 of 1")
        assert reader(pilot).finding.query == "orchard"
        await press(pilot, "escape")
        assert reader(pilot).here() == before


async def test_a_hit_of_another_brief_is_opened_and_the_way_leads_back(among_others: Path) -> None:
    async with reading(MEDIUM, among_others) as pilot:
        await press(pilot, "slash", "slash", *"cows")
        await shows(pilot, "Milk · 1", "hit 1 of 1")
        await press(pilot, "enter")
        assert (reader(pilot).dossier.id, reader(pilot).shown) == ("cheese", "q")
        await press(pilot, "q")
        await shows(pilot, "Every brief of the library", "hit 1 of 1")
        await press(pilot, "escape")
        assert reader(pilot).dossier.id == "apples"


async def test_what_a_speaker_says_is_found_in_every_brief(among_others: Path) -> None:
    async with reading(MEDIUM, among_others, target="q") as pilot:
        await press(pilot, "W")
        await _found_in(pilot, 3)
        shown = text(pilot)
        assert 'speaker:"Ada Holm"' in shown
        assert "quote 3" in shown


async def test_where_nobody_speaks_that_is_said(among_others: Path) -> None:
    async with reading(MEDIUM, among_others, target="s") as pilot:
        await press(pilot, "W")
        assert "Nobody in particular says this" in text(pilot)


async def test_an_answer_that_is_at_hand_is_shown_when_the_search_is_begun_again(
    among_others: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Every answer comes before the key that asked is done.
    monkeypatch.setattr("briefing.tui.asking.SOON", 30.0)
    async with reading(MEDIUM, among_others) as pilot:
        await press(pilot, "4")
        for _ in range(2):
            await press(pilot, "W")
            await _found_in(pilot, 3)
            await press(pilot, "escape")
