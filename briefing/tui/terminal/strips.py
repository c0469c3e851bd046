"""Textual's strips and frames as cells.

To write its frames out as text and read them back took a fifth of a key. Its updates have no public
face.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from rich.color import ColorSystem
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.strip import Strip

from briefing.tui.terminal.cells import Piece, Place
from briefing.tui.terminal.looks import PLAIN, Pen, look_of, pen_of
from briefing.tui.terminal.rows import Row

_CODES = re.compile(r"\x1b\[([0-9;]*)m")
_PLAIN: Final = Style.null()


def colours_of(app: App[Any]) -> ColorSystem:
    """How many colours there are for what an application shows."""
    return app.console._color_system or ColorSystem.TRUECOLOR  # noqa: SLF001 - no public face


def pieces(update: object, colours: ColorSystem) -> list[Piece] | None:
    """What an update of the compositor writes, in its order.

    None for what is no such update, and for one that does more than be seen.
    """
    if isinstance(update, ChopsUpdate):
        strips = _chopped(update)
    elif isinstance(update, LayoutUpdate):
        strips = _whole(update)
    else:
        return None
    shown = [*strips]
    if any(_acts(strip) for _, strip in shown):
        return None
    return [Piece(at, cells_of(strip, colours)) for at, strip in shown]


def _acts(strip: Strip) -> bool:
    """Whether it has more than text and what is seen of styles."""
    return any(
        control or "\n" in text or "\x1b" in text or (style is not None and style.link)
        for text, style, control in strip
    )


def cells_of(strip: Strip, colours: ColorSystem) -> Row:
    """The cells of the texts and styles of a strip."""
    return Row.of([(pen_for(style or _PLAIN, colours), text) for text, style, _ in strip])


@lru_cache(8192)
def pen_for(style: Style, colours: ColorSystem) -> Pen:
    """The pen for what is seen of a style in so many colours."""
    codes = _CODES.match(Strip.render_style(style.clear_meta_and_links(), "x", colours))
    look = look_of(codes[1]) if codes else PLAIN
    if look is None:
        raise ValueError(style)
    return pen_of(look)


def _whole(update: LayoutUpdate) -> Iterator[tuple[Place, Strip]]:
    for line, strips in enumerate(update.strips, update.region.y):
        column = update.region.x
        for strip in strips:
            yield Place(column, line), strip
            column += strip.cell_length


def _chopped(update: ChopsUpdate) -> Iterator[tuple[Place, Strip]]:
    for line, start, end in update.spans:
        for behind, (column, strip) in zip(
            update.chop_ends[line], update.chops[line].items(), strict=False
        ):
            if strip is None or column > end or behind <= start:
                continue
            inside = start <= column < end and behind <= end
            part = strip if inside else strip.crop(0, min(behind, end) - column)
            yield Place(column, line), part
