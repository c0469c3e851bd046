"""Rows one under another for a width, each set when it is first looked at.

A place is told by its row and the line in it, so that nothing need be known of what lies between
the beginning and what is shown: ten thousand rows open as quickly as ten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from briefing.render.blocks import Row
from briefing.render.lay import lay
from briefing.render.spans import Line

KEPT: Final = 2000
"""Rows that are kept as they were set."""


class At(NamedTuple):
    """A line of a sheet: its row, and its number in that row. Both count from 0."""

    row: int
    line: int


FIRST: Final = At(0, 0)


class Sheet:
    """Rows set for a width. A row may take no line at all; so may a sheet."""

    def __init__(
        self, targets: Sequence[str], made: Callable[[int], Sequence[Line]], kept: int = KEPT
    ) -> None:
        """A row for each target; `made` gives its lines, which are kept for the last few rows."""
        self.targets = targets
        self._made = made
        self._kept = kept
        self._laid: dict[int, Sequence[Line]] = {}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The items in their order, counted from 1."""
        found: dict[str, int] = {}
        for number, target in enumerate((each for each in self.targets if each), start=1):
            found.setdefault(target, number)
        return found

    @cached_property
    def count(self) -> int:
        """How many rows stand for an item."""
        return sum(map(bool, self.targets))

    @property
    def lines(self) -> list[Line]:
        """All lines, which sets every row."""
        return [line for row in range(len(self.targets)) for line in self.row(row)]

    def row(self, number: int) -> Sequence[Line]:
        """The lines of a row; none where there is no such row."""
        laid = self._laid.get(number)
        if laid is None:
            if not 0 <= number < len(self.targets):
                return ()
            if len(self._laid) >= self._kept:
                del self._laid[next(iter(self._laid))]
            laid = self._laid[number] = self._made(number)
        return laid

    def at(self, place: At) -> Line:
        """The line at a place; an empty one where there is none."""
        lines, number = self.row(place.row), place.line
        return lines[number] if 0 <= number < len(lines) else ()

    def beside(self, place: At) -> tuple[Line, Line]:
        """The lines before and after one in its row; empty ones where there are none."""
        row, line = place
        return self.at(At(row, line - 1)), self.at(At(row, line + 1))

    def has(self, place: At) -> bool:
        """Whether there is a line at a place."""
        return 0 <= place.line < len(self.row(place.row))

    def end_of(self, row: int) -> At:
        """The last line of a row."""
        return At(row, max(len(self.row(row)) - 1, 0))

    @property
    def last(self) -> At:
        """The last line of all."""
        for row in range(len(self.targets) - 1, -1, -1):
            if self.row(row):
                return self.end_of(row)
        return FIRST

    def moved(self, place: At, by: int) -> At:
        """The place so many lines further down or up, or where the sheet ends."""
        row, line = place.row, place.line + by
        while line < 0 and row:
            row -= 1
            line += len(self.row(row))
        line = max(line, 0)
        while row < len(self.targets):
            height = len(self.row(row))
            if line < height:
                return At(row, line)
            row, line = row + 1, line - height
        return self.last

    def window(self, top: At, most: int) -> list[At]:
        """The places from one on, so many of them at most."""
        return [place for _, place in zip(range(most), self._down(top), strict=False)]

    def between(self, start: At, end: At, most: int | None = None) -> int:
        """How many lines the one place lies below the other; no further is looked than `most`."""
        if end < start:
            return -self.between(end, start, most)
        lines = end.line - start.line
        for row in range(start.row, end.row):
            lines += len(self.row(row))
            if most is not None and lines - end.line > most:
                return most
        return lines if most is None else min(lines, most)

    def _down(self, place: At) -> Iterator[At]:
        line = place.line
        for row in range(place.row, len(self.targets)):
            for number in range(line, len(self.row(row))):
                yield At(row, number)
            line = 0


def lay_rows(rows: Sequence[Row], width: int) -> Sheet:
    """The rows one under another."""
    return Sheet([row.target for row in rows], lambda number: lay(rows[number].blocks, width))
