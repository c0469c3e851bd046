"""What a search over a whole library gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

import msgspec

from briefing.library import Address, Dossier
from briefing.search.documents import KINDS_IN_ORDER
from briefing.search.found import Hit


class Within(msgspec.Struct, frozen=True):
    """The brief that something was found in. It is not opened until `opened` is called."""

    id: str
    title: str
    path: Path
    opened: Callable[[], Dossier]


class Met(msgspec.Struct, frozen=True):
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


class Across(msgspec.Struct, frozen=True, dict=True):
    """What was found in a library, best first over all briefs.

    `each` has how many items of each kind every brief has that has any, by its id, in the order of
    the library, whatever the limit was. Where there is `more`, counting was broken off: all counts
    tell how many there are at least. `unread` briefs could not be asked yet. `instead` pairs each
    word that stands nowhere with the word that was taken for it.
    """

    hits: tuple[Met, ...] = ()
    each: Mapping[str, Mapping[str, int]] = msgspec.field(default_factory=dict)
    instead: tuple[tuple[str, str], ...] = ()
    more: bool = False
    unread: int = 0

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many items of each kind were found, in the order of the format."""
        found: dict[str, int] = {}
        for counts in self.each.values():
            for kind, count in counts.items():
                found[kind] = found.get(kind, 0) + count
        return {kind: found[kind] for kind in KINDS_IN_ORDER if kind in found}

    @cached_property
    def briefs(self) -> Mapping[str, int]:
        """How many items were found in each brief that has any, by its id."""
        return {brief: sum(counts.values()) for brief, counts in self.each.items()}

    @property
    def total(self) -> int:
        """How many items were found."""
        return sum(self.briefs.values())
