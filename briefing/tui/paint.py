"""From spans to texts in styles: roles become styles, links and hits are marked."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Protocol, Self

import msgspec
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.render.spans import Line, cell_len

GUTTER = 2
"""Cells before a line: the bar that marks the cursor, and the sign of what is read."""

Marked = Callable[[str], tuple[tuple[str, bool], ...]]
"""Divides a text into runs and tells which of them are hits."""


class Highlight(Hashable, Protocol):
    """Marks the hits in any text. Two that mark the same are equal."""

    def __call__(self, text: str, /) -> tuple[tuple[str, bool], ...]:
        """Divide a text into runs, and tell which of them are hits."""

    @property
    def runs_on(self) -> bool:
        """Whether a hit may run on from one line into the next."""


class Palette(msgspec.Struct, frozen=True):
    """The style below all others, and that of each role.

    Besides roles, `of_role` knows "current", what a reader points at, and "bar", what marks a
    cursor.
    """

    base: Style
    of_role: Callable[[str], Style]
    _of: dict[tuple[str, str], Style] = msgspec.field(default_factory=dict)

    def of(self, role: str, over: str = "") -> Style:
        """The style of what has a role, where it has one with another laid `over` it."""
        style = self._of.get((role, over))
        if style is None:
            style = self.base + self.of_role(role)
            style = self._of[role, over] = style + self.of_role(over) if over else style
        return style


class Pointer(msgspec.Struct, frozen=True):
    """What is marked on a line: its bar on the left, and the span that Enter follows.

    `sign` stands after the bar and `tail` at the right edge, each one cell or nothing.
    """

    bar: str = " "
    span: int = -1
    sign: str = " "
    tail: str = ""


class Painted(msgspec.Struct, frozen=True):
    """Texts in their styles, cut or filled to `width` cells, of which `tail` has the last."""

    parts: Sequence[tuple[str, Style]]
    width: int
    base: Style
    tail: tuple[str, Style] | None = None

    @classmethod
    def of(cls, strip: Strip) -> Self:
        """What a strip shows."""
        parts = [(text, style or Style.null()) for text, style, _ in strip]
        return cls(parts, strip.cell_length, Style.null())

    def strip(self) -> Strip:
        """The same for Textual."""
        strip = Strip([Segment(*each) for each in self.parts])
        if self.tail is None:
            return strip.adjust_cell_length(self.width, self.base)
        room = self.width - len(self.tail[0])
        return Strip([*strip.adjust_cell_length(room, self.base), Segment(*self.tail)], self.width)


def paint(
    line: Line, width: int, palette: Palette, pointer: Pointer, marked: Marked | None
) -> Painted:
    """A line in `width` cells, the bar and a sign before it."""
    before = pointer.bar + pointer.sign
    parts = [(before, palette.base if before.isspace() else palette.of("bar"))]
    for index, span in enumerate(line):
        if index == pointer.span:
            style = palette.of(span.role, "current")
            hit = style + palette.of_role("hit")
        else:
            style, hit = palette.of(span.role), palette.of(span.role, "hit")
        if marked is None:
            parts.append((span.text, style))
        else:
            parts += [(run, hit if found else style) for run, found in marked(span.text)]
    tail = (pointer.tail, palette.of("bar")) if pointer.tail else None
    return Painted(parts, width, palette.base, tail)


def span_at(line: Line, cell: int) -> int:
    """The index of the span on which a cell of the line lies, or -1."""
    end = 0
    for index, span in enumerate(line):
        end += cell_len(span.text)
        if cell < end:
            return index
    return -1
