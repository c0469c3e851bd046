"""Faults in content, as values: where, which rule, what is wrong, how to mend it.

Problems know nothing of how they are printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

PLACEHOLDER = "TODO"
"""What stands in a file where an author has yet to write something."""

MAX_PROBLEMS = 1000
"""Faults told of one brief; who mends these sees the others."""

_LONGEST = 64


class Level(StrEnum):
    """How bad a problem is: an error hides or misleads, a warning asks for a look."""

    ERROR = "error"
    WARNING = "warning"


class Place(msgspec.Struct, frozen=True, order=True):
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


class Problem(msgspec.Struct, frozen=True):
    """One fault. `code` is stable and kebab-case; `hint` is the remedy, empty if unknown.

    `meant` is what must be written at the place instead, as YAML, where only one thing can be
    meant; of a missing key it is the key. Empty where that is not sure.
    """

    place: Place
    code: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR
    meant: str = ""

    def __str__(self) -> str:
        """On one line, the place first."""
        tail = f"; {self.hint}" if self.hint else ""
        return f"{self.place}: {self.level}: {self.message}{tail} [{self.code}]"


class Collector(msgspec.Struct):
    """Gathers problems; the reader of content records one and goes on."""

    found: list[Problem] = msgspec.field(default_factory=list)

    def add(  # noqa: PLR0913, PLR0917 - the parts of a problem
        self,
        place: Place,
        code: str,
        message: str,
        hint: str = "",
        level: Level = Level.ERROR,
        meant: str = "",
    ) -> None:
        """Record one problem."""
        self.found.append(Problem(place, code, message, hint, level, meant))

    def __iter__(self) -> Iterator[Problem]:
        """In order of place."""
        return iter(sorted(self.found, key=lambda each: each.place))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or the empty string where none is near."""
    import difflib  # noqa: PLC0415 - a clean brief asks for no nearest word

    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A remedy that names the nearest known word, or the empty string."""
    near = nearest(word, known)
    return f"did you mean '{near}'?" if near else ""


def slip(word: str, known: Iterable[str]) -> str:
    """The one known word that `word` misses by one slip of a finger, or the empty string."""
    found = [each for each in known if _one_slip(word, each)] if len(word) <= _LONGEST else []
    return found[0] if len(found) == 1 else ""


def _one_slip(one: str, other: str) -> bool:
    """Whether a letter is missing, too many or wrong, or two neighbours are swapped."""
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    off = [at for at in range(len(one)) if one[at] != other[at]]
    if len(off) == 2 and off[1] - off[0] == 1:  # noqa: PLR2004 - two letters
        return one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]
    return len(off) == 1
