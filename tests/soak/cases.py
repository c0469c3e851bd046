"""A case: something given to read, and how `check` and `show` must end over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

TOLD = frozenset({1})
"""There is a fault, and it is told."""

EITHER = frozenset({0, 1})
"""A file that may or may not be good; what cannot be read at all is never among these."""

REFUSED = frozenset({3})
"""No brief can be read there."""

ANY = frozenset({0, 1, 2, 3})


@dataclass(frozen=True)
class Case:
    """`make` puts files into an empty folder and gives what the commands are told to read.

    `codes` are the exit codes with which `check` may end.
    """

    sort: str
    name: str
    make: Callable[[Path], Path]
    codes: frozenset[int] = EITHER


def of_bytes(sort: str, name: str, data: bytes, codes: frozenset[int] = EITHER) -> Case:
    """A case that is one file."""

    def make(folder: Path) -> Path:
        file = folder / "a.yaml"
        file.write_bytes(data)
        return file

    return Case(sort, name, make, codes)


def of_text(sort: str, name: str, text: str, codes: frozenset[int] = EITHER) -> Case:
    """A case that is one file, of text that need not be Unicode."""
    return of_bytes(sort, name, text.encode("utf-8", "surrogatepass"), codes)
