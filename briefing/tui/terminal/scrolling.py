"""Which lines of a screen only moved up or down, so that the terminal can move them itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import msgspec

from briefing.tui.terminal.rows import Row

_WORTH_MOVING: Final = 3
"""Lines that must be found again before it is looked at closely."""


class Scroll(msgspec.Struct, frozen=True):
    """The lines from `top` to `bottom`, both included, go up by so many; a negative `by` is down.

    What comes in is blank, in the terminal's own paper.
    """

    top: int
    bottom: int
    by: int

    def of(self, rows: Sequence[Row], blank: Row) -> list[Row]:
        """The rows of a screen after it."""
        part = [*rows[self.top : self.bottom + 1]]
        new = [blank] * abs(self.by)
        part = [*part[self.by :], *new] if self.by > 0 else [*new, *part[: self.by]]
        return [*rows[: self.top], *part, *rows[self.bottom + 1 :]]


def scroll_between(shown: Sequence[Row], wanted: Sequence[Row], changed: set[int]) -> Scroll | None:
    """How most of what changed has moved as whole lines, where it has."""
    if len(changed) < _WORTH_MOVING:
        return None
    top, bottom = min(changed), max(changed)
    places: dict[str, int] = {}
    twice: set[str] = set()
    for number in range(top, bottom + 1):
        text = _text(shown[number])
        if text in places:
            twice.add(text)
        places[text] = number
    ways = Counter(
        places[text] - number
        for number in changed
        if (text := _text(wanted[number])) in places and text not in twice
    )
    del ways[0]
    best = ways.most_common(1)
    if not best or best[0][1] < _WORTH_MOVING:
        return None
    return Scroll(top, bottom, best[0][0])


def _text(row: Row) -> str:
    """What stands on a line behind the mark of the cursor, which moves by itself."""
    return row.text[2:]
