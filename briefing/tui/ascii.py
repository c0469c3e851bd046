"""The screen in ASCII: what stands in its cells already, in as many cells as before."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from rich.cells import cell_len

from briefing.render.symbols import FORMS
from briefing.tui.widgets.lined import OfText

_LINES: Final = range(0x2500, 0x25A0)
"""Box drawing and blocks: what frames and bars are made of."""


class InAscii(OfText):
    """Leaves no sign but those of ASCII; letters stay."""

    def text(self, text: str) -> str:
        """A text with each sign in its form, cut or filled to the cells that it had."""
        return text if text.isascii() else "".join(map(_fitted, text))


@lru_cache(512)
def _fitted(sign: str) -> str:
    form = " " if sign.isspace() else FORMS.get(sign) or _line(sign)
    size = cell_len(sign)
    return form[:size].ljust(size) if form else sign


def _line(sign: str) -> str:
    """A part of a frame or a bar by what it looks like; nothing for any other sign."""
    if ord(sign) not in _LINES:
        return ""
    words = unicodedata.name(sign).split()
    if "BOX" not in words:
        return "#"
    across, down = "HORIZONTAL" in words, "VERTICAL" in words
    return "+" if across == down else "-" if across else "|"
