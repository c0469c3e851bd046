"""Keys in, screen out: sections, pages, links, sides, at every width."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.render.lay import lay
from briefing.render.sections import SECTIONS, Section
from briefing.render.spans import plain
from tests.tui.screens import (
    MEDIUM,
    NARROW,
    SIZES,
    WIDE,
    lines,
    press,
    reader,
    reading,
    squeezed,
    text,
)


@pytest.mark.parametrize("size", SIZES)
async def test_every_section_opens_on_its_digit(size: tuple[int, int]) -> None:
    async with reading(size) as pilot:
        for section in SECTIONS:
            await press(pilot, section.digit)
            assert reader(pilot).section == section
            assert reader(pilot).listing.target
            assert _first_words(pilot.app.screen, section) in _words(lines(pilot))


def _first_words(screen: object, section: Section) -> str:
    """The first line of the first row with a target, as it must stand on screen."""
    from briefing.tui.screens.reader import ReaderScreen

    assert isinstance(screen, ReaderScreen)
    row = next(row for row in screen.listing.rows if row.target)
    line = lay(row.blocks, 1000)[0]
    return " ".join(plain(line).split()[:2])


def _words(shown: list[str]) -> str:
    return " ".join(" ".join(line.replace("▌", " ").split()) for line in shown)


async def test_the_sides_stand_in_equal_columns_and_one_under_another_when_narrow() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "2")
        heads = next(line for line in lines(pilot) if "UNITED STATES" in line)
        assert heads.index("RUSSIA") - heads.index("UNITED STATES") == 40
    async with reading(NARROW) as pilot:
        await press(pilot, "2")
        assert not any("United States" in line and "Russia" in line for line in lines(pilot))


async def test_swapping_the_sides_turns_the_columns_round() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "2", "s")
        heads = next(line for line in lines(pilot) if "UNITED STATES" in line)
        assert heads.index("RUSSIA") < heads.index("UNITED STATES")


async def test_any_two_sides_can_be_chosen() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "2", "c")
        assert "Which side on the left?" in text(pilot)
        rows = [line for line in lines(pilot) if "Ukraine" in line]
        assert rows
        await press(pilot, "G", "enter", "g", "enter")
        assert reader(pilot).look.sides[0] != "us"
        assert reader(pilot).look.sides[1] == "us"


async def test_a_side_is_not_put_beside_itself() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "c", "j", "enter")
        asked = [line for line in lines(pilot) if line.lstrip().startswith("│")]
        assert not any("Russia" in line for line in asked[1:])
        await press(pilot, "enter")
        assert reader(pilot).look.sides == ("russia", "us")


async def test_a_page_that_opens_over_its_list_begins_with_its_first_line() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "2", "enter")
        assert lines(pilot)[2].startswith("▌ Issue")
    async with reading(MEDIUM) as pilot:
        await press(pilot, "question_mark")
        assert any("Moving ──" in line for line in lines(pilot))


async def test_enter_on_an_issue_shows_both_sides_by_date() -> None:
    async with reading(WIDE) as pilot:
        await press(pilot, "2", "enter")
        shown = text(pilot)
        assert "Moves by date" in shown
        assert "United States" in shown
        assert "Russia" in shown


async def test_links_are_followed_and_the_way_back_is_found() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "4", "j", "enter", "tab")
        quote = reader(pilot).shown
        await press(pilot, "enter")
        assert reader(pilot).shown != quote
        await press(pilot, "H")
        assert reader(pilot).shown == quote
        await press(pilot, "L")
        assert reader(pilot).shown != quote


async def test_escape_leads_from_the_page_to_the_list() -> None:
    async with reading(NARROW) as pilot:
        await press(pilot, "4", "enter")
        assert not reader(pilot).listing.display
        await press(pilot, "escape")
        assert reader(pilot).listing.has_focus


async def test_the_place_in_a_list_outlives_a_change_of_section_and_of_size() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "4", "j", "j", "j")
        target = reader(pilot).listing.target
        await press(pilot, "5", "4")
        assert reader(pilot).listing.target == target
        await pilot.resize_terminal(50, 20)
        await pilot.pause()
        assert reader(pilot).listing.target == target


async def test_a_page_tells_what_refers_to_the_item_and_its_address() -> None:
    async with reading((120, 200), target="lavrov") as pilot:
        assert "Referred to by" in text(pilot)
        assert "geneva-2022#lavrov" in text(pilot)


async def test_help_names_every_key_of_the_reader() -> None:
    async with reading((120, 200)) as pilot:
        await press(pilot, "question_mark")
        shown = text(pilot)
        for words in ("Search", "Back", "Swap the sides", "Next link", "Quit", "red line"):
            assert words in shown
        # Each section under the word by which the strip of a narrow screen calls it, too.
        assert "Demands (Asks)" in shown
        told = ("Page down", "Next link", "Demands (Asks)", "Next hit", "Copy the address")
        columns = {each.index(word) for each in lines(pilot) for word in told if word in each}
        assert len(columns) == 1


async def test_one_pane_takes_all_the_room_and_gives_it_back() -> None:
    async with reading(WIDE) as pilot:
        await press(pilot, "4", "z")
        assert not reader(pilot).page.display
        await press(pilot, "z")
        assert reader(pilot).page.display


HOSTILE = r"""
brief: {id: hostile, title: "[/x] [bold]T[/bold]", as_of: 2022-01-24, sides: [a, b]}
actors:
  - {id: a, name: "A [@click=app.quit]go[/]", kind: state}
  - {id: b, name: B, kind: state}
