"""What the terminal shows, what it should show, and the bytes from the one to the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Self

from briefing.tui.terminal.cells import (
    Frame,
    Piece,
    Place,
    draw,
    is_frame,
    read_frame,
    read_screen,
    write_screen,
)
from briefing.tui.terminal.difference import Writer
from briefing.tui.terminal.looks import PLAIN, Look, Pen, blank_of, look_with
from briefing.tui.terminal.room import laid_out, notice
from briefing.tui.terminal.rows import Row
from briefing.tui.terminal.scrolling import scroll_between
from briefing.tui.terminal.terminals import erases_with_paper, scrolls_regions, turns_off
from briefing.tui.terminal.within_line import within_line

_FRAMES: Final = 10
"""Frames of which it stays what was written for their rows: who reads goes to and fro."""


class Painter:
    """Takes frames in, gives differences out. A frame that no difference was asked of is lost."""

    def __init__(
        self,
        columns: int,
        lines: int,
        *,
        erases: bool = True,
        turns_off: bool = True,
        scrolls: bool = False,
    ) -> None:
        """Start from a screen of which nothing is known; `scrolls`: whether it can move lines.

        The others are as in `Writer`.
        """
        self._erases = erases
        self._scrolls = scrolls
        self._turns_off = turns_off
        self._columns = self._lines = 0
        self.resize(columns, lines)

    @classmethod
    def of_terminal(cls, columns: int, lines: int, term: str) -> Self:
        """That of a terminal of this size and name (TERM)."""
        return cls(
            columns,
            lines,
            erases=erases_with_paper(term),
            turns_off=turns_off(term),
            scrolls=scrolls_regions(term),
        )

    def resize(self, columns: int, lines: int) -> None:
        """Take the terminal's size; of another one nothing has been painted yet."""
        self._notice = notice(columns, lines)
        size = laid_out(columns, lines)
        if size != self.size:
            self._columns, self._lines = size
            self._within = lru_cache(_FRAMES * self._lines)(within_line)
            self.wanted = [Row.blank(self._columns)] * self._lines
            self.cursor = Place(0, 0)
            self._empty = True
        self.forget()

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines that frames are made for; a smaller terminal is shown none of them."""
        return self._columns, self._lines

    def forget(self) -> None:
        """The terminal may show anything: the next difference is the whole screen."""
        self._shown: list[Row] | None = None
        self._pen: Pen | None = None
        self._at: Place | None = None
        self._changed = set(range(self._lines))
        # A blank screen is no frame: what comes first would be written over it.
        self.pending = bool(self._notice) or not self._empty

    def take(self, data: str) -> bool:
        """Enter a frame of Textual's; False, and nothing done, where it is not understood."""
        frame = read_frame(data, self.wanted) if is_frame(data) else None
        if frame is None:
            return False
        self._enter(frame)
        return True

    def draw(self, parts: Iterable[Piece], cursor: Place) -> None:
        """Enter a frame that is made of pieces."""
        self._enter(draw(parts, self.wanted, cursor))

    def _enter(self, frame: Frame) -> None:
        for number, row in frame.rows.items():
            if row != self.wanted[number]:
                self.wanted[number] = row
                self._changed.add(number)
        self.cursor = Place(
            min(frame.cursor.column, self._columns - 1), min(frame.cursor.line, self._lines - 1)
        )
        self._empty = False
        if not self._notice:
            self.pending = self.pending or bool(self._changed) or self.cursor != self._at

    def adopt(self, cells: str) -> None:
        """Know that the terminal shows what `cells` gave of a painter of the same size.

        Nobody tells how it came there, and so what pen it was left with.
        """
        frame = read_screen(cells, *self.size)
        if frame is not None:
            self._enter(frame)
            self._shown, self._at = [*self.wanted], self.cursor
            self._changed.clear()
            self.pending = False

    def cells(self) -> str:
        """What it should show, which `adopt` understands. All of it must be sure."""
        return write_screen(self.wanted, self.cursor)

    def is_sure(self) -> bool:
        """Whether every terminal shows it alike."""
        return not any(row.is_doubtful for row in self.wanted)

    def copy(self) -> Painter:
        """Another that should show the same, and knows no terminal yet."""
        other = Painter(
            self._columns,
            self._lines,
            erases=self._erases,
            turns_off=self._turns_off,
            scrolls=self._scrolls,
        )
        other.wanted, other.cursor = [*self.wanted], self.cursor
        other._empty = self._empty
        return other

    def whole(self) -> str:
        """What makes any terminal show all that it should."""
        self.forget()
        return self.update()

    def update(self) -> str:
        """What makes the terminal show what it should, as far as it does not; maybe nothing."""
        self.pending = False
        if self._notice:
            return self._notice
        if self._shown is None:
            return self._done(self._anew())
        shown, wanted = self._shown, self.wanted
        changed = {each for each in self._changed if shown[each] != wanted[each]}
        scroll = scroll_between(shown, wanted, changed) if self._scrolls else None
        if scroll is None:
            writer = self._writer()
            self._write(writer, shown, changed)
            return self._done(writer)
        moved = self._writer()
        moved.scroll(scroll)
        rows = range(scroll.top, scroll.bottom + 1)
        self._write(moved, scroll.of(shown, Row.blank(self._columns)), changed.union(rows))
        return self._done(self._still(shown, changed, moved.size) or moved)

    def _still(self, shown: list[Row], changed: set[int], most: int) -> Writer | None:
        """The same without moving lines; None where that takes more than so many characters."""
        writer, size = self._writer(), 0
        for number in sorted(changed):
            before = len(writer.out)
            writer.row(number, shown[number], self.wanted[number])
            size += sum(map(len, writer.out[before:]))
            if size > most:
                return None
        writer.go(self.cursor)
        return writer if writer.size <= most else None

    def _writer(self) -> Writer:
        at = (-1, -1) if self._at is None else self._at
        return Writer(
            self._columns,
            self._erases,
            self._pen,
            *at,
            turns_off=self._turns_off,
            within=self._within,
        )

    def _anew(self) -> Writer:
        """The whole screen."""
        writer, paper = self._writer(), self._common_paper()
        writer.clear(paper, self._lines)
        blank = Row.blank(self._columns, paper)
        self._write(writer, [blank] * self._lines, set(range(self._lines)))
        return writer

    def _write(self, writer: Writer, shown: list[Row], changed: set[int]) -> None:
        for number in sorted(changed):
            if shown[number] != self.wanted[number]:
                writer.row(number, shown[number], self.wanted[number])
        writer.go(self.cursor)

    def _done(self, writer: Writer) -> str:
        self._shown = [*self.wanted]
        self._changed.clear()
        self._pen, self._at = writer.pen, writer.at
        return "".join(writer.out)

    def _common_paper(self) -> Look:
        """What most of the screen would be if nothing were written on it."""
        if not self._erases:
            return PLAIN
        papers: Counter[Pen] = Counter()
        for pen, cells in Counter("".join([row.pens for row in self.wanted])).items():
            if look_with(pen).bare:
                papers[blank_of(pen)] += cells
        return look_with(papers.most_common(1)[0][0]) if papers else PLAIN
