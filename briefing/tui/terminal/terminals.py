"""What is taken for granted of a terminal, by its name."""

from __future__ import annotations

import re
from typing import Final

_ERASING = re.compile(
    r"(xterm|linux|foot|alacritty|kitty|wezterm|ghostty|konsole|vte|gnome|rxvt|st|contour|mlterm)"
    r"($|[-+.])"
)
_COLOURLESS: Final = re.compile(r"vt\d|dumb|ansi-m|.*-(m|mono)$")


def erases_with_paper(term: str) -> bool:
    """Whether what is erased takes the background of the pen, and a part of a line can be erased.

    (`bce` and `ech` in terminfo.) Where that is not sure, blanks are written.
    """
    return _ERASING.match(term) is not None


def is_colourless(term: str) -> bool:
    """Whether the terminal is of a kind without colours."""
    return _COLOURLESS.match(term) is not None
