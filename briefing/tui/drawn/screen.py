"""What stands where on a screen, for any size: what the style sheets say, in plain rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.library import Dossier
from briefing.render.blocks import Row as Item
from briefing.render.sections import SECTIONS, Section
from briefing.render.sheet import FIRST, lay_rows
from briefing.render.spans import Line
from briefing.tui import status
from briefing.tui.drawn.looks import Grounds
from briefing.tui.drawn.pane import BESIDE, GUTTER, IN_USE, Move, Pane, row_of
from briefing.tui.reading import Reading
from briefing.tui.terminal.cells import Place
from briefing.tui.terminal.looks import pen_of
from briefing.tui.terminal.rows import Row

if TYPE_CHECKING:
    from briefing.tui.drawn.search import Search

MENU: Final = 24
"""Cells of the sections, without the rule to their right."""

MEDIUM, WIDE = 60, 120
"""Columns from which on a page stands beside its list, and the sections have a pane."""

SHORT, TALL = 9, 18
"""Lines from which on there are bars, and the sections stand in one of them."""


class Drawn(NamedTuple):
    """The rows of a screen, and where the terminal's cursor stands."""

    rows: list[Row]
    cursor: Place


class Stand(NamedTuple):
    """Where a reader is: in the list of a section, on an item, or where moves led from there."""

    section: Section
    target: str = ""
    moves: tuple[Move, ...] = ()
    again: bool = False
    """Whether it was shown before: it is come back to by the item that it began with."""
    search: Search | None = None


class _Parts(NamedTuple):
    """What is drawn, from the top down, without what stands on either side of the list."""

    header: list[Row]
    above: list[Row]
    listed: Pane
    below: list[Row]


class Screen:
    """The reader of a brief as it comes to a section, in one size."""

    def __init__(self, reading: Reading, looks: Grounds, size: tuple[int, int]) -> None:
        """Take what is shown, how it looks, and how much room there is: columns and lines."""
        self._reading = reading
        self._view, self._bar, self._typing = looks
        self._columns, self._lines = size
        self._menu = MENU + 1 if self._columns >= WIDE else 0

    def drawn(self, stand: Stand) -> Drawn:
        """All of it."""
        return self._drawn(stand, self._parts(stand))

    def shown(self, stand: Stand) -> str:
        """The item under the cursor of the list."""
        return self._parts(stand).listed.cursor.target

    def begun(self) -> Drawn | None:
        """As much of the first section as is the same whatever faults the brief has.

        They are told in the first bar, and below the head of the brief, which is the first row;
        here they are taken for none. None where that row does not stand at the top. The last bar
        has the last words of a screen: who sees them sees all of it.
        """
        stand = Stand(SECTIONS[0])
        parts = self._parts(stand)
        if parts.listed.cursor.top != FIRST:
            return None
        whole, first, last = self._drawn(stand, parts), len(parts.header), len(parts.below)
        head = len(parts.listed.cursor.sheet.row(0))
        end = min(first + len(parts.above) + head, self._lines - last)
        bars = {*range(first), *range(self._lines - last, self._lines)}
        bar, text = (row_of(each, "", (), self._columns) for each in (self._bar, self._view))
        rows = [
            whole.rows[line] if first <= line < end else bar if line in bars else text
            for line in range(self._lines)
        ]
        return Drawn(rows, whole.cursor)

    def _parts(self, stand: Stand) -> _Parts:
        bars, search = self._lines >= SHORT, stand.search
        header = self._in_bar(*status.header(self._dossier)) if bars else []
        above = self._above(stand.section) if self._lines >= TALL else []
        if search:
            from briefing.tui.drawn.search import typed

            above = [*above, typed(self._typing, search.words, self._columns)]
        listed = self._listed(stand, self._lines - len(header) - len(above) - bars)
        for move in stand.moves:
            move(listed.cursor)
        return _Parts(header, above, listed, self._below(listed, search) if bars else [])

    def _drawn(self, stand: Stand, parts: _Parts) -> Drawn:
        listed, above, search = parts.listed, [*parts.header, *parts.above], stand.search
        rows = listed.drawn(self._view, BESIDE if search else IN_USE, self._reading.signs)
        rows = self._with_page(
            rows, listed, "" if search and search.words else listed.cursor.target
        )
        if self._menu:
            size = MENU, listed.height
            sections = Pane(status.menu(self._dossier), size, stand.section.key)
            rows = self._beside(sections.drawn(self._view, BESIDE, _no_signs), rows)
        place = Place(self._menu, len(above) + listed.line)
        if search:
            place = Place(status.MARGIN + len(search.words), len(above) - 1)
        return Drawn([*above, *rows, *parts.below], place)

    def _listed(self, stand: Stand, height: int) -> Pane:
        columns, section = self._columns - self._menu, stand.section
        alone = section.wide and not stand.search
        if not alone and self._columns >= MEDIUM:
            columns = columns * 2 // 5
        size, search = (columns, height), stand.search
        if search and search.words:
            found = Pane(search.rows, size, head=search.head)
            found.highlight = search.highlight
            return found
        rows, head = self._reading.rows(section), self._reading.heads(section)
        pane = Pane(rows, size, stand.target, head=head)
        if stand.again:
            pane = Pane(rows, size, pane.cursor.target, head=head)
        return pane

    def _with_page(self, rows: Sequence[Row], listed: Pane, item: str) -> list[Row]:
        """The list, and the page of an item beside it where there is room left."""
        left = self._columns - self._menu - listed.columns
        if not left:
            return [*rows]
        page = self._reading.page(item) if item in self._dossier else []
        beside = Pane(page, (left - 1, listed.height), page=True)
        return self._beside(rows, beside.drawn(self._view, BESIDE, self._reading.signs))

    def _above(self, section: Section) -> list[Row]:
        """The sections, where they have no pane, and what stands above all panes."""
        strip = status.strip(section.key)
        rows = [] if self._menu else self._in_bar(strip, (), section.key)
        banner: Sequence[Item] = self._reading.banner(section)
        lines = lay_rows(banner, max(self._columns - 2 * GUTTER, 1)).lines
        return rows + [row_of(self._view, " " * GUTTER, line, self._columns) for line in lines]

    def _below(self, listed: Pane, search: Search | None) -> list[Row]:
        place = status.in_list(listed.cursor.target, listed.cursor.sheet)
        if search:
            place = status.searching(search.said)
        keys = status.keys(on_page=False, typing=bool(search))
        return self._in_bar(*status.footer(keys, place, self._columns))[:1]

    def _in_bar(self, left: Line, right: Line, current: str = "") -> list[Row]:
        before = " " * status.MARGIN
        return [
            row_of(self._bar, before, line, self._columns, current)
            for line in status.bar_lines(left, right, self._columns)
        ]

    def _beside(self, left: Sequence[Row], right: Sequence[Row]) -> list[Row]:
        """Two panes with a rule between them."""
        rule = Row.of([(pen_of(self._view.of("rule")), "│")])
        return [one + rule + other for one, other in zip(left, right, strict=True)]

    @property
    def _dossier(self) -> Dossier:
        return self._reading.view.dossier


def _no_signs(_target: str) -> tuple[str, str]:
    return "", ""
