"""What may be asked for next, got ready in short steps while keys rest. Not for the first screen.

Nothing of it is shown, and what is asked for before it is ready is made as if there were none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.geometry import Size

from briefing.compare import find_moves, matrix
from briefing.library import Dossier
from briefing.library.asof import get_ready
from briefing.render.sections import SECTIONS, Section
from briefing.tui import status

if TYPE_CHECKING:
    from briefing.tui.screens.reader.core import ReaderCore


class Foreseeing:
    """For one reader; what was got ready once is not looked at again."""

    def __init__(self, reader: ReaderCore) -> None:
        """Nothing got ready yet."""
        self._reader = reader
        self._lists: tuple[Dossier, Iterator[None]] | None = None
        self._ready: set[tuple[str, int, Size, Size]] = set()

    def steps(self, by: int) -> Iterator[None]:
        """The same step in time again, where one was made; the sections; the first step back."""
        reader = self._reader
        if by:
            yield from self._day_shown(by)
        if reader.dossier is reader.view.whole:
            yield from self._made()
            for section in SECTIONS:
                yield from self._begun(section)
            yield from self._day(-1)

    def _made(self) -> Iterator[None]:
        """Every list; who begins anew goes on where it was left."""
        whole = self._reader.dossier
        if self._lists is None or self._lists[0] is not whole:
            self._lists = whole, self._parts(whole)
        # Not `yield from`: with who asks, what is asked would end too.
        for _ in self._lists[1]:
            yield

    def _parts(self, whole: Dossier) -> Iterator[None]:
        contents, view = self._reader.reading.contents, self._reader.view
        # Every page tells what refers to its item, and half of the lists who moved.
        yield from whole.naming.steps()
        yield from find_moves(whole)
        for section in SECTIONS:
            for part in (contents.rows, contents.head, contents.banner):
                part(section, whole, view.look_at(section))
                yield

    def _begun(self, section: Section) -> Iterator[None]:
        """What a section begins with, or where it was left, painted where its width is known.

        That of a list with a page beside it is not while there is none, nor the other way round.
        """
        reader, listing, page = self._reader, self._reader.listing, self._reader.page
        made = reader.reading.contents.rows(section, reader.dossier, reader.view.look_at(section))
        ready = section.key, id(made), listing.size, page.size
        if ready in self._ready or listing.highlight:
            return
        self._ready.add(ready)
        rows, last = reader.listed(section), reader.last.get(section.key, "")
        if section.wide == reader.one_pane:
            listing.prepare(rows, last, reader.heads(section))
            yield
        row = next((each for each in rows if each.target and last in ("", each.target)), None)
        # What makes the rows and pages of a kind is imported with the first of them.
        if row is None or not row.blocks or section.wide:
            return
        item = reader.reading.page(row.target)
        yield
        if not reader.one_pane:
            page.prepare(item)
            yield

    def _day(self, by: int) -> Iterator[None]:
        """What a step in time leads to."""
        yield from get_ready(self._reader.view.whole)
        ahead = self._reader.view.ahead(by)
        yield
        if ahead is not None:
            yield from find_moves(ahead)
            matrix(ahead, self._reader.look.sides)
            yield

    def _day_shown(self, by: int) -> Iterator[None]:
        """And all that it shows of that."""
        yield from self._day(by)
        reader = self._reader
        section, ahead = reader.section, reader.view.ahead(by)
        if ahead is None:
            return
        look = reader.view.look_at(section)
        rows = reader.reading.contents.rows(section, ahead, look)
        yield
        reader.reading.contents.banner(section, ahead, look)
        yield
        if not reader.listing.highlight:
            reader.listing.prepare(rows, reader.shown, reader.heads(section))
            yield
        if reader.shown in ahead and not reader.hides_page:
            reader.reading.contents.page(reader.shown, ahead, reader.look)
            yield
        reader.menu.prepare(reader.reading.contents.menu(ahead), section.key)
        status.header(ahead)
