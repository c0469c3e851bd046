"""Filters on lists, what was found narrowed to a kind, saved searches."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.render.blocks import Blank, Row, heading, text
from briefing.render.lists.filtered import filtered
from briefing.render.spans import plain
from briefing.state.searches import Searches
from tests.tui.screens import MEDIUM, NARROW, press, reader, reading, squeezed
from tests.tui.screens import text as shown
from tests.tui.test_keeping import kept_in


async def test_a_list_is_filtered_in_the_words_of_the_search_and_shown_whole_again() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "4")
        every = [row.target for row in reader(pilot).listing.rows if row.target]
        await press(pilot, "f", *"speaker:lavrov", "enter")
        left = [row.target for row in reader(pilot).listing.rows if row.target]
        assert left
        assert left == [each for each in every if each in left]
        assert {reader(pilot).dossier.item(each).speaker for each in left} == {"lavrov"}  # type: ignore[attr-defined]
        head = squeezed(plain(line) for line in reader(pilot).listing._head)
        assert f"Filter: speaker:lavrov · {len(left)} of {len(every)}" in head
        await press(pilot, "f")
        assert [row.target for row in reader(pilot).listing.rows if row.target] == every


@pytest.mark.parametrize("size", [MEDIUM, NARROW])
async def test_a_filter_outlives_other_sections_and_a_search(size: tuple[int, int]) -> None:
    async with reading(size) as pilot:
        await press(pilot, "4", "f", *"speaker:blinken", "enter")
        left = reader(pilot).listing.sheet.targets
        await press(pilot, "5", "slash", *"nato", "escape", "4")
        assert reader(pilot).listing.sheet.targets == left
        await press(pilot, "escape")
        assert len(reader(pilot).listing.sheet.targets) > len(left)


async def test_escape_while_typing_takes_the_filter_away() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "3")
        before = reader(pilot).listing.sheet.targets
        await press(pilot, "f", *"missile", "escape")
        assert reader(pilot).listing.sheet.targets == before
        assert reader(pilot).section.key == "demands"


async def test_an_issue_is_left_where_a_position_on_it_is_found() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "2", "f", *"kind:position firmness:red-line", "enter")
        left = [each for each in reader(pilot).listing.sheet.targets if each]
        positions = reader(pilot).dossier.brief.positions
        assert set(left) == {each.issue for each in positions if each.firmness == "red-line"}


@pytest.mark.parametrize("words", ["qqqqzzz", "speaker:", "(", "kind:xyz", '"'])
async def test_a_filter_that_finds_nothing_or_is_no_filter_says_so(words: str) -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "4", "f", *words, "enter")
        assert "Filter: " in shown(pilot)


def test_headings_stay_where_a_row_is_left_below_them() -> None:
    def row(words: str, target: str = "") -> Row:
        return Row((heading(words) if not target else text(words),), target)

    blank = Row((Blank(),))
    rows = [row("A"), row("a", "a"), blank, row("b", "b"), blank]
    rows += [row("B"), row("c", "c"), blank, row("C"), row("C1"), row("d", "d"), blank]
    names = [
        "" if isinstance(each.blocks[0], Blank) else each.blocks[0].spans[0].text  # type: ignore[union-attr]
        for each in filtered(rows, {"b", "d"})
    ]
    assert names == ["A", "b", "", "C", "C1", "d", ""]


async def test_tab_narrows_what_is_found_to_one_kind() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "slash", *"missile")
        every = set(reader(pilot).finding.targets)
        assert "All " in shown(pilot)
        await press(pilot, "tab")
        kind = reader(pilot).finding.kind
        left = set(reader(pilot).finding.targets)
        assert left < every
        assert {reader(pilot).dossier.kind(each) for each in left} == {kind}
        assert reader(pilot).input.has_focus
        await press(pilot, "shift+tab")
        assert set(reader(pilot).finding.targets) == every


async def test_a_search_is_saved_run_again_and_forgotten(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "slash", *"speaker:lavrov", "enter", "S", "enter")
        assert [each.query for each in Searches(tmp_path).all] == ["speaker:lavrov"]
    async with kept_in(tmp_path, section="quotes") as pilot:
        await press(pilot, "S", "enter")
        assert reader(pilot).finding.query == "speaker:lavrov"
        assert reader(pilot).finding.targets
        await press(pilot, "enter", "S", "enter")
        assert Searches(tmp_path).all == ()
