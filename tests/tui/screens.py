"""What a reader sees: the text of a running application's screen, and a brief to read in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from briefing.library import open_brief
from briefing.tui.app import BriefingApp
from briefing.tui.screens.reader import ReaderScreen

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"

WIDE, MEDIUM, NARROW = (200, 50), (80, 24), (50, 20)
SIZES = (WIDE, (120, 40), MEDIUM, NARROW)

Size = tuple[int, int]

Reading = Pilot[None]

Presses = Callable[..., Awaitable[None]]
"""Presses keys one after another."""


@asynccontextmanager
async def reading(
    size: tuple[int, int] = MEDIUM, path: Path = GENEVA, target: str = ""
) -> AsyncIterator[Reading]:
    """The reader of a brief in a terminal of `size` columns and lines."""
    app = BriefingApp([path], open_brief(path), target=target)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def reader(pilot: Reading) -> ReaderScreen:
    """The reader's screen, which must be the one in front."""
    screen = pilot.app.screen
    assert isinstance(screen, ReaderScreen)
    return screen


def lines(pilot: Reading) -> list[str]:
    """The lines of the screen in front, without trailing blanks."""
    return shown(pilot.app.screen).split("\n")


def text(pilot: Reading) -> str:
    """The screen in front as one text."""
    return shown(pilot.app.screen)


def shown(screen: Screen[Any]) -> str:
    """A screen as one text, without trailing blanks."""
    strips = screen._compositor.render_strips()
    return "\n".join("".join(run.text for run in strip).rstrip() for strip in strips)


def squeezed(parts: Iterable[str]) -> str:
    """Words alone: what must be equal however it is wrapped."""
    return " ".join(" ".join(parts).split())


async def press(pilot: Reading, *keys: str) -> None:
    """Press keys one after another and wait for what they do."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def previewed(pilot: Reading) -> None:
    """Wait for the page of the item at hand, which follows when typing rests."""
    screen = reader(pilot)
    for _ in range(500):
        marked = screen.page.highlight is screen.listing.highlight
        if screen.shown and screen.page.rows and marked:
            break
        await pilot.pause(0.02)


class Done(list[str]):
    """What the screen has done: frames shown, layouts worked out; and what each frame showed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.screens: list[str] = []
        display, arrange = App._display, Screen._refresh_layout

        def displayed(app: App[Any], screen: Screen[Any], frame: object) -> None:
            if frame is not None:
                self.append("frame")
                self.screens.append(shown(screen))
            display(app, screen, frame)  # type: ignore[arg-type] # handed on as it is

        def arranged(screen: Screen[Any], *options: Any, **more: Any) -> None:
            self.append("layout")
            arrange(screen, *options, **more)

        monkeypatch.setattr(App, "_display", displayed)
        monkeypatch.setattr(Screen, "_refresh_layout", arranged)

    def clear(self) -> None:
        super().clear()
        self.screens.clear()
