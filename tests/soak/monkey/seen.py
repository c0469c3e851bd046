"""What a terminal shows of an application, by the frames alone that it was handed."""

from __future__ import annotations

from typing import Any

from textual.widget import Widget

from briefing.state import Keeper
from briefing.tui.app import BriefingApp
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.terminal.cells import Piece, Place, draw
from briefing.tui.terminal.frames import paint
from briefing.tui.terminal.rows import Row


class Seen(BriefingApp):
    """The reader; its frames are put together as a terminal does, and its keepers are known."""

    def __init__(self, *options: Any, **more: Any) -> None:
        super().__init__(*options, **more)
        self.keepers: dict[str, list[Keeper]] = {}
        self._shown: list[Row] = []

    def _kept(self, screen: ReaderScreen) -> ReaderScreen:
        self.keepers.setdefault(screen.dossier.id, []).append(screen.keeper)
        return super()._kept(screen)

    def draw(self, parts: list[Piece]) -> bool:
        """Draw a frame over what is shown."""
        width, height = self.size
        if len(self._shown) != height or any(len(each) != width for each in self._shown):
            self._shown = [Row.blank(width)] * height
        for line, row in draw(parts, self._shown, Place(0, 0)).rows.items():
            self._shown[line] = row
        return True

    def shown(self) -> list[Row]:
        """The lines that are shown, once all that waits to be painted is."""
        for each in (*self._background_screens, self.screen):
            paint(each)
        return list(self._shown)

    def anew(self) -> list[Row]:
        """The same after all that is known of what was painted, and where, was forgotten."""
        for screen in self.screen_stack:
            for each in (screen, *screen.walk_children(Widget)):
                each._clear_arrangement_cache()
                each.notify_style_update()
                each.refresh(layout=True)
        return self.shown()
