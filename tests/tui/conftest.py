"""What tests of the screen ask for by name."""

from __future__ import annotations

import pytest

from briefing.tui.terminal import at_once
from tests.tui.screens import Presses, Reading


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> Presses:
    """Presses keys, and waits behind each until all is got ready that can be."""
    rested: list[object] = []
    monkeypatch.setattr(at_once, "_LONG_REST", 0)
    monkeypatch.setattr(at_once, "_tidy_up", lambda: rested.append(None))

    async def press_each(pilot: Reading, *keys: str) -> None:
        for key in keys:
            rested.clear()
            await pilot.press(key)
            while not rested:
                await pilot.pause(0.01)

    return press_each
