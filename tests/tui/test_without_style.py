"""Whatever a style tells, text, a sign or the place of the cursor tells too."""

from __future__ import annotations

import pytest

from briefing.render.sections import SECTIONS, Section
from tests.tui.screens import MEDIUM, WIDE, Reading, Size, reading, text

READING = ["4", "j", "down", "enter", "tab", "tab", "shift+tab", "escape", "l", "h", "h", "z", "z"]
CHOOSING = ["c", "j", "escape", "at", "j", "escape", "y", "y", "j", "escape", "v", "v"]
KEEPING = ["j", "B", "B", "A", "m", "escape", "K", "escape", "right_parenthesis"]
FINDING = ["slash", *"nato", "down", "up", "tab", "enter", "n", "N", "F", "n", "escape", "escape"]
COMPARING = [
    "2",
    "s",
    "d",
    "d",
    "u",
    "u",
    "less_than_sign",
    "greater_than_sign",
    "w",
    "C",
    "escape",
]
LOOKING_UP = ["question_mark", "j", "j", "escape", "f", *"nato", "enter", "f", "J", "escape"]


ALL = [*READING, *CHOOSING, *KEEPING, *FINDING, *COMPARING, *LOOKING_UP]


@pytest.mark.parametrize(("size", "keys"), [(MEDIUM, ALL), (WIDE, READING)], ids=["one", "three"])
async def test_no_key_changes_a_style_alone(size: Size, keys: list[str]) -> None:
    alone = []
    async with reading(size) as pilot:
        before, styled_before = said(pilot), styled(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            if said(pilot) == before and styled(pilot) != styled_before:
                alone.append(key)
            before, styled_before = said(pilot), styled(pilot)
    assert not alone


@pytest.mark.parametrize("section", SECTIONS, ids=lambda each: each.key)
async def test_a_sign_says_which_section_is_in_use(section: Section) -> None:
    async with reading() as pilot:
        await pilot.press(section.digit)
        marked = [line for line in text(pilot).split("\n") if "▸" in line]
        assert len(marked) == 1
        assert marked[0].count("▸") == 1
        assert f"{section.digit}▸{section.short}" in marked[0]


def styled(pilot: Reading) -> list[list[tuple[str, str]]]:
    """Every run of the screen with its style."""
    strips = pilot.app.screen._compositor.render_strips()
    return [[(run.text, str(run.style)) for run in strip] for strip in strips]


def said(pilot: Reading) -> tuple[str, tuple[int, int]]:
    """The bare text of the screen, and where the terminal's cursor is."""
    lines = ["".join(words for words, _ in line) for line in styled(pilot)]
    place = pilot.app.cursor_position
    return "\n".join(lines), (place.x, place.y)
