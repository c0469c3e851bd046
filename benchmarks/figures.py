"""Figures beside their limits, in tables."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and the most that it may be; None where nothing was measured."""

    value: float | None
    limit: float | None = None
    unit: str = ""

    @property
    def met(self) -> bool:
        """Whether it is within its limit. What was not measured is not."""
        return self.limit is None or (self.value is not None and self.value <= self.limit)

    def __str__(self) -> str:
        told = "none" if self.value is None else f"{_short(self.value)}{self.unit}"
        return told if self.limit is None else f"{told} (≤ {self.limit:g})"


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, a figure or words for each column."""

    what: str
    cells: tuple[Figure | str, ...]

    def missed(self, columns: Sequence[str]) -> list[str]:
        """The columns whose figures are above their limits."""
        pairs = zip(columns, self.cells, strict=True)
        return [name for name, cell in pairs if isinstance(cell, Figure) and not cell.met]

    @property
    def judged(self) -> bool:
        """Whether it has a limit at all."""
        return any(isinstance(cell, Figure) and cell.limit is not None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a title; `first` names what they tell apart, `columns` their figures."""

    title: str
    note: str
    first: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    picture: str = ""
    """An SVG that the note shows."""

    def lines(self) -> Iterator[str]:
        """It as Markdown."""
        yield f"### {self.title}"
        yield ""
        yield self.note
        yield ""
        yield "| " + " | ".join([self.first, *self.columns, ""]) + " |"
        yield "|---|" + "--:|" * len(self.columns) + "---|"
        for row in self.rows:
            yield f"| {row.what} | {' | '.join(map(str, row.cells))} | {self._verdict(row)} |"

    def _verdict(self, row: Row) -> str:
        missed = row.missed(self.columns)
        if missed:
            return f"**missed**: {', '.join(missed)}"
        return "met" if row.judged else ""


def middle(values: Sequence[float]) -> float | None:
    """Half of them are no greater; None if there are none."""
    return statistics.median(values) if values else None


def late(values: Sequence[float]) -> float | None:
    """99 of 100 are no greater; None if there are none."""
    return sorted(values)[len(values) * 99 // 100 - (len(values) % 100 == 0)] if values else None


def ratio(ours: Sequence[float], beside: Sequence[float]) -> float | None:
    """The middle of the ratios, pair by pair."""
    return middle([one / other for one, other in zip(ours, beside, strict=False) if other])


def _short(value: float) -> str:
    """About three digits that count."""
    whole = len(str(int(value)))
    return f"{value:,.{max(0, 3 - whole)}f}"
