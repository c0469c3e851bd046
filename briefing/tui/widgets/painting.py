"""How laid-out lines look: painted one by one, and kept for as long as they look the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final, NamedTuple

from msgspec.structs import replace
from textual.geometry import Spacing

from briefing.render.blocks import Row
from briefing.render.sheet import At, Sheet
from briefing.render.spans import Line
from briefing.tui.lru import Lru
from briefing.tui.paint import Highlight, Marked, Painted, Palette, Pointer, paint
from briefing.tui.terminal.frames import InUse
from briefing.tui.terminal.rows import Row as Cells
from briefing.tui.widgets.cursor import Cursor
from briefing.tui.widgets.lined import Lined
from briefing.tui.widgets.palettes import of_view

MARKINGS: Final = 4
"""Markings of words whose lines stay: those at hand, and what may be typed next."""

LINES: Final = 400
"""Painted lines that are kept of each way to paint them."""

WINDOWS: Final = 24
"""Windows that are kept of each: a list as it was left in each section, and after some moves."""

WAYS: Final = 2
"""Ways to paint that stay: a list is as wide as the screen, or stands beside a page."""

Marks = Callable[[str], tuple[str, str]]
"""Gives the signs before and after an item, each one cell or nothing."""

Beside = tuple[Line, ...]
"""The lines before and after a line in its row, where phrases are looked for; else none."""

Way = tuple[int, Spacing]
"""What all lines of a view hang on: its width and its border."""

Looks = tuple[Line, Pointer, Beside]
"""All that a painted line depends on."""

Key = tuple[object, ...]
"""What something painted depends on, lists and lines by identity: these are kept beside it."""


class Window(NamedTuple):
    """All lines that were on screen, the items of the rows that begin there, and their signs."""

    cells: list[Cells]
    head: list[Line]
    targets: list[str]
    signs: str


class Kept:
    """What was painted in one way."""

    def __init__(self) -> None:
        """Nothing painted yet."""
        self.lines: dict[Key, tuple[Looks, Cells]] = {}
        self.windows: dict[Key, Window] = {}

    def make_room(self) -> None:
        """Forget what there is too much of."""
        if len(self.lines) > LINES:
            self.lines.clear()
            self.windows.clear()
        elif len(self.windows) > WINDOWS:
            del self.windows[next(iter(self.windows))]


Ways = Lru[Way, Kept]


class KeptLines:
    """What was painted in each way, as long as nothing is marked, and of the last few markings."""

    def __init__(self) -> None:
        """Nothing painted yet."""
        self.now = Kept()
        """What was painted in the way at hand."""
        self._at_hand: tuple[Way, Highlight | None] | None = None
        self._unmarked: Ways = Lru(WAYS)
        self._marked: Lru[Highlight, Ways] = Lru(MARKINGS)

    def take(self, way: Way, by: Highlight | None) -> None:
        """Take what was painted in a way, with what words are marked."""
        if self._at_hand != (way, by):
            self._at_hand = way, by
            self.now = self._ways(by).get(way, Kept)
        self.now.make_room()

    def _ways(self, by: Highlight | None) -> Ways:
        if by is not None:
            return self._marked.get(by, partial(Lru, WAYS))
        # What nothing was marked in is shown again when a search is over; the rest is not.
        self._marked.clear()
        return self._unmarked


_NONE: Final = Pointer()
_ALONE: Final[Beside] = ()


class Painting(Lined, InUse):
    """Paints the lines around a cursor; what they are is in `PaintedSheet`."""

    by_rows: bool
    cursor: Cursor

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Nothing to paint yet."""
        super().__init__(id=id)
        self.rows: Sequence[Row] = ()
        self.highlight: Highlight | None = None
        self.marks: Marks | None = None
        self._head: list[Line] = []
        self._palette: Palette | None = None
        self._kept = KeptLines()
        self._window: tuple[tuple[Sheet, At, int], list[At]] | None = None
        self._way: Way | None = None

    @property
    def sheet(self) -> Sheet:
        """The rows as laid out for the present width."""
        return self.cursor.sheet

    def _shown(self) -> list[At]:
        """The lines on screen."""
        part = (self.sheet, self.cursor.top, self.cursor.height)
        if self._window is None or self._window[0] != part:
            self._window = part, self.sheet.window(self.cursor.top, self.cursor.height)
        return self._window[1]

    def _place_at(self, y: int) -> At | None:
        """The line of the sheet that is painted on a line of the view."""
        shown = self._shown()
        y -= len(self._head)
        return shown[y] if 0 <= y < len(shown) else None

    @property
    def in_use(self) -> bool:
        """Whether it has the focus. Its own `has_focus` hears of that later than others."""
        return self.screen.focused is self

    @property
    def is_written_over(self) -> bool:
        """Whether there is more on the lines than what stands in them, so that none is kept."""
        return False

    # Painting

    def cells(self, lines: Iterable[int]) -> list[Cells]:
        """Lines of the view; as they were painted before where they look the same."""
        if self.is_written_over:
            return super().cells(lines)
        # Out of sight it has the outer size that it had, and no other.
        width, asked = self.size.width, [*lines]
        self._paint_as((width, self.gutter))
        cells = self._window_cells(max(asked, default=-1) + 1, width)
        return [cells[y] for y in asked]

    def _window_cells(self, height: int, width: int) -> list[Cells]:
        """So many lines from the top, as they were when the same stood there and was marked."""
        cursor, in_use = self.cursor, self.in_use
        stands = cursor.sheet, cursor.top, cursor.height, cursor.line, cursor.link
        key = (*stands, in_use, height, id(self._head))
        kept = self._kept.now.windows.get(key)
        if kept is None or kept.signs != self._signs(kept.targets):
            kept = self._kept.now.windows[key] = self._window_painted(height, width)
        return kept.cells

    def _window_painted(self, height: int, width: int) -> Window:
        shown = self._shown()
        cells = [self._kept_or_made(self._look(y, shown), width) for y in range(height)]
        begun = [self.sheet.targets[each.row] for each in shown if not each.line]
        targets = [each for each in begun if each]
        return Window(cells, self._head, targets, self._signs(targets))

    def _signs(self, targets: Iterable[str]) -> str:
        """The signs of items, which may become others while all else stays."""
        if self.marks is None:
            return ""
        return "\0".join([sign for each in targets for sign in self.marks(each)])

    def _paint_as(self, way: Way) -> None:
        """Take the lines that were painted in the same way."""
        if self._way != way:
            self._way, self._finish = way, None
        self._kept.take(way, self.highlight)

    def _kept_or_made(self, look: Looks, width: int) -> Cells:
        # By identity: to compare lines takes longer than to paint them.
        line, pointer, beside = look
        key = (id(line), pointer, *map(id, beside))
        kept = self._kept.now.lines.get(key)
        if kept is None:
            kept = self._kept.now.lines[key] = look, self.finish.cells(self._painted(look, width))
        return kept[1]

    def painted(self, y: int) -> Painted:
        """One line of the view."""
        return self._painted(self._look(y, self._shown()), self.size.width)

    def _painted(self, look: Looks, width: int) -> Painted:
        line, pointer, beside = look
        return paint(line, width, self._styles(), pointer, self._hits(line, beside))

    def _hits(self, line: Line, beside: Beside) -> Marked | None:
        if self.highlight is None or not line:
            return None
        from briefing.tui.across_lines import across

        before, after = beside or ((), ())
        return across(self.highlight, before, line, after)

    def _look(self, y: int, shown: list[At]) -> Looks:
        """What stands on a line of the view, and what is marked on it."""
        if y < len(self._head):
            return self._head[y], _NONE, _ALONE
        if y - len(self._head) >= len(shown):
            return (), _NONE, _ALONE
        place = shown[y - len(self._head)]
        pointer = self._pointer(place) if self.cursor.covers(place) else _NONE
        if not place.line:
            pointer = self._marked(place.row, pointer)
        return self.sheet.at(place), pointer, self._beside(place)

    def _beside(self, place: At) -> Beside:
        """What a phrase may run on from or into; nothing where none is looked for."""
        if self.highlight is None or not self.highlight.runs_on:
            return _ALONE
        return self.sheet.beside(place)

    def _marked(self, row: int, pointer: Pointer) -> Pointer:
        """The pointer with the signs of the item of a row, for its first line."""
        target = self.sheet.targets[row]
        if not target or self.marks is None:
            return pointer
        sign, tail = self.marks(target)
        if not (sign or tail):
            return pointer
        return replace(pointer, sign=sign or " ", tail=tail)

    def _pointer(self, place: At) -> Pointer:
        bar = "▌" if self.in_use else "▏"
        on_link = place == self.cursor.line and not self.by_rows and self.in_use
        return Pointer(bar, self.cursor.link if on_link else -1)

    def _styles(self) -> Palette:
        if self._palette is None:
            self._palette = of_view(self)
        return self._palette

    def notify_style_update(self) -> None:
        """Take the styles anew after a change of theme."""
        self._palette = self._way = None
        self._kept = KeptLines()
        super().notify_style_update()
