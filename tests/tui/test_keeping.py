"""What the reader keeps: the place, what is read, bookmarks, notes; and what cannot be kept."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import TextArea

from briefing.library import open_brief
from briefing.state import Keeper
from briefing.tui.app import BriefingApp
from tests.tui.screens import (
    GENEVA,
    MEDIUM,
    NARROW,
    WIDE,
    Reading,
    lines,
    press,
    reader,
    reading,
    text,
)


@asynccontextmanager
async def kept_in(
    state: Path | None, size: tuple[int, int] = MEDIUM, **begin: str
) -> AsyncIterator[Reading]:
    """The reader of the Geneva brief, which keeps what it keeps in a folder."""
    app = BriefingApp([GENEVA], open_brief(GENEVA), state=state, **begin)  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


async def test_the_reader_opens_where_it_was_left(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "4", "j", "j", "s", "less_than_sign")
        before, day, sides = reader(pilot).here(), reader(pilot).view.day, reader(pilot).look.sides
        assert day
    async with kept_in(tmp_path, NARROW) as pilot:
        assert reader(pilot).here() == before
        assert reader(pilot).listing.target == before.target
        assert (reader(pilot).view.day, reader(pilot).look.sides) == (day, sides)


async def test_what_is_asked_for_goes_before_where_it_was_left(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "4", "j")
    async with kept_in(tmp_path, target="lavrov") as pilot:
        assert reader(pilot).shown == "lavrov"


async def test_a_place_that_is_gone_leads_to_its_section(tmp_path: Path) -> None:
    from briefing.state import Left

    keeper = Keeper(tmp_path, "geneva-2022")
    keeper.leave(Left(section="quotes", item="no-more", on_page=True, sides=("x", "y")))
    keeper.save()
    async with kept_in(tmp_path) as pilot:
        assert reader(pilot).section.key == "quotes"
        assert reader(pilot).listing.has_focus


async def test_a_first_visit_has_no_signs_where_each_row_would_have_one(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "0", "enter", "escape")
        assert not any("•" in line for line in lines(pilot))
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "0")
        assert sum("•" in line for line in lines(pilot)) > 1


async def test_what_is_opened_is_no_longer_new(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "5", "enter")
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "0")
        target = reader(pilot).shown
        assert reader(pilot).reading.state(target) == "new"
        assert any("▌•" in line for line in lines(pilot))
        await press(pilot, "enter", "escape")
        assert reader(pilot).reading.state(target) == ""
        assert not any("▌•" in line for line in lines(pilot))


async def test_next_new_goes_through_what_is_new_or_changed(tmp_path: Path) -> None:
    dossier = open_brief(GENEVA)
    keeper = Keeper(tmp_path, dossier.id)
    async with kept_in(tmp_path) as pilot:
        for kind in ("issues", "demands", "quotes", "actors", "views", "events", "terms"):
            for item in dossier.items(kind):
                keeper.read(item.id, reader(pilot).reading.digests.of(item.id))
    keeper.read("lavrov", "of another text")
    keeper.save()
    async with kept_in(tmp_path, section="quotes") as pilot:
        await press(pilot, "right_parenthesis")
        assert reader(pilot).shown == "lavrov"
        await press(pilot, "right_parenthesis")
        assert reader(pilot).section.key == "facts"


async def test_a_look_at_an_earlier_day_is_no_reading(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "5", "less_than_sign", "enter")
        assert reader(pilot).reading.state(reader(pilot).shown) == "new"


async def test_a_bookmark_is_set_listed_searched_opened_and_taken_away(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "4", "B", "5", "j", "B")
        actor = reader(pilot).shown
        assert any(line.rstrip("│ ").endswith("★") or "★" in line for line in lines(pilot))
        await press(pilot, "1", "K")
        assert text(pilot).count("★") == 2
        await press(pilot, "slash", *reader_name(actor), "enter", "enter")
        assert reader(pilot).shown == actor
        await press(pilot, "B")
        assert not reader(pilot).keeper.is_marked(actor)


def reader_name(item: str) -> str:
    return open_brief(GENEVA).name(item).split()[-1].lower()


async def test_a_note_is_written_shown_and_kept(tmp_path: Path) -> None:
    async with kept_in(tmp_path, (120, 60)) as pilot:
        await press(pilot, "4", "A", *"[sic] see 3", "escape")
        assert "[sic] see 3" in text(pilot)
        await press(pilot, "K")
        assert "[sic] see 3" in text(pilot)
    async with kept_in(tmp_path, (120, 60)) as pilot:
        assert "A note of yours" in text(pilot)
        await press(pilot, "A", *["backspace"] * 20, "escape")
        assert reader(pilot).keeper.notes(reader(pilot).shown) == ()


async def test_a_note_is_found_by_its_words_as_soon_as_it_is_written(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "slash", *"zeppelin")
        assert not reader(pilot).finding.targets
        await press(pilot, "escape", "4", "A", *"zeppelin", "escape")
        noted = reader(pilot).shown
        await press(pilot, "slash", *"kept:note")
        assert reader(pilot).finding.targets == [noted]
        await press(pilot, "escape", "slash", *"zeppel")
        assert reader(pilot).finding.targets == [noted]
        assert "your note: zeppelin" in text(pilot)


async def test_leaving_while_a_note_is_written_by_another_key_loses_nothing(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "4", "A", *"word", "ctrl+s")
        assert reader(pilot).keeper.notes(reader(pilot).shown)[0].text == "word"


@pytest.mark.parametrize("key", ["B", "1"])
async def test_where_nothing_can_be_kept_it_is_said_once(tmp_path: Path, key: str) -> None:
    (tmp_path / "state").write_text("no folder")
    async with kept_in(tmp_path / "state") as pilot:
        await press(pilot, "4", key, "5", "B")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        told = [each.message for each in pilot.app._notifications]
        assert len(told) == 1
        assert "nothing can be kept" in told[0]
        assert reader(pilot).keeper.is_marked(reader(pilot).shown)


async def test_without_a_state_folder_nothing_is_called_new() -> None:
    async with kept_in(None) as pilot:
        await press(pilot, "4")
        assert reader(pilot).reading.state(reader(pilot).shown) == ""
        assert not any("•" in line for line in lines(pilot))


async def test_help_tells_the_keys_and_signs(tmp_path: Path) -> None:
    async with kept_in(tmp_path, (120, 300)) as pilot:
        await press(pilot, "question_mark")
        for words in ("Write a private note", "not read yet", "changed since you read it"):
            assert words in text(pilot)


async def test_a_list_or_the_whole_brief_is_marked_as_read(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "0", "R", "enter")
        terms = {row.target for row in reader(pilot).listing.rows if row.target}
        assert "items are marked as read" in text(pilot)
        assert not any(reader(pilot).reading.state(each) for each in terms)
        await press(pilot, "4")
        assert reader(pilot).reading.state(reader(pilot).shown) == "new"
        await press(pilot, "R", "j", "enter", "right_parenthesis")
        assert "Nothing else is new or changed" in text(pilot)
    async with kept_in(tmp_path) as pilot:
        await press(pilot, "R")
        assert "Everything is read" in text(pilot)


async def test_a_note_stands_on_the_lines_on_which_it_is_edited_whatever_the_size() -> None:
    async with reading(WIDE) as pilot:
        await press(pilot, "4", "A")
        area = pilot.app.screen.query_one(TextArea)
        area.insert(" ".join(f"word-{number}" for number in range(30)))
        for size in ((60, 20), WIDE, (200, 50), MEDIUM, (78, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            shown = [each.split("│")[-2].strip() for each in lines(pilot) if " word-" in each]
            assert shown == [each.strip() for each in area.wrapped_document.get_sections(0)]
