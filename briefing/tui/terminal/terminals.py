"""What is taken for granted of a terminal, by its name."""

from __future__ import annotations

import re
from typing import Final

_LIKE_XTERM: Final = (
    "xterm|linux|foot|alacritty|kitty|wezterm|ghostty|konsole|vte|gnome|rxvt|st|contour|mlterm"
)
_ERASING: Final = re.compile(rf"({_LIKE_XTERM})($|[-+.])")
_SCROLLING: Final = re.compile(rf"({_LIKE_XTERM}|screen|tmux|vt\d\d\d)($|[-+.])")
_OLD: Final = re.compile(r"(linux|ansi|cons\d|sun|wy|vt)(\d|$|[-+.])")
_PLAIN: Final = re.compile(r"(vt|wy)\d")
_COLOURLESS: Final = re.compile(r"(vt|wy)\d|dumb|ansi-m|.*-(m|mono)$")


def erases_with_paper(term: str) -> bool:
    """Whether what is erased takes the background of the pen, and a part of a line can be erased.

    (`bce` and `ech` in terminfo.) Where that is not sure, blanks are written.
    """
    return _ERASING.match(term) is not None


def scrolls_regions(term: str) -> bool:
    """Whether a part of the lines can be moved up or down, as a VT100 does it."""
    return _SCROLLING.match(term) is not None


def is_colourless(term: str) -> bool:
    """Whether the terminal is of a kind without colours."""
    return _COLOURLESS.match(term) is not None


def turns_off(term: str) -> bool:
    """Whether attributes can be turned off one by one, and others are known than a VT100 has."""
    return _PLAIN.match(term) is None


def is_old(term: str) -> bool:
    """Whether the terminal knows no modes of xterm: one of hardware, or a console like it."""
    return _OLD.match(term) is not None
