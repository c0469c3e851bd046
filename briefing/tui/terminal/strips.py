"""Textual's frames as its compositor has them, before they are written out as text.

To write them out and read them back took a fifth of a key. Its updates have no public face.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import Final, NamedTuple

from rich.color import ColorSystem
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.strip import Strip

from briefing.tui.lately import Lately
from briefing.tui.terminal.cells import Drawing, Frame, Place, Written, written
from briefing.tui.terminal.looks import PLAIN, Look, look_of
from briefing.tui.terminal.rows import Row

_STYLED = re.compile(r"(?:\x1b\[([0-9;]*)m)?x(?:\x1b\[0m)?")


_CELLS: Final[Lately[tuple[int, ColorSystem], tuple[Strip, Written | None]]] = Lately(1000)
"""The cells of strips, by identity: what is shown again has been painted once."""


class Piece(NamedTuple):
    """A strip, and where it begins."""

    at: Place
    strip: Strip


def pieces(update: object) -> list[Piece] | None:
    """What an update of the compositor writes, in its order; None for what is no such update."""
    if isinstance(update, ChopsUpdate):
        return [*_chopped(update)]
    return [*_whole(update)] if isinstance(update, LayoutUpdate) else None


def draw(parts: list[Piece], rows: list[Row], cursor: Place, colours: ColorSystem) -> Frame | None:
    """What pieces make of `rows`, which stay as they are; None if one does more than be seen."""
    drawing = Drawing(rows)
    for at, strip in parts:
        cells = _CELLS.get((id(strip), colours), partial(_cells, strip, colours))[1]
        if cells is None:
            return None
        drawing.write(at, cells)
    return drawing.frame(cursor)


def _whole(update: LayoutUpdate) -> Iterator[Piece]:
    for line, strips in enumerate(update.strips, update.region.y):
        column = update.region.x
        for strip in strips:
            yield Piece(Place(column, line), strip)
            column += strip.cell_length


def _chopped(update: ChopsUpdate) -> Iterator[Piece]:
    for line, start, end in update.spans:
        for behind, (column, strip) in zip(
            update.chop_ends[line], update.chops[line].items(), strict=False
        ):
            if strip is None or column > end or behind <= start:
                continue
            inside = start <= column < end and behind <= end
            part = strip if inside else strip.crop(0, min(behind, end) - column)
            yield Piece(Place(column, line), part)


def _cells(strip: Strip, colours: ColorSystem) -> tuple[Strip, Written | None]:
    """A strip and its cells; None where it has more than text and styles."""
    parts = []
    for text, style, control in strip:
        look = PLAIN if style is None else _look(style, colours)
        if control or look is None or "\n" in text or "\x1b" in text:
            return strip, None
        parts.append((look, text))
    return strip, written(parts)


@lru_cache(8192)
def _look(style: Style, colours: ColorSystem) -> Look | None:
    """How a style looks in so many colours; None for one that is a link of the terminal's."""
    styled = _STYLED.fullmatch(Strip.render_style(style, "x", colours))
    return look_of(styled[1] or "") if styled else None
