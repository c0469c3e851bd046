"""A library of several briefs: listed, opened, left again."""

from __future__ import annotations

from pathlib import Path

from briefing.tui.app import BriefingApp
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.screens.reader import ReaderScreen
from tests.tui.screens import GENEVA, press, text

SMALL = """
brief: {id: small, title: A small dispute, as_of: 2022-01-24, sides: [a, b]}
actors:
  - {id: a, name: A, kind: state}
  - {id: b, name: B, kind: state}
"""


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
        await press(pilot, "j", "enter")
        assert isinstance(app.screen, ReaderScreen)
        assert "A small dispute" in text(pilot)
        await press(pilot, "q")
        assert isinstance(app.screen, LibraryScreen)


async def test_a_brief_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    gone = tmp_path / "gone.yaml"
    gone.write_text(SMALL, encoding="utf-8")
    app = BriefingApp([GENEVA, gone])
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        gone.unlink()
        await press(pilot, "j", "enter")
        assert isinstance(app.screen, LibraryScreen)
        assert "gone.yaml" in text(pilot)
