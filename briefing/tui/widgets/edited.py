"""A line of words that is edited, as a value: its cursor, what is selected, where cells begin.

Places count the characters before them. The cursor steps over what is seen as one character.
"""

from __future__ import annotations

import unicodedata
from typing import Final, Literal

import msgspec
from rich.cells import split_graphemes

from briefing.render.spans import cell_len

Way = Literal["left", "right", "word left", "word right", "start", "end"]

_OF_WORDS: Final = "LMN"
"""The first letters of the categories of what words are made of; marks belong to their letters."""


class Edited(msgspec.Struct, frozen=True):
    """What lies between `anchor` and `cursor` is selected."""

    words: str = ""
    cursor: int = 0
    anchor: int = 0

    @property
    def selection(self) -> tuple[int, int]:
        """The first place of what is selected, and the place behind it."""
        return min(self.anchor, self.cursor), max(self.anchor, self.cursor)

    @property
    def selected(self) -> str:
        """The words that are selected."""
        start, end = self.selection
        return self.words[start:end]

    def put(self, words: str) -> Edited:
        """With words in the place of what is selected, and the cursor behind them."""
        start, end = self.selection
        at = start + len(words)
        return Edited(self.words[:start] + words + self.words[end:], at, at)

    def at(self, place: int, *, select: bool = False) -> Edited:
        """With the cursor at a place, and all selected that it went over, or nothing."""
        return Edited(self.words, place, self.anchor if select else place)

    def go(self, way: Way, *, select: bool = False) -> Edited:
        """With the cursor elsewhere; one step leads first to an end of what is selected."""
        if self.selected and not select and way in ("left", "right"):
            return self.at(self.selection[way == "right"])
        return self.at(self._towards(way), select=select)

    def erase(self, way: Way) -> Edited:
        """Without what is selected, else without what the cursor would go over."""
        return (self if self.selected else self.go(way, select=True)).put("")

    def everything(self) -> Edited:
        """With all of it selected."""
        return Edited(self.words, len(self.words), 0)

    @property
    def cell(self) -> int:
        """How many cells lie before the cursor."""
        return cell_len(self.words[: self.cursor])

    @property
    def step(self) -> int:
        """The place behind the character under the cursor, which at the end is a blank."""
        return min((each for each in self._steps() if each > self.cursor), default=self.cursor + 1)

    def under(self, cell: int) -> int:
        """The place of the character that takes a cell; the end for cells behind it."""
        end = 0
        for start, _, width in split_graphemes(self.words)[0]:
            end += width
            if cell < end:
                return start
        return len(self.words)

    def _towards(self, way: Way) -> int:
        if way in ("start", "end"):
            return 0 if way == "start" else len(self.words)
        places = self._starts() if way.startswith("word") else self._steps()
        if way.endswith("left"):
            return max((each for each in places if each < self.cursor), default=0)
        return min((each for each in places if each > self.cursor), default=len(self.words))

    def _steps(self) -> list[int]:
        """Where characters end."""
        return [end for _, end, _ in split_graphemes(self.words)[0]]

    def _starts(self) -> list[int]:
        """Where words begin."""
        inside = [unicodedata.category(each)[0] in _OF_WORDS for each in self.words]
        return [at for at, each in enumerate(inside) if each and not (at and inside[at - 1])]
