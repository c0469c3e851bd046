"""Lists of thousands: what is made and mounted for a key does not grow with their length."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.widget import Widget

from briefing.render.blocks import Row, text
from briefing.render.sheet import FIRST, At, lay_rows
from briefing.tui.widgets.row_cursor import RowCursor
from tests.tui.screens import MEDIUM, WIDE, lines, press, reader, reading

LONG = 3000


def quoted(folder: Path, count: int) -> Path:
    """A brief of so many quotes."""
    begin = (
        "brief: {id: long, title: A long one, as_of: 2022-05-28, sides: [a, b]}\n"
        "actors: [{id: a, name: Ada, kind: person}, {id: b, name: Ben, kind: person}]\n"
        "issues: [{id: i, title: It, question: What, status: contested, quarrel: interest}]\n"
        "sources: [{id: s, title: The Gazette, published_basis: unknown}]\n"
        "quotes:\n"
    )
    quote = (
        "- {{id: q{0}, speaker: a, issues: [i], text: Said {0}, date: 2022-01-01,"
        " date_basis: stated, wording: direct, source: s}}\n"
    )
    path = folder / f"long-{count}.yaml"
    path.write_text(begin + "".join(quote.format(each) for each in range(count)), encoding="utf-8")
    return path


@pytest.mark.parametrize("size", [MEDIUM, WIDE])
async def test_of_a_long_list_only_what_is_near_is_made(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with reading(size, path=quoted(tmp_path, LONG)) as pilot:
        await press(pilot, "4", "j", "pagedown", "G", "k", "pageup", "g")
        listing = reader(pilot).listing
        made = sum(row._blocks is not None for row in listing.rows)
        assert len(listing.rows) > LONG
        assert made < 12 * size[1]
        await press(pilot, "G")
        assert lines(pilot)[-1].endswith(f"{LONG} of {LONG}")
        assert any(f"Said {LONG - 1}" in each for each in lines(pilot))


async def test_widgets_do_not_grow_with_the_items(tmp_path: Path) -> None:
    mounted = []
    for count in (3, LONG):
        async with reading(MEDIUM, path=quoted(tmp_path, count)) as pilot:
            await press(pilot, "4", "j", "enter")
            mounted.append(len(list(pilot.app.screen.walk_children(Widget))))
    assert mounted[0] == mounted[1]


async def test_coming_back_to_a_section_makes_nothing_anew() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "4", "j", "3")
        before = reader(pilot).reading.contents.rows(
            reader(pilot).section, reader(pilot).dossier, reader(pilot).view.look
        )
        await press(pilot, "4", "3")
        assert reader(pilot).listing.rows is before


async def test_a_key_is_one_frame_with_the_page_that_belongs_to_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "4")
        painted: list[str] = []
        display = pilot.app._display

        def note(screen: Any, update: Any) -> None:
            if update is not None:
                painted.append(reader(pilot).shown)
            display(screen, update)

        monkeypatch.setattr(pilot.app, "_display", note)
        await press(pilot, "j")
        assert painted == [reader(pilot).shown]


def test_places_of_a_sheet_are_counted_over_rows_without_lines() -> None:
    rows = [Row((text("a\nb"),), "x"), Row(()), Row((text("c"),), "y"), Row(())]
    sheet = lay_rows(rows, 20)
    assert sheet.moved(FIRST, 2) == At(2, 0) == sheet.last
    assert sheet.moved(At(2, 0), -1) == At(0, 1)
    assert sheet.moved(FIRST, -5) == FIRST
    assert sheet.between(FIRST, At(2, 0)) == 2
    assert sheet.numbers == {"x": 1, "y": 2}
    cursor = RowCursor(sheet, 2)
    assert cursor.move(1)
    assert cursor.target == "y"


def test_a_list_without_rows_has_nowhere_to_go() -> None:
    cursor = RowCursor(lay_rows((), 20), 5)
    for moved in (cursor.move(1), cursor.page(1), cursor.end(1)):
        assert not moved
    assert cursor.target == ""
