"""What stands where on the first screen, for any size: what the style sheets say, in plain rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from briefing.library import Dossier
from briefing.render.blocks import Row as Item
from briefing.render.sections import SECTIONS
from briefing.render.sheet import FIRST, lay_rows
from briefing.render.spans import Line
from briefing.tui import status
from briefing.tui.drawn.looks import Ground
from briefing.tui.terminal.cells import Place
from briefing.tui.terminal.looks import pen_of
from briefing.tui.terminal.rows import Row
from briefing.tui.viewpoint import Viewpoint
from briefing.tui.widgets.cursor import Cursor
from briefing.tui.widgets.row_cursor import RowCursor

GUTTER: Final = 2
RIGHT: Final = 1
"""Cells of a view that its lines leave free, before and after."""

MENU: Final = 24
"""Cells of the sections, without the rule to their right."""

WIDE: Final = 120
"""Columns from which on the sections have a pane."""

SHORT, TALL = 9, 18
"""Lines from which on there are bars, and the sections stand in one of them."""


class Drawn(NamedTuple):
    """The rows of a screen, and where the terminal's cursor stands."""

    rows: list[Row]
    cursor: Place


class _Parts(NamedTuple):
    """What is drawn, from the top down; `menu` is the columns of the sections to its left."""

    header: list[Row]
    strip: list[Row]
    cursor: Cursor
    below: list[Row]
    menu: int


class Screen:
    """The first section of a brief in which nothing was done yet."""

    def __init__(self, dossier: Dossier, view: Ground, bar: Ground) -> None:
        """Take what is shown, and how it looks."""
        self._dossier = dossier
        self._view = view
        self._bar = bar

    def drawn(self, columns: int, lines: int) -> Drawn:
        """All of it, for a size."""
        return self._drawn(self._parts(columns, lines), columns)

    def begun(self, columns: int, lines: int) -> Drawn | None:
        """As much of it as is the same whatever faults the brief has, which are taken for none.

        They are told in the first bar, and below the head of the brief, which is the first row.
        None where that does not stand at the top. The last bar has the last words of a screen: who
        sees them sees all of it.
        """
        parts = self._parts(columns, lines)
        sheet = parts.cursor.sheet
        if parts.cursor.top != FIRST:
            return None
        whole = self._drawn(parts, columns)
        first = len(parts.header)
        end = min(first + len(parts.strip) + len(sheet.row(0)), lines - len(parts.below))
        bar, text = (self._row(each, "", (), columns) for each in (self._bar, self._view))
        bars = {*range(first), *range(lines - len(parts.below), lines)}
        rows = [
            whole.rows[line] if first <= line < end else bar if line in bars else text
            for line in range(lines)
        ]
        return Drawn(rows, whole.cursor)

    def _parts(self, columns: int, lines: int) -> _Parts:
        bars, menu = lines >= SHORT, MENU + 1 if columns >= WIDE else 0
        header = self._in_bar(self._header(columns), columns) if bars else []
        strip = self._strip(columns) if bars and not menu and lines >= TALL else []
        height = lines - len(header) - len(strip) - bars
        section = SECTIONS[0]
        listed = section.listing(self._dossier, Viewpoint(self._dossier).look)
        cursor = _cursor(listed, columns - menu, height)
        below = self._below(cursor, columns) if bars else []
        return _Parts(header, strip, cursor, below, menu)

    def _drawn(self, parts: _Parts, columns: int) -> Drawn:
        cursor, menu = parts.cursor, parts.menu
        rows = self._lines(cursor, columns - menu, "▌")
        if menu:
            sections = _cursor(status.menu(self._dossier), MENU, cursor.height, SECTIONS[0].key)
            beside = self._lines(sections, MENU, "▏")
            rows = [self._with_rule(*both) for both in zip(beside, rows, strict=True)]
        above = [*parts.header, *parts.strip]
        at = min(cursor.sheet.between(cursor.top, cursor.line), cursor.height - 1)
        return Drawn([*above, *rows, *parts.below], Place(menu, len(above) + at))

    def _header(self, columns: int) -> list[Line]:
        return status.bar_lines(*status.header(self._dossier), columns)

    def _strip(self, columns: int) -> list[Row]:
        key = SECTIONS[0].key
        return self._in_bar(status.bar_lines(status.strip(key), (), columns), columns, key)

    def _below(self, cursor: Cursor, columns: int) -> list[Row]:
        place = status.in_list(cursor.target, cursor.sheet)
        said = status.footer(status.keys(on_page=False, typing=False), place, columns)
        return self._in_bar(status.bar_lines(*said, columns)[:1], columns)

    def _in_bar(self, lines: Sequence[Line], columns: int, current: str = "") -> list[Row]:
        return [self._row(self._bar, " " * status.MARGIN, line, columns, current) for line in lines]

    def _lines(self, cursor: Cursor, columns: int, mark: str) -> list[Row]:
        """The lines around a cursor, and blank ones as far as there is room."""
        shown, view = cursor.sheet.window(cursor.top, cursor.height), self._view
        marks = [mark if cursor.covers(at) else " " for at in shown]
        lines = [cursor.sheet.at(at) for at in shown]
        blank = [self._row(view, "", (), columns)] * (cursor.height - len(shown))
        return [
            self._row(view, each + " ", line, columns)
            for each, line in zip(marks, lines, strict=True)
        ] + blank

    def _row(self, ground: Ground, before: str, line: Line, columns: int, current: str = "") -> Row:
        """A line on its ground; `current` is the link that is marked as the one in use."""
        parts = [(pen_of(ground.of("bar")), before)]
        for span in line:
            pointed = bool(current) and span.link == current
            parts.append((pen_of(ground.of("current" if pointed else span.role)), span.text))
        return Row.of(parts).fitted(columns, pen_of(ground.of("text")))

    def _with_rule(self, left: Row, right: Row) -> Row:
        """Two panes beside each other."""
        return left + Row.of([(pen_of(self._view.of("rule")), "│")]) + right


def _cursor(rows: Sequence[Item], columns: int, height: int, target: str = "") -> Cursor:
    return RowCursor(lay_rows(rows, max(columns - GUTTER - RIGHT, 1)), height, target)
