"""Rows of cells as strings, of which whole stretches are compared, cut and joined at once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Self

import msgspec
from rich.cells import split_graphemes

from briefing.tui.terminal.looks import PLAIN, Look, Pen, blank_of, pen_of, pens_for

HALF: Final = "\0"
"""Stands in the second cell of a wide character."""

_PICTURES = 0x1F000
"""From here on terminals do not agree how wide a character is."""

_STANDING_IN: Final = 0xF0000
"""Characters from here on stand for clusters of several, and for those from here on."""

_MOST: Final = 0x110000 - _STANDING_IN
_UNKNOWN: Final = "\ufffd"

_CLUSTERS: Final[list[str]] = []
_SIGNS: Final[dict[str, str]] = {}

_SURE: Final[set[str]] = set()
"""Characters that were found to be sure, so that a text is known at a glance."""


class Row(msgspec.Struct, frozen=True):
    """Cells beside each other: for each a character in `text` and one in `pens`.

    The first is what stands in it, or stands in for a cluster of characters (`spelling`), or is
    `HALF`; the second is the pen of what is seen of it. Two rows show the same if they are equal.
    """

    text: str = ""
    pens: str = ""
    is_doubtful: bool = False
    """Whether it has a cell of which terminals do not agree how wide it is."""

    @classmethod
    def of(cls, parts: Iterable[tuple[Pen, str]]) -> Self:
        """Texts, each with its pen. What takes no cell belongs to the character before it."""
        parts = [*parts]
        text = "".join([text for _, text in parts])
        if text.isascii() or are_sure(text):
            return cls(text, "".join([pens_for(text, pen) for pen, text in parts]))
        text, pens = "", ""
        for pen, part in parts:
            before = len(text)
            text = _signs(text, part)
            pens += pens_for(text[before:], pen)
        return cls(text, pens, is_doubtful=True)

    @classmethod
    def blank(cls, columns: int, look: Look = PLAIN) -> Self:
        """So many blanks."""
        return cls(" " * columns, blank_of(pen_of(look)) * columns)

    def part(self, start: int, end: int) -> Row:
        """The cells from one up to another; half of a wide character is a blank."""
        text, pens = self.text[start:end], self.pens[start:end]
        if not self.is_doubtful or not text:
            return Row(text, pens)
        if text[0] == HALF:
            text, pens = " " + text[1:], blank_of(pens[0]) + pens[1:]
        if self.text[end : end + 1] == HALF:
            text, pens = text[:-1] + " ", pens[:-1] + blank_of(pens[-1])
        return Row(text, pens, not are_sure(text))

    def fitted(self, columns: int, pen: Pen) -> Row:
        """So many cells: cut, or filled with blanks in the look of a pen."""
        left = columns - len(self)
        if left < 0:
            return self.part(0, columns)
        text, pens = self.text + " " * left, self.pens + blank_of(pen) * left
        return Row(text, pens, self.is_doubtful)

    def __add__(self, other: Row) -> Row:
        """Both, one after the other."""
        is_doubtful = self.is_doubtful or other.is_doubtful
        return Row(self.text + other.text, self.pens + other.pens, is_doubtful)

    def __len__(self) -> int:
        return len(self.text)


def spelling(sign: str) -> str:
    """What stands in a cell; nothing in the second of a wide character."""
    if sign == HALF:
        return ""
    return sign if ord(sign) < _STANDING_IN else _CLUSTERS[ord(sign) - _STANDING_IN]


def are_sure(text: str) -> bool:
    """Whether every terminal gives each character one cell."""
    unknown = {*text} - _SURE
    _SURE.update(filter(is_sure, unknown))
    return unknown <= _SURE


def is_sure(sign: str) -> bool:
    """Whether every terminal gives a character one cell."""
    return sign.isprintable() if sign.isascii() else _is_sure(sign)


@lru_cache(4096)
def _is_sure(sign: str) -> bool:
    return (
        ord(sign) < _PICTURES
        and unicodedata.category(sign)[0] in "LNPSZ"
        and unicodedata.bidirectional(sign) not in ("R", "AL", "AN")
        and unicodedata.east_asian_width(sign) not in ("W", "F")
        and split_graphemes(sign)[1] == 1
    )


def _signs(before: str, text: str) -> str:
    """What stands in cells, and behind it a text; nothing of what has nothing to belong to."""
    signs = [*before]
    for start, end, width in split_graphemes(text)[0]:
        if width:
            signs += [_sign(text[start:end]), *[HALF] * (width - 1)]
        elif signs:
            at = -2 if signs[-1] == HALF else -1
            signs[at] = _sign(spelling(signs[at]) + text[start:end])
    return "".join(signs)


def _sign(cluster: str) -> str:
    """The character that stands for what stands in one cell."""
    if len(cluster) == 1 and ord(cluster) < _STANDING_IN:
        return cluster
    sign = _SIGNS.get(cluster)
    if sign is None:
        if len(_CLUSTERS) == _MOST:
            return _UNKNOWN
        sign = _SIGNS[cluster] = chr(_STANDING_IN + len(_CLUSTERS))
        _CLUSTERS.append(cluster)
    return sign
