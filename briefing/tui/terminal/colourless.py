"""Without colours: what a background told is told by reversing, and all other colour is dropped."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter, NoColor

_STANDS_OUT = 0.25
"""Difference of brightness from which a background is meant to catch the eye."""

_REVERSED = Style(reverse=True)
_FEW = Style(italic=False, dim=False, strike=False)


class Colourless(LineFilter):
    """Leaves no colour, not even a grey; with `few` no attributes but those of a VT100 either."""

    def __init__(self, *, few: bool) -> None:
        """Decide once."""
        super().__init__()
        self._left = NoColor.DEFAULT_COLORS + (_FEW if few else Style.null())

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments with attributes alone."""
        paper = background.brightness
        return [
            Segment(text, style and _plain(style, paper, self._left), control)
            for text, style, control in segments
        ]


@lru_cache(4096)
def _plain(style: Style, paper: float, left: Style) -> Style:
    plain = style + left
    own = style.bgcolor
    if own is None or own.triplet is None or style.reverse:
        return plain
    if abs(Color.from_rich_color(own).brightness - paper) < _STANDS_OUT:
        return plain
    return plain + _REVERSED
