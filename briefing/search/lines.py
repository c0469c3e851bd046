"""By what the list of a library is sorted and filtered: as much of each brief as that takes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from briefing.library.entry import Entry
from briefing.search.text import folded

T = TypeVar("T")


class Line(NamedTuple):
    """A brief in a list, by its path as the system has it.

    `latest` is smaller the later it is as of.
    """

    path: bytes
    id: str
    title: str
    latest: int
    changed: float


Take = Callable[[Iterable[Line]], T]
"""Makes something of lines, of which each may be let go."""


def line_of(entry: Entry) -> Line:
    """A brief as it is sorted."""
    last = entry.as_of.latest if entry.as_of else None
    return Line(
        os.fsencode(entry.path),
        entry.id,
        entry.title.casefold(),
        -last.toordinal() if last else 1,
        entry.changed,
    )


def words_of(entry: Entry) -> str:
    """By what a brief is found in a list: folded words, each after a blank."""
    return told_by(entry.title, entry.id, *entry.sides, entry.path.name)


def told_by(*words: str) -> str:
    """Words as `words_of` has them."""
    return f" {' '.join(folded(' '.join(words)))}"


def holds(words: str, wanted: Sequence[str]) -> bool:
    """Whether all that is wanted stands in `words_of` a brief, or begins a word there."""
    return all(f" {each}" in words for each in wanted)
