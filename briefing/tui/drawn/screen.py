"""What stands where on a screen, for any size: what the style sheets say, in plain rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from briefing.library import Dossier
from briefing.render.blocks import Row as Item
from briefing.render.sections import SECTIONS, Section
from briefing.render.sheet import FIRST, lay_rows
from briefing.render.spans import Line
from briefing.tui import status
from briefing.tui.drawn.looks import Ground
from briefing.tui.drawn.pane import BESIDE, GUTTER, IN_USE, Move, Pane, row_of
from briefing.tui.reading import Reading
from briefing.tui.terminal.cells import Place
from briefing.tui.terminal.looks import pen_of
from briefing.tui.terminal.rows import Row

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


class _Parts(NamedTuple):
    """What is drawn, from the top down, without what stands on either side of the list."""

    header: list[Row]
    above: list[Row]
    listed: Pane
    below: list[Row]


class Screen:
    """The reader of a brief as it comes to a section, in one size."""

    def __init__(self, reading: Reading, view: Ground, bar: Ground, size: tuple[int, int]) -> None:
        """Take what is shown, how it looks, and how much room there is: columns and lines."""
        self._reading = reading
        self._view = view
        self._bar = bar
        self._columns, self._lines = size
        self._menu = MENU + 1 if self._columns >= WIDE else 0

    def drawn(self, section: Section, target: str = "", moves: Sequence[Move] = ()) -> Drawn:
        """All of it, with the cursor of the list on an item, or where moves lead from there."""
        return self._drawn(section, self._parts(section, target, moves))

    def begun(self) -> Drawn | None:
        """As much of the first section as is the same whatever faults the brief has.

        They are told in the first bar, and below the head of the brief, which is the first row;
        here they are taken for none. None where that row does not stand at the top. The last bar
        has the last words of a screen: who sees them sees all of it.
        """
        parts = self._parts(SECTIONS[0], "", ())
        if parts.listed.cursor.top != FIRST:
            return None
        whole, first, last = self._drawn(SECTIONS[0], parts), len(parts.header), len(parts.below)
        head = len(parts.listed.cursor.sheet.row(0))
        end = min(first + len(parts.above) + head, self._lines - last)
        bars = {*range(first), *range(self._lines - last, self._lines)}
        bar, text = (row_of(each, "", (), self._columns) for each in (self._bar, self._view))
        rows = [
            whole.rows[line] if first <= line < end else bar if line in bars else text
            for line in range(self._lines)
        ]
        return Drawn(rows, whole.cursor)

    def _parts(self, section: Section, target: str, moves: Sequence[Move]) -> _Parts:
        bars = self._lines >= SHORT
        header = self._in_bar(*status.header(self._dossier)) if bars else []
        above = self._above(section) if self._lines >= TALL else []
        listed = self._listed(section, target, self._lines - len(header) - len(above) - bars)
        for move in moves:
            move(listed.cursor)
        return _Parts(header, above, listed, self._below(listed) if bars else [])

    def _drawn(self, section: Section, parts: _Parts) -> Drawn:
        listed, above = parts.listed, [*parts.header, *parts.above]
        rows = self._with_page(listed)
        if self._menu:
            size = MENU, listed.height
            sections = Pane(status.menu(self._dossier), size, section.key)
            rows = self._beside(sections.drawn(self._view, BESIDE, _no_signs), rows)
        place = Place(self._menu, len(above) + listed.line)
        return Drawn([*above, *rows, *parts.below], place)

    def _listed(self, section: Section, target: str, height: int) -> Pane:
        columns = self._columns - self._menu
        if not section.wide and self._columns >= MEDIUM:
            columns = columns * 2 // 5
        rows, head = self._reading.rows(section), self._reading.heads(section)
        return Pane(rows, (columns, height), target, head=head)

    def _with_page(self, listed: Pane) -> list[Row]:
        """The list, and the page beside it where there is room left."""
        signs, item = self._reading.signs, listed.cursor.target
        rows = listed.drawn(self._view, IN_USE, signs)
        left = self._columns - self._menu - listed.columns
        if not left:
            return rows
        page = self._reading.page(item) if item in self._dossier else []
        beside = Pane(page, (left - 1, listed.height), page=True)
        return self._beside(rows, beside.drawn(self._view, BESIDE, signs))

    def _above(self, section: Section) -> list[Row]:
        """The sections, where they have no pane, and what stands above all panes."""
        strip = status.strip(section.key)
        rows = [] if self._menu else self._in_bar(strip, (), section.key)
        banner: Sequence[Item] = self._reading.banner(section)
        lines = lay_rows(banner, max(self._columns - 2 * GUTTER, 1)).lines
        return rows + [row_of(self._view, " " * GUTTER, line, self._columns) for line in lines]

    def _below(self, listed: Pane) -> list[Row]:
        place = status.in_list(listed.cursor.target, listed.cursor.sheet)
        keys = status.keys(on_page=False, typing=False)
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
