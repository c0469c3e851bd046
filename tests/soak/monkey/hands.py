"""The hands of a monkey within this process: keys, the mouse, sizes, as a terminal tells them."""

from __future__ import annotations

import asyncio
import unicodedata
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Size
from textual.keys import _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot

from briefing.tui.terminal.room import laid_out
from tests.soak.monkey.scene import Files

if TYPE_CHECKING:
    from tests.soak.monkey.seen import Seen

_CONTROLS = {"tab": "\t", "enter": "\r"}


class Hands:
    """Does steps of each sort. `waits`: each key is awaited, else they come in one go."""

    def __init__(self, app: Seen, files: Files, brief: str, *, waits: bool) -> None:
        self.app = app
        self.pilot = Pilot(app)
        self._files = files
        self._brief = brief
        self._waits = waits

    async def keys(self, *keys: str) -> None:
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            self.app.post_message(events.Key(name, _character(key)))
            if self._waits:
                await self.pilot._wait_for_screen()

    async def typed(self, first: str, words: str) -> None:
        await self.keys(*([first] if first else []), *words)

    async def note(self, word: str, way: str) -> None:
        await self.keys("A", *word, way)

    async def pasted(self, words: str) -> None:
        self.app.post_message(events.Paste(words))

    async def rest(self, milliseconds: int) -> None:
        await asyncio.sleep(milliseconds / 1000)

    async def size(self, width: int, height: int) -> None:
        size = Size(*laid_out(width, height))
        assert self.app._driver
        self.app._driver._size = size.width, size.height
        self.app.post_message(events.Resize(size, size))

    async def file(self, way: str) -> None:
        self._files.change(self._brief or "geneva-2022", way)
        await asyncio.sleep(0.05)

    async def click(self, x: int, y: int, times: int) -> None:
        for _ in range(times):
            for kind in (events.MouseMove, events.MouseDown, events.MouseUp):
                self._mouse(kind, x, y)
        await asyncio.sleep(0)

    async def drag(self, x: int, y: int, to_x: int, to_y: int) -> None:
        self._mouse(events.MouseDown, x, y)
        self._mouse(events.MouseMove, (x + to_x) // 2, (y + to_y) // 2)
        self._mouse(events.MouseMove, to_x, to_y)
        self._mouse(events.MouseUp, to_x, to_y)
        await asyncio.sleep(0)

    async def wheel(self, x: int, y: int, by: int) -> None:
        for _ in range(abs(by)):
            self._mouse(events.MouseScrollDown if by > 0 else events.MouseScrollUp, x, y)
        await asyncio.sleep(0)

    def _mouse(self, kind: type[events.MouseEvent], x: int, y: int) -> None:
        column, line = x * self.app.size.width // 1000, y * self.app.size.height // 1000
        assert self.app._driver
        self.app._driver.process_message(
            kind(None, column, line, 0, 0, 1, False, False, False, column, line)
        )


def _character(key: str) -> str | None:
    if len(key) == 1 or key in _CONTROLS:
        return _CONTROLS.get(key, key)
    try:
        return unicodedata.lookup(_get_unicode_name_from_key(key))
    except KeyError:
        return None
