"""The search of a library: what is got ready for the next letter, and for how long that holds."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from briefing.library import find
from briefing.paths import cache_dir
from briefing.search.across import Across
from briefing.search.collection import Collection
from briefing.search.kept import NOTHING
from briefing.tui import asking, shelved
from briefing.tui.app import BriefingApp
from briefing.tui.paint import Painted, paint
from briefing.tui.screens.everywhere import preview
from briefing.tui.shelved import Shelved
from briefing.tui.terminal import at_once
from briefing.tui.widgets import painting
from tests.tui.screens import Done, Presses, Reading, lines, press, text
from tests.tui.test_library import library, shows, write
from tests.tui.test_typing import hold


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the library was asked; each answer belongs to the frame of its letter."""
    questions: list[str] = []
    ask = Shelved.ask

    def counted(library: Shelved, query: str, limit: int, kind: str = "") -> Across:
        questions.append(query)
        return ask(library, query, limit, kind)

    monkeypatch.setattr(Shelved, "ask", counted)
    monkeypatch.setattr(asking, "SOON", 20.0)
    # Neither the page of the best hit nor a look at the files.
    monkeypatch.setattr(preview, "REST", 60)
    monkeypatch.setattr(shelved, "REST", 60.0)
    return questions


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    folder = tmp_path / "briefs"
    folder.mkdir()
    words = ("organ", "organs", "orchard", "orchards", "ordeal", "cows")
    for number, word in enumerate(words):
        write(folder, f"brief-{number}", title=f"Title {number}", quote=f"of {word} alone")
    return folder


async def begun(pilot: Reading, *keys: str) -> None:
    """Begin a search when all briefs have been read."""
    app = pilot.app
    assert isinstance(app, BriefingApp)
    while app.shelved.reading:
        await pilot.pause(0.01)
    await press(pilot, "slash", *keys)


@pytest.mark.parametrize("letter", ["g", "c", "d"])
async def test_a_letter_that_was_likely_shows_what_it_would_have_shown(
    letter: str,
    briefs: Path,
    asked: list[str],
    monkeypatch: pytest.MonkeyPatch,
    unhurried: Presses,
) -> None:
    painted: list[object] = []

    def counted(*what: Any) -> Painted:
        painted.extend(what[0])
        return paint(*what)

    monkeypatch.setattr(painting, "paint", counted)
    monkeypatch.setattr(BriefingApp, "draw", lambda *_: True)
    async with library(briefs) as pilot:
        await begun(pilot)
        await unhurried(pilot, *"or")
        monkeypatch.setattr(at_once, "_REST", 60)
        asked.clear()
        painted.clear()
        await pilot.press(letter)
        assert bool(asked) == bool(painted) == (letter == "d")
        shown = text(pilot)
        await pilot.press("backspace")
        assert "or" not in asked
        assert "5 in 5 briefs" in text(pilot)
    async with library(briefs) as other:
        await begun(other, *"or", letter)
        assert text(other) == shown


async def test_what_was_got_ready_holds_until_something_else_is_known(
    briefs: Path, tmp_path: Path, asked: list[str], unhurried: Presses
) -> None:
    async with library(briefs, state=tmp_path / "state") as pilot:
        await begun(pilot)
        await unhurried(pilot, *"or")
        assert "org" in asked
        write(briefs, "brief-5", title="Title 5", quote="of an organist")
        with closing(Collection(find(str(briefs)), lambda _: NOTHING, cache_dir())) as another:
            another.renew()
        await press(pilot, "g")
        await shows(pilot, "3 in 3 briefs", "organist")


async def begin_again(
    pilot: Reading, change: str, *, searched: bool
) -> list[list[tuple[str, str]]]:
    """What is shown when a search is begun after a change, for the first time or not."""
    if searched:
        await begun(pilot, *"org", "tab", "down")
        await shows(pilot, "hit 2 of")
        await press(pilot, "escape")
    await shows(pilot, "Library · 6 briefs")
    if change == "size":
        await pilot.resize_terminal(50, 20)
    elif change == "theme":
        await press(pilot, "t")
    await press(pilot, "slash")
    strips = pilot.app.screen._compositor.render_strips()
    return [[(each.text, str(each.style)) for each in strip] for strip in strips]


@pytest.mark.parametrize("change", ["nothing", "size", "theme"])
async def test_a_search_that_is_begun_again_looks_as_the_first(
    change: str, briefs: Path, asked: list[str]
) -> None:
    async with library(briefs) as pilot:
        again = await begin_again(pilot, change, searched=True)
        await press(pilot, *"orc")
        await shows(pilot, "hit 1 of")
        found = text(pilot)
    async with library(briefs) as other:
        first = await begin_again(other, change, searched=False)
        await press(other, *"orc")
        await shows(other, "hit 1 of")
        assert text(other) == found
    assert again == first
    assert "orc" in asked


async def test_a_search_is_begun_again_in_one_frame_and_hears_what_was_typed_ahead(
    briefs: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with library(briefs) as pilot:
        await begun(pilot, *"cows")
        await shows(pilot, "hit 1 of")
        before = pilot.app.screen
        await press(pilot, "escape")
        await shows(pilot, "Library · 6 briefs")
        done = Done(monkeypatch)
        await pilot.press("slash")
        assert pilot.app.screen is before
        assert done[0] == "frame"
        assert "type words to find" in done.screens[0]
        assert "cows" not in done.screens[0]
        await hold(pilot, "escape", "slash", *"ord")
        await shows(pilot, "1 in 1 brief", "of ordeal alone")
        assert lines(pilot)[1].strip() == "ord"
        await press(pilot, "enter", "q")
        await shows(pilot, "of ordeal alone", "hit 1 of 1")


async def test_a_letter_that_is_taken_back_asks_nothing_anew(
    briefs: Path, asked: list[str], unhurried: Presses
) -> None:
    write(briefs, "brief-6", title="Title 6", quote="of orgies alone")
    async with library(briefs) as pilot:
        await begun(pilot)
        await unhurried(pilot, *"org")
        assert {"orga", "orgi"} <= {*asked}
        asked.clear()
        await pilot.press("backspace")
        assert "6 in 6 briefs" in text(pilot)
        assert "or" not in asked
