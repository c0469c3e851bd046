"""Faults in content, as values: where, which rule, what is wrong, how to mend it.

Problems know nothing of how they are printed.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Level(StrEnum):
    """How bad a problem is: an error hides or misleads, a warning asks for a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a file: lines and columns count from 1, the end is exclusive.

    Line 0 means the file as a whole. Columns count characters, not bytes or cells.
    """

    file: Path
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        """As editors and compilers write it: file:line:column."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else str(self.file)


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. `code` is stable and kebab-case; `hint` is the remedy, empty if unknown."""

    place: Place
    code: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR

    def __str__(self) -> str:
        """On one line, the place first."""
        tail = f"; {self.hint}" if self.hint else ""
        return f"{self.place}: {self.level}: {self.message}{tail} [{self.code}]"


@dataclass(slots=True)
class Collector:
    """Gathers problems; the reader of content records one and goes on."""

    found: list[Problem] = field(default_factory=list)

    def add(
        self, place: Place, code: str, message: str, hint: str = "", level: Level = Level.ERROR
    ) -> None:
        """Record one problem."""
        self.found.append(Problem(place, code, message, hint, level))

    def __iter__(self) -> Iterator[Problem]:
        """In order of place."""
        return iter(sorted(self.found, key=lambda each: each.place))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or the empty string where none is near."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A remedy that names the nearest known word, or the empty string."""
    near = nearest(word, known)
    return f"did you mean '{near}'?" if near else ""
