"""What is taken for granted of a terminal, by its name."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

_LIKE_XTERM: Final = frozenset(
    [
        *("alacritty", "contour", "foot", "ghostty", "gnome", "kitty", "konsole", "linux"),
        *("mlterm", "rxvt", "st", "vte", "wezterm", "xterm"),
    ]
)
_SCROLLING: Final = _LIKE_XTERM | {"screen", "tmux"}
_OLD: Final = frozenset({"ansi", "cons", "linux", "sun", "vt", "wy"})
_PLAIN: Final = frozenset({"vt", "wy"})
_DIGITS: Final = 3
"""Of the name of a VT100 and its followers; a VT52 has fewer."""


def erases_with_paper(term: str) -> bool:
    """Whether what is erased takes the background of the pen, and a part of a line can be erased.

    (`bce` and `ech` in terminfo.) Where that is not sure, blanks are written.
    """
    return _word(term) in _LIKE_XTERM


def scrolls_regions(term: str) -> bool:
    """Whether a part of the lines can be moved up or down, as a VT100 does it."""
    word = _word(term)
    number = word.removeprefix("vt")
    return word in _SCROLLING or (number != word and number.isdigit() and len(number) == _DIGITS)


def is_colourless(term: str) -> bool:
    """Whether the terminal is of a kind without colours."""
    named = term.startswith(("dumb", "ansi-m")) or term.endswith(("-m", "-mono"))
    return named or not turns_off(term)


def turns_off(term: str) -> bool:
    """Whether attributes can be turned off one by one, and others are known than a VT100 has."""
    return term[:2] not in _PLAIN or not term[2:3].isdigit()


def is_old(term: str) -> bool:
    """Whether the terminal knows no modes of xterm: one of hardware, or a console like it."""
    return "".join(takewhile(str.isalpha, term)) in _OLD


def _word(term: str) -> str:
    """What stands before the variants of a terminal."""
    return "".join(takewhile(lambda each: each not in "-+.", term))
