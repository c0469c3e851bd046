"""What a terminal shows after what was written to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pyte
from pyte.screens import Char

from benchmarks.terminal.sequences import whole

_UNKNOWN = re.compile(
    rb"\x1b\[[<>=][\d;]*[a-zA-Z]|\x1b\[\?[\d;]*(?:\$p|u)|\x1b[P_^].*?\x1b\\", re.DOTALL
)
"""What pyte would write out as letters."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The cells of a screen, line by line; the column and line of its cursor, and its style."""

    cells: tuple[tuple[Char, ...], ...]
    cursor: tuple[int, int]
    style: Char

    def text(self) -> str:
        """Its letters."""
        return "\n".join("".join(cell.data for cell in line) for line in self.cells)


class _Screen(pyte.Screen):
    """With the moves that pyte leaves out: scrolling, and a character again."""

    _last = " "

    def draw(self, data: str) -> None:
        self._last = data[-1:] or self._last
        super().draw(data)

    def repeat(self, count: int = 1) -> None:
        super().draw(self._last * (count or 1))

    def scroll_up(self, count: int = 1) -> None:
        self._scroll(count, "bottom", self.index)

    def scroll_down(self, count: int = 1) -> None:
        self._scroll(count, "top", self.reverse_index)

    def _scroll(self, count: int, edge: str, step: Callable[[], None]) -> None:
        line = self.cursor.y
        margins = self.margins or pyte.screens.Margins(0, self.lines - 1)
        self.cursor.y = getattr(margins, edge)
        for _ in range(count or 1):
            step()
        self.cursor.y = line


class _Stream(pyte.ByteStream):
    csi = pyte.ByteStream.csi | {"S": "scroll_up", "T": "scroll_down", "b": "repeat"}
    events = pyte.ByteStream.events | {"scroll_up", "scroll_down", "repeat"}


class Screen:
    """A screen that is told bytes and gives pictures."""

    def __init__(self, size: tuple[int, int]) -> None:
        """Empty, of so many columns and lines."""
        self._screen = _Screen(*size)
        self._stream = _Stream(self._screen)
        self._rest = b""

    def feed(self, data: bytes) -> None:
        """Show what these bytes say; a sequence may be cut in two."""
        data, self._rest = whole(self._rest + data)
        self._stream.feed(_UNKNOWN.sub(b"", data))

    def picture(self) -> Picture:
        """What is shown now."""
        columns, lines = self._screen.columns, self._screen.lines
        buffer, cursor = self._screen.buffer, self._screen.cursor
        cells = tuple(tuple(buffer[y][x] for x in range(columns)) for y in range(lines))
        return Picture(cells, (min(cursor.x, columns - 1), cursor.y), cursor.attrs)
