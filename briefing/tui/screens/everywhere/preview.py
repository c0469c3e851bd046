"""The page of the hit at hand, beside what was found: its brief is opened in a thread, as indexed.

While words are typed the best hit changes with nearly every letter, and its page would come a
letter too late: it is made once typing rests, and its place is empty meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

from textual.timer import Timer

from briefing.errors import BriefingError
from briefing.library import Dossier
from briefing.render import items
from briefing.render.blocks import Row
from briefing.search.across import Met
from briefing.tui.asking import Asking
from briefing.tui.lru import Lru
from briefing.tui.screens.list_and_page import ListAndPage
from briefing.tui.terminal.frames import paint

REST: Final = 0.08
"""Seconds without a letter after which typing rests."""

AT_HAND: Final = 8
"""Briefs that stay open."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A brief and an item of it; what opens the brief does not tell it from others."""

    path: Path
    item: str
    opened: Callable[[], Dossier] = field(compare=False)


class Preview:
    """Shows one hit after the other on the page of a screen."""

    def __init__(self, screen: ListAndPage[Any]) -> None:
        """Show nothing yet."""
        self._screen = screen
        self._shown: Shown | None = None
        self._due: Timer | None = None
        self._opened: Lru[Path, Dossier] = Lru(AT_HAND)
        self._pages = Asking(self._made, self._take, partial(paint, screen))

    def show(self, met: Met | None, *, typing: bool) -> None:
        """Show the page of a hit, unless it is shown already; of none, nothing."""
        view = self._screen.page
        wanted = None
        if met and view.display:
            wanted = Shown(met.brief.path, met.hit.target, met.brief.opened)
        if wanted is not None and wanted == self._shown:
            self._stay(typing=typing)
            return
        self._shown = wanted
        self._stop()
        if (wanted is None or typing) and view.rows:
            view.show([])
        if wanted is not None and typing:
            self._due = self._screen.set_timer(REST, partial(self._ask, wanted))
        elif wanted is not None:
            self._pages.ask(wanted)

    def _stay(self, *, typing: bool) -> None:
        """The same hit: mark what is looked for by now, or go on waiting for its page."""
        if self._screen.page.rows:
            self._screen.page.refresh()
        if self._due is not None and typing:
            self._due.reset()

    def _ask(self, wanted: Shown) -> None:
        self._due = None
        self._pages.ask(wanted)

    def clear(self) -> None:
        """Show none, and let go of the briefs."""
        self._stop()
        self._shown = None
        self._opened.clear()

    def close(self) -> None:
        """Show none any more."""
        self._pages.close()
        self.clear()

    def _stop(self) -> None:
        if self._due is not None:
            self._due.stop()
            self._due = None

    def _made(self, wanted: Shown) -> list[Row]:
        """An item whole; in the thread."""
        try:
            dossier = self._opened.get(wanted.path, wanted.opened)
            page = items.page(dossier, dossier.item(wanted.item), dossier.head.sides)
            return [Row(tuple(page))]
        except BriefingError:
            return []

    def _take(self, wanted: Shown, rows: list[Row]) -> None:
        if self._screen.is_mounted and wanted == self._shown:
            self._screen.page.show(rows)
