"""Through time: only what had been said by a day, lenses, what changed, in a few keys."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from briefing.library import open_brief
from briefing.library.asof import as_of
from briefing.render import edition
from briefing.render.look import Look
from briefing.render.sections import SECTIONS
from briefing.render.spans import plain
from briefing.tui.screens.dialog import Dialog
from briefing.tui.widgets.sheet import SheetView
from tests.tui.screens import (
    GENEVA,
    MEDIUM,
    NARROW,
    WIDE,
    lines,
    press,
    reader,
    reading,
    squeezed,
    text,
)


async def test_a_step_back_shows_only_what_had_been_said_and_says_so() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "less_than_sign", "less_than_sign")
        screen = reader(pilot)
        assert screen.dossier.day is not None
        assert "only what was said by" in text(pilot)
        assert "items of uncertain date left out" in text(pilot)
        by = {screen.dossier.dating(each).when for each in screen.dossier.brief.quotes}
        assert all(when and when.latest and when.latest <= screen.dossier.day for when in by)
        await press(pilot, "w")
        assert reader(pilot).dossier.day is None


async def test_a_step_on_from_the_last_day_is_the_whole_again() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "less_than_sign", "greater_than_sign")
        assert reader(pilot).dossier.day is None
        await press(pilot, "greater_than_sign")
        assert "There is no later day" in text(pilot)


async def test_any_day_can_be_chosen_and_search_keeps_to_it() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "at", "G", "enter")
        assert reader(pilot).dossier.day == reader(pilot).view.days[0]
        await press(pilot, "slash", *"lavrov")
        found = [each for each in reader(pilot).finding.targets if each.startswith("lavrov-")]
        assert not found


async def test_days_that_no_source_states_are_marked_where_they_are_counted_and_listed() -> None:
    async with reading(WIDE) as pilot:
        await press(pilot, "7")
        russia = next(each for each in lines(pilot) if " Russia " in each)
        # Of 19 January all is stated; of 10 January it is worked out, and 13 are not about 13.
        assert " 18 " in russia
        assert " 13* " in russia
        assert "* some dates inferred" in text(pilot)
        await press(pilot, "at")
        assert "~ its date is inferred" in text(pilot)
        assert "  ~OSCE Permanent Council meets in Vienna" in text(pilot)
        assert "  Valdai Discussion Club seminar" in text(pilot)


async def test_the_strip_leaves_out_no_move_and_marks_how_far_the_view_goes() -> None:
    async with reading(WIDE) as pilot:
        await press(pilot, "7")
        head, *sides, mark = lines(pilot)[1:8]
        # What none of the days has is counted behind them: else a side would seem never to move.
        assert [each.split()[-1] for each in (head, *sides)] == ["rest", "10", "·", "·", "6", "1"]
        assert mark.index("▲") == head.index("rest")
        await press(pilot, "less_than_sign")
        head, *sides, mark = lines(pilot)[1:8]
        assert [each.split()[-1] for each in sides] == ["(10)", "(·)", "(·)", "(6)", "(1)"]
        assert mark.index("▲") == head.index("21 Jan")


@pytest.mark.parametrize("digit", [each.digit for each in SECTIONS])
async def test_before_everything_every_section_is_empty_or_explains_itself(digit: str) -> None:
    async with reading(MEDIUM) as pilot:
        reader(pilot).show_as_of(datetime.date(1900, 1, 1))
        await press(pilot, digit)
        listing = reader(pilot).listing
        explained = "Nothing of this was said by" in text(pilot)
        assert explained or listing.target


async def test_what_the_editors_concluded_later_is_not_shown_on_an_earlier_day() -> None:
    async with reading((80, 60)) as pilot:
        assert "contested" in text(pilot)
        await press(pilot, "less_than_sign")
        assert "contested" not in text(pilot)
        assert "so not shown as of this day" in squeezed(lines(pilot))


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("d", "only differences"),
        ("a", "only common ground"),
        ("r", "only red lines"),
        ("u", "only unanswered"),
    ],
)
async def test_a_lens_is_one_key_is_named_and_is_put_away_by_its_key(key: str, words: str) -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "2")
        every = [row.target for row in reader(pilot).listing.rows if row.target]
        await press(pilot, key)
        assert f"Lens: {words}" in text(pilot)
        some = [row.target for row in reader(pilot).listing.rows if row.target]
        assert some
        assert set(some) < set(every)
        await press(pilot, key)
        assert [row.target for row in reader(pilot).listing.rows if row.target] == every


async def test_a_lens_that_leaves_out_the_issue_at_hand_takes_the_first_that_it_shows() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "2", "d")
        assert any("NATO and guarantees ──" in line for line in lines(pilot))
        await press(pilot, "a")
        assert reader(pilot).shown == reader(pilot).listing.target
        assert "1 of 5" in lines(pilot)[-1]


async def test_groups_of_issues_come_one_after_another_and_then_all() -> None:
    async with reading(MEDIUM) as pilot:
        seen = []
        for _ in range(30):
            await press(pilot, "i")
            if "Lens:" not in text(pilot):
                break
            seen.append(next(line for line in lines(pilot) if "Lens:" in line))
        assert len(seen) == len(set(seen)) > 1


async def test_what_changed_between_the_rounds_is_two_keys_away() -> None:
    async with reading(MEDIUM) as pilot:
        await press(pilot, "C", "enter")
        assert "changes after" in text(pilot)
        assert "answered" in text(pilot)
        await press(pilot, "j", "enter")
        assert reader(pilot).on_page
        target = reader(pilot).shown
        await press(pilot, "C", "enter")
        dialog = pilot.app.screen
        assert isinstance(dialog, Dialog)
        assert dialog.query_one(SheetView).target == target


async def test_demands_are_grouped_by_side_by_issue_and_by_status() -> None:
    async with reading(WIDE) as pilot:
        await press(pilot, "3")
        assert "Asked by United States" in text(pilot)
        await press(pilot, "v", "v", "g")
        assert "Unanswered ──" in text(pilot)
        assert "no answer recorded for" in text(pilot)


async def test_the_strip_of_days_marks_the_day_and_puts_later_ones_in_brackets() -> None:
    async with reading(NARROW) as pilot:
        await press(pilot, "7", "less_than_sign", "less_than_sign")
        assert "▲" in text(pilot)
        assert "(" in next(line for line in lines(pilot) if "Russia" in line)


@pytest.mark.parametrize("day", ["2022-01-10", "2022-01-19", "2022-01-21"])
async def test_on_any_day_the_screen_says_what_the_plain_edition_says(day: str) -> None:
    view = as_of(open_brief(GENEVA), datetime.date.fromisoformat(day))
    matrix = next(each for each in SECTIONS if each.key == "side-by-side")
    async with reading(WIDE) as pilot:
        reader(pilot).show_as_of(datetime.date.fromisoformat(day))
        await press(pilot, "2")
        width = reader(pilot).listing.size.width - 3
        told = squeezed(edition.section(view, matrix, Look(reader(pilot).look.sides), width))
        assert squeezed(map(plain, reader(pilot).listing.sheet.lines)) in told


async def test_a_day_to_choose_is_named_as_precisely_as_it_is_known() -> None:
    async with reading((80, 60)) as pilot:
        await press(pilot, "at")
        assert "1975  Helsinki Final Act signed" in text(pilot)
        assert "Dec 1975" not in text(pilot)
        assert "12 Jan 2022  end of round 1" in text(pilot)


async def test_without_any_day_there_is_none_to_choose(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text("brief: {id: small, title: Small, as_of: 2022-01-24, sides: [a, b]}\n", "utf-8")
    async with reading((80, 24), path) as pilot:
        for key in ("at", "C", "m"):
            await press(pilot, "2", key)
            assert "Nothing in this brief has a day" in text(pilot)


async def test_a_lens_explains_an_empty_matrix_and_no_other_list(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text("brief: {id: small, title: Small, as_of: 2022-01-24, sides: [a, b]}\n", "utf-8")
    async with reading((80, 24), path) as pilot:
        await press(pilot, "d")
        assert "under this lens" in text(pilot)
        await press(pilot, "0")
        assert "under “Glossary”" in text(pilot)
