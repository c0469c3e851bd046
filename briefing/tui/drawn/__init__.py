"""A brief before textual is imported: what it begins with, then what first keys ask for.

To import textual takes longer than all else until there is something to read. What is drawn is what
the screen will show, for which `tests/tui/test_drawn.py` answers; the application takes it over as
it does a frame that was kept, obeys the keys that it was drawn for, and writes what differs, if
anything does.

While the faults of a brief are looked for, a slow line can carry what they have no part in.
"""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.early import frame, paint, watch
from briefing.library import Dossier
from briefing.render.sections import SECTIONS, Section
from briefing.render.symbols import uses_ascii
from briefing.state import Keeper
from briefing.tui.drawn.looks import grounds
from briefing.tui.drawn.screen import Drawn, Screen, Stand
from briefing.tui.reading import Reading
from briefing.tui.status import MARGIN
from briefing.tui.terminal.cells import Piece, Place
from briefing.tui.terminal.painter import Painter
from briefing.tui.terminal.room import laid_out
from briefing.tui.terminal.terminals import erases_with_paper, turns_off
from briefing.tui.viewpoint import Viewpoint

if TYPE_CHECKING:
    from briefing.tui.finding import Finding

_begun: list[Painter] = []
"""Has shown the beginning of a brief."""


class Early:
    """Draws a brief as far as it is sure how it will look."""

    def __init__(self, dossier: Dossier, theme: str, state: Path | None) -> None:
        """Take the brief; `theme` and `state` are as in `briefing.tui.run`."""
        self._reading = Reading(Viewpoint(dossier), Keeper(state, dossier.id))
        self._reading.order_as_left()
        self._left = self._reading.go_on()
        self._theme = theme
        columns, lines = os.get_terminal_size(2)
        self._size = columns, lines
        self._typed = b""

    def begin(self) -> None:
        """Draw what is the same whatever faults the brief has: these are not asked for."""
        if paint.shown() is None and self._left is None and self._screen is not None:
            drawn = self._screen.begun()
            if drawn and self._put(drawn):
                _begun.append(self._painter)

    def show(self) -> None:
        """Draw what the brief begins with, unless a frame stands there that was kept."""
        if (_begun or paint.shown() is None) and not self._is_on_page:
            self._draw(self._at(self._first))

    def answer(self, typed: bytes) -> None:
        """Draw what was asked for by all keys so far: other sections, moves, the search."""
        from briefing.tui.drawn.asked import asked

        if typed == self._typed or paint.shown() is None:
            return
        self._typed, found = typed, asked(typed)
        if found and (found.sections or not self._is_on_page):
            *before, section = self._first, *found.sections
            stand = self._at(section)._replace(moves=found.moves, again=section in before)
            if found.words is None:
                self._draw(stand)
            elif len(found.words) < self._size[0] - 2 * MARGIN:
                self._search(stand, found.words)

    def _search(self, stand: Stand, words: str) -> None:
        """Draw what a search shows for words that were typed."""
        from briefing.tui.drawn.search import look

        if self._screen is None:
            return
        search = look(self._finding, words, self._screen.shown(stand))
        self._finding.hand_on()
        if search is not None:
            self._draw(stand._replace(search=search))

    @cached_property
    def _finding(self) -> Finding:
        from briefing.tui.finding import Finding

        return Finding(self._reading.view.dossier, self._reading.keeper)

    @property
    def _is_on_page(self) -> bool:
        return self._left is not None and self._left.on_page

    @property
    def _first(self) -> Section:
        key = self._left.section if self._left else SECTIONS[0].key
        return next(each for each in SECTIONS if each.key == key)

    @cached_property
    def _screen(self) -> Screen | None:
        """What it will look like; None where that is not sure."""
        looks, shown = grounds(self._theme, os.environ), paint.shown()
        if looks is None or uses_ascii() or self._reading.view.day is not None:
            return None
        if laid_out(*self._size) != self._size or (shown and shown.size != self._size):
            return None
        return Screen(self._reading, looks, self._size) if paint.has_terminal() else None

    @cached_property
    def _painter(self) -> Painter:
        """What the terminal shows."""
        if _begun:
            return _begun.pop()
        shown, term = paint.shown(), os.environ.get("TERM", "")
        # Nothing is moved: what is written does no more than what may be kept.
        painter = Painter(*self._size, erases=erases_with_paper(term), turns_off=turns_off(term))
        if shown is not None:
            painter.adopt(shown.frame.cells)
        return painter

    def _at(self, section: Section) -> Stand:
        """A section as it was left."""
        left = self._left
        return Stand(section, left.item if left and left.section == section.key else "")

    def _draw(self, stand: Stand) -> None:
        """Put it on the terminal."""
        if self._screen is not None:
            self._put(self._screen.drawn(stand))

    def _put(self, drawn: Drawn) -> bool:
        """Show what is drawn; False, and nothing is, where terminals may show it otherwise."""
        painter, rows = self._painter, enumerate(drawn.rows)
        painter.draw((Piece(Place(0, line), row) for line, row in rows), drawn.cursor)
        written = painter.update()
        if not painter.is_sure() or not frame.is_harmless(f"\x1b[m{written}"):
            return False
        watch.begin().taken(paint.RESET)
        whole = frame.Frame("", "", written, painter.cells())
        return paint.put(whole, self._size, written)
