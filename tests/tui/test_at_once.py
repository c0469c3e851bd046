"""What a key costs: frames until all is shown, layouts, lines painted."""

from __future__ import annotations

import pytest

from tests.tui.screens import MEDIUM, WIDE, Done, Size, press, reading, text


@pytest.mark.parametrize("size", [MEDIUM, WIDE], ids=["medium", "wide"])
@pytest.mark.parametrize(
    ("before", "key", "layouts"),
    [
        ("4", "j", 0),
        ("4", "pagedown", 0),
        ("4 j", "enter", 0),
        ("4 j enter", "H", 0),
        ("4 j", "l", 0),
        ("2 j", "enter", 1),
        ("4", "3", 1),
        ("6", "7", 1),
        ("4 pagedown j", "slash", 1),
        ("4 pagedown j slash n a t o", "escape", 1),
        ("4 slash n a t o", "enter", 1),
    ],
)
async def test_all_that_a_key_shows_is_in_its_first_frame(
    size: Size, before: str, key: str, layouts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = Done(monkeypatch)
    async with reading(size) as pilot:
        await press(pilot, *before.split())
        await pilot.pause()
        done.clear()
        await pilot.press(key)
        await pilot.pause(0.2)
        assert done.count("layout") <= layouts
        assert done.screens.pop() == text(pilot)
        assert set(done.screens) <= {text(pilot)}
