"""A library of several briefs: listed, opened, left again."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

import pytest

from briefing.library import find
from briefing.library.entry import Entry, entry
from briefing.render.lists.entries import entry_lines
from briefing.render.spans import Line
from briefing.search.across import Across
from briefing.search.kept import Kept
from briefing.search.shelved import renewing
from briefing.search.shelved.stamps import stamp_now
from briefing.tui import shelved
from briefing.tui.app import BriefingApp
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.shelved import Shelved
from tests.tui.screens import GENEVA, Reading, lines, press, reader, text

SMALL = """
brief: {id: small, title: A small dispute, as_of: 2022-01-24, sides: [a, b]}
actors:
  - {id: a, name: A, kind: state}
  - {id: b, name: B, kind: state}
"""


async def shows(pilot: Reading, *words: str) -> None:
    """Wait until all words are on screen: briefs are read beside the screen."""
    for _ in range(200):
        if all(each in text(pilot) for each in words):
            return
        await pilot.pause(0.05)
    raise AssertionError(f"never {words} in\n{text(pilot)}")


async def shows_not(pilot: Reading, word: str) -> None:
    """Wait until a word is on screen no more."""
    for _ in range(200):
        if word not in text(pilot):
            return
        await pilot.pause(0.05)
    raise AssertionError(f"always {word} in\n{text(pilot)}")


def titles(pilot: Reading) -> list[str]:
    return [line[2:].strip() for line in lines(pilot)[1:-1:2] if line.strip()]


async def lists(pilot: Reading, *wanted: str) -> None:
    """Wait until these are the briefs, in this order: it is that of what is known."""
    for _ in range(200):
        if titles(pilot) == list(wanted):
            return
        await pilot.pause(0.05)
    raise AssertionError(f"never {wanted} in\n{text(pilot)}")


async def test_briefs_are_listed_with_what_they_hold_and_opened(tmp_path: Path) -> None:
    small = tmp_path / "small.yaml"
    small.write_text(SMALL, encoding="utf-8")
    app = BriefingApp([GENEVA, small])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
        shown = text(pilot)
        assert "Library · 2 briefs" in shown
        assert "Geneva security talks" in shown
        assert "United States / Russia" in shown
        await lists(pilot, "A small dispute", "Geneva security talks, January 2022")
        await press(pilot, "g", "enter")
        assert reader(pilot).dossier.id == "small"
        assert "A small dispute" in text(pilot)
        await press(pilot, "q")
        assert "Library · 2 briefs" in text(pilot)


async def test_a_brief_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    gone = tmp_path / "gone.yaml"
    gone.write_text(SMALL, encoding="utf-8")
    app = BriefingApp([GENEVA, gone])
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await lists(pilot, "A small dispute", "Geneva security talks, January 2022")
        gone.unlink()
        await press(pilot, "g", "enter")
        await shows(pilot, "gone.yaml")
        assert isinstance(app.screen, LibraryScreen)


def write(folder: Path, brief: str, **more: str) -> Path:
    """A small brief, with `title`, `as_of` and a `quote` of its first side."""
    told = {"title": brief, "as_of": "2022-01-24", "quote": "nothing", "said": "unknown", **more}
    path = folder / f"{brief}.yaml"
    path.write_text(
        f"brief: {{id: {brief}, title: {told['title']}, as_of: {told['as_of']}, sides: [a, b]}}\n"
        "actors: [{id: a, name: Ada Holm, kind: person}, {id: b, name: B, kind: state}]\n"
        "sources: [{id: s, title: The paper, published_basis: unknown}]\n"
        f"quotes: [{{id: q, speaker: a, text: {told['quote']}, wording: direct,"
        f" date_basis: {told['said']}, source: s}}]\n",
        encoding="utf-8",
    )
    return path


@asynccontextmanager
async def library(
    folder: Path, size: tuple[int, int] = (80, 24), state: Path | None = None
) -> AsyncIterator[Reading]:
    """The reader of all briefs in a folder."""
    app = BriefingApp(find(str(folder)), state=state)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


@pytest.fixture
def three(tmp_path: Path) -> Path:
    folder = tmp_path / "briefs"
    folder.mkdir()
    write(folder, "apples", title="On apples", as_of="2022-03-01", quote="an orchard of our own")
    write(folder, "bread", title="A loaf", as_of="2021-01-01", quote="the mill and the orchard")
    write(folder, "cheese", title="Milk", as_of="2023-05-05", quote="cows")
    return folder


async def test_briefs_are_sorted_by_a_key_and_stay_so(three: Path, tmp_path: Path) -> None:
    async with library(three, state=tmp_path / "state") as pilot:
        await lists(pilot, "A loaf", "Milk", "On apples")
        await press(pilot, "v")
        await shows(pilot, "latest first")
        await lists(pilot, "Milk", "On apples", "A loaf")
        await press(pilot, "g", "j")
    async with library(three, state=tmp_path / "state") as pilot:
        await shows(pilot, "latest first", "▌ On apples")


async def test_what_is_typed_after_f_leaves_the_briefs_that_hold_it(three: Path) -> None:
    async with library(three) as pilot:
        await shows(pilot, "by title", "A loaf")
        await press(pilot, "f", "a", "p", "p")
        assert "1 of 3 briefs" in text(pilot)
        assert "Milk" not in text(pilot)
        await press(pilot, "enter", "enter")
        assert reader(pilot).dossier.id == "apples"
        await press(pilot, "q", "escape")
        assert "Library · 3 briefs" in text(pilot)


async def test_a_first_visit_carries_no_signs_and_a_later_one_tells_what_is_new(
    three: Path, tmp_path: Path
) -> None:
    state = tmp_path / "state"
    async with library(three, state=state) as pilot:
        await lists(pilot, "A loaf", "Milk", "On apples")
        assert "•" not in text(pilot)
        await press(pilot, "g", "enter", "q")
    async with library(three, state=state) as pilot:
        await shows(pilot, "▌ A loaf", "•Milk", "•On apples")
    os.utime(three / "bread.yaml", (2e9, 2e9))
    async with library(three, state=state) as pilot:
        await shows(pilot, "ΔA loaf")


async def test_only_the_rows_on_screen_are_read(tmp_path: Path, monkeypatch: Any) -> None:
    folder = tmp_path / "briefs"
    folder.mkdir()
    for number in range(400):
        write(folder, f"brief-{number:03}")
    read: list[Path] = []

    def counting(path: Path) -> Entry:
        read.append(path)
        return entry(path)

    monkeypatch.setattr("briefing.tui.shelf.entry", counting)
    monkeypatch.setattr(Shelved, "read", lambda _self: None)
    async with library(folder) as pilot:
        await shows(pilot, "Library · 400 briefs")
        await press(pilot, "G", "g")
        assert "brief-000" in text(pilot)
        assert 0 < len(read) < 100


async def test_what_is_read_is_told_while_the_reading_goes_on(
    three: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.tui.shelf.entry", lambda path: Entry("", path, "not read"))
    # Begun, and never at its end.
    reading = property(lambda shelved: shelved._thread is not None)
    monkeypatch.setattr(Shelved, "reading", reading)
    async with library(three, state=tmp_path / "state") as pilot:
        await lists(pilot, "On apples", "A loaf", "Milk")


async def test_a_step_in_the_list_makes_no_row_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "briefs"
    folder.mkdir()
    for number in range(30):
        write(folder, f"brief-{number:02}")
    made: list[Entry] = []

    def counting(told: Entry, cells: int) -> list[Line]:
        made.append(told)
        return entry_lines(told, cells)

    monkeypatch.setattr("briefing.tui.screens.library.screen.entry_lines", counting)
    async with library(folder, state=tmp_path / "state") as pilot:
        await shows(pilot, "brief-01", "as of 24 Jan 2022")
        await shows_not(pilot, "reading")
        before = len(made)
        await press(pilot, *["j", "k"] * 20)
        # What is known may have been learnt meanwhile, once more.
        assert len(made) - before < 5 * len(titles(pilot))


async def test_of_a_library_that_was_read_only_the_rows_on_screen_are_asked_for(
    tmp_path: Path, monkeypatch: Any
) -> None:
    folder, state = tmp_path / "briefs", tmp_path / "state"
    folder.mkdir()
    for number in range(60):
        write(folder, f"brief-{number:03}", title=f"Number {60 - number:02}")
    async with library(folder, state=state) as pilot:
        await shows(pilot, "Number 01", "as of 24 Jan 2022")
        await shows_not(pilot, "reading")
    asked: list[Path] = []
    real = Shelved.entry

    def counting(shelved: Shelved, path: Path) -> Entry | None:
        asked.append(path)
        return real(shelved, path)

    monkeypatch.setattr(Shelved, "entry", counting)
    monkeypatch.setattr("briefing.tui.shelf.entry", None)
    async with library(folder, state=state) as pilot:
        assert titles(pilot) == [f"Number {each:02}" for each in range(1, 12)]
        await press(pilot, "G", "g", "v", "v")
        await press(pilot, "f", *"number", "space", *"59")
        await shows(pilot, "1 of 60 briefs", "Number 59")
        assert len({*asked}) <= 36


async def test_the_library_is_searched_as_one_types(three: Path) -> None:
    async with library(three) as pilot:
        await press(pilot, "slash", *"orch")
        await shows(pilot, "2 in 2 briefs", "On apples · 1", "A loaf · 1", "hit 1 of 2")
        await press(pilot, "down")
        await shows(pilot, "hit 2 of 2")
        await press(pilot, "enter")
        assert reader(pilot).shown == "q"
        assert reader(pilot).on_page
        assert reader(pilot).page.highlight
        await press(pilot, "H")
        await shows(pilot, "hit 2 of 2")
        await press(pilot, "escape")
        await shows(pilot, "Library · 3 briefs")


async def test_a_changed_brief_is_found_and_looked_for_when_typing_rests(
    three: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with library(three, state=tmp_path / "state") as pilot:
        await lists(pilot, "A loaf", "Milk", "On apples")
        while cast("BriefingApp", pilot.app).shelved.reading:
            await pilot.pause(0.01)
        looked: list[str] = []

        def counted(path: str, kept: Kept) -> bytes:
            looked.append(path)
            return stamp_now(path, kept)

        monkeypatch.setattr(renewing, "stamp_now", counted)
        monkeypatch.setattr(shelved, "REST", 60.0)
        write(three, "cheese", title="Milk", quote="cows in an orchard")
        await press(pilot, "slash", *"orc")
        await shows(pilot, "2 in 2 briefs", "hit 1 of 2")
        assert not looked
        monkeypatch.setattr(shelved, "REST", 0.0)
        await press(pilot, "h")
        await shows(pilot, "3 in 3 briefs", "Milk · 1")
        assert len(looked) == 3


async def test_what_was_found_is_narrowed_to_a_kind(three: Path) -> None:
    async with library(three) as pilot:
        await press(pilot, "slash", *"holm")
        await shows(pilot, "9 in 3 briefs")
        await press(pilot, "tab")
        await shows(pilot, "Brief 3 in 3 briefs")
        await press(pilot, "tab")
        await shows(pilot, "Actor 3 in 3 briefs")
        await press(pilot, "tab")
        await shows(pilot, "Quote 3 in 3 briefs")


async def test_what_is_wrong_with_a_query_is_said_where_hits_would_be(three: Path) -> None:
    async with library(three) as pilot:
        await press(pilot, "slash", *"speeker:x ")
        await shows(pilot, "there is no field 'speeker'", "not a query")


async def test_more_briefs_than_one_process_reads_are_read_beside_the_screen(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "briefs"
    folder.mkdir()
    for number in range(60):
        write(folder, f"brief-{number:02}", title=f"Title {99 - number}", quote="an orchard")
    async with library(folder, state=tmp_path / "state") as pilot:
        await press(pilot, "slash", *"orchard")
        await shows(pilot, "60 in 60 briefs")
        await press(pilot, "escape")
        await shows(pilot, "▌ Title 40")


async def test_the_library_is_asked_before_the_first_letter(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    ask = Shelved.ask

    def counted(shelved: Shelved, query: str, limit: int, kind: str = "") -> Across:
        asked.append(query)
        return ask(shelved, query, limit, kind)

    monkeypatch.setattr(Shelved, "ask", counted)
    async with library(three) as pilot:
        await press(pilot, "slash")
        for _ in range(200):
            if any(asked):
                break
            await pilot.pause(0.02)
        assert any(asked)
        assert "type words to find" in text(pilot)
        assert "an orchard" not in text(pilot)
