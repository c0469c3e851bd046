"""What a search over a whole library gives, and how far its briefs have been read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.library import Address
from briefing.search.found import Hit


@dataclass(frozen=True, slots=True)
class Within:
    """The brief that something was found in, not opened for it."""

    id: str
    title: str
    path: Path = field(compare=False)


@dataclass(frozen=True, slots=True)
class Met:
    """One item that was found, with its brief. All that a row shows of it is at hand.

    `speaker` and `source` are words to show, the name and the title; empty where there is none.
    """

    brief: Within
    hit: Hit
    speaker: str = ""
    source: str = ""

    @property
    def address(self) -> str:
        """Where it is, such as "geneva-2022#lavrov-hysteria"."""
        return str(Address(self.brief.id, self.hit.target))


@dataclass(frozen=True)
class Across:
    """What was found in a library, best first over all briefs.

    `counts` has every kind with hits, in the order of the format, `briefs` every brief with hits,
    by id, whatever the limit was. Where there is `more`, counting was broken off: both tell how
    many there are at least. `instead` is as in `Found`.
    """

    hits: tuple[Met, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    briefs: Mapping[str, int] = field(default_factory=dict)
    instead: tuple[tuple[str, str], ...] = ()
    more: bool = False

    @property
    def total(self) -> int:
        """How many items were found, at least, whatever the limit was."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the briefs that had to be read anew have been, and the seconds left, if known."""

    done: int
    total: int
    left: float | None = None