terms:
  - {id: t, term: "[red]sic[/]", meaning: 'brackets [sic] [Ukraine] [/x] \{x} %s $primary'}
"""


async def test_brackets_of_an_author_are_shown_as_written(tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(HOSTILE, encoding="utf-8")
    async with reading((120, 40), path) as pilot:
        assert "[/x] [bold]T[/bold]" in text(pilot)
        await press(pilot, "0", "enter")
        assert "[red]sic[/]" in text(pilot)
        assert r"brackets [sic] [Ukraine] [/x] \{x} %s $primary" in text(pilot)
        await press(pilot, "5", "enter")
        assert "A [@click=app.quit]go[/]" in text(pilot)


async def test_a_brief_with_faults_opens_and_lists_them(tmp_path: Path) -> None:
    path = tmp_path / "faulty.yaml"
    path.write_text(HOSTILE + "quotes:\n  - {id: q, txet: x}\n", encoding="utf-8")
    async with reading((120, 40), path) as pilot:
        assert "faults, 1 item not read whole (key !)" in lines(pilot)[0]
        assert "could not be read whole" in squeezed(lines(pilot))
        await press(pilot, "4")
        # It has one, and would be told to have none.
        assert "lists its faults." in text(pilot)
        await press(pilot, "exclamation_mark")
        assert "txet" in text(pilot)
        assert "faulty.yaml:9" in text(pilot)


async def test_a_third_side_stands_beside_the_others_where_there_is_room() -> None:
    async with reading(WIDE) as pilot:
        await press(pilot, "2", "plus", "G", "enter")
        assert len(reader(pilot).look.sides) == 3
        heads = next(line for line in lines(pilot) if "UNITED STATES" in line)
        assert heads.count("│") == 3
        await press(pilot, "minus")
        assert len(reader(pilot).look.sides) == 2
    async with reading(MEDIUM) as pilot:
        await press(pilot, "2", "plus")
        assert "from 160 columns on" in text(pilot)


async def test_the_palette_finds_sections_keys_and_items() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, "ctrl+p")
        await pilot.pause(0.3)
        assert "Timeline" in text(pilot)
        await press(pilot, *"bucharest")
        await pilot.pause(0.5)
        await press(pilot, "down", "enter")
        await pilot.pause(0.3)
        assert reader(pilot).shown == "bucharest-2008"
