"""Which lines belong together: the columns of the keys and hyphens that are open."""

from __future__ import annotations

from typing import NamedTuple

from briefing.yamltree.doctor.diagnosis import Diagnosis, at

_NO_HYPHEN = "a list starts here, and its first item has no hyphen"
_TEXT = "; if this goes on with the text above, put that in quotation marks"


class Level(NamedTuple):
    """A column in which keys or the hyphens of a list stand; a list may stand below its key."""

    column: int
    dash: bool


class Levels:
    """The open levels, outermost first; `nests` tells whether the next line may open another."""

    def __init__(self) -> None:
        self._open = [Level(0, dash=False)]
        self._left: list[Level] = []
        self._line = -1
        self._opened: dict[Level, int] = {}
        self.nests = True

    @property
    def column(self) -> int:
        """The innermost column."""
        return self._open[-1].column

    def enter(self, number: int, column: int, *, dash: bool) -> Diagnosis | None:
        """Take up line `number`, which starts at `column`; a fault where no line belongs there."""
        level = Level(column, dash)
        left = [each for each in self._open if each > level]
        stay = [each for each in self._open if each <= level]
        if not stay or stay[-1] != level:
            if left or not self.nests:
                return self._stray(number, level, left)
            stay.append(level)
            self._opened[level] = number
        self._open, self._left, self._line = stay, left, number
        return None

    def deepen(self, column: int, *, dash: bool) -> None:
        """A hyphen or key further to the right in the same line."""
        self._open.append(Level(column, dash))
        self._opened.pop(self._open[-1], None)

    def _stray(self, number: int, level: Level, left: list[Level]) -> Diagnosis:
        if level in self._left:
            # This line is where the lines further up are: the one between them has stepped out.
            return _misplaced(self._line, self.column, level.column)
        if level.dash and left and not left[0].dash and left[0] in self._opened:
            # The list goes on where its first item has opened a mapping.
            first = at(self._opened[left[0]], left[0].column)
            return Diagnosis(first, _NO_HYPHEN, "write '- ' before it, further to the left")
        known = [each.column for each in (*left, *self._open) if each.column != level.column]
        meant = min(known, key=lambda each: abs(each - level.column), default=0)
        goes_on = not left and level.column > self.column
        return _misplaced(number, level.column, meant, _TEXT if goes_on else "")


def _misplaced(number: int, column: int, meant: int, more: str = "") -> Diagnosis:
    return Diagnosis(
        at(number, column),
        f"this line starts in column {column + 1}, and those beside it in column {meant + 1}",
        f"lines that belong together start in the same column{more}",
    )
