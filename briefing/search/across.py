"""What a search over a whole library gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import msgspec

from briefing.library import Address, Dossier
from briefing.search.found import Hit


class Within(msgspec.Struct, frozen=True):
    """The brief that something was found in. It is not opened until `opened` is called."""

    id: str
    title: str
    path: Path
    opened: Callable[[], Dossier]


class Shown(NamedTuple):
    """All that a row shows of what was found.

    `speaker` and `source` are words to show, the name and the title; empty where there is none.
    """

    brief: Within
    hit: Hit
    speaker: str
    source: str


class Met(msgspec.Struct, frozen=True, dict=True):
    """One item that was found: the id of its brief, its kind, how many its brief has of all found.

    The rest is made when it is shown; no file is read for it, and it cannot fail.
    """

    of: str
    kind: str
    beside: int
    made: Callable[[], Shown]

    @cached_property
    def _shown(self) -> Shown:
        return self.made()

    @property
    def brief(self) -> Within:
        """The brief."""
        return self._shown.brief

    @property
    def hit(self) -> Hit:
        """The item."""
        return self._shown.hit

    @property
    def speaker(self) -> str:
        """The name of who says it, empty where no one does."""
        return self._shown.speaker

    @property
    def source(self) -> str:
        """The title of its first source, empty where it has none."""
        return self._shown.source

    @property
    def address(self) -> str:
        """Where it is, such as "geneva-2022#lavrov-hysteria"."""
        return str(Address(self.of, self.hit.target))


class Across(msgspec.Struct, frozen=True):
    """What was found in a library, best first over all briefs.

    Whatever the limit was, `counts` has how many items of each kind were found, in the order of the
    format, `briefs` how many in each brief that has any, by its id, and `of_brief` tells how many
    of each kind one of these has. Where there is `more`, counting was broken off: all counts tell
    how many there are at least. `unread` briefs could not be asked yet. `instead` pairs each word
    that stands nowhere with the word that was taken for it. `likely` tells what the query may be
    with its next letter, the likeliest first, as far as that is known.
    """

    hits: tuple[Met, ...] = ()
    counts: Mapping[str, int] = msgspec.field(default_factory=dict)
    briefs: Mapping[str, int] = msgspec.field(default_factory=dict)
    of_brief: Callable[[str], Mapping[str, int]] = lambda _brief: {}
    instead: tuple[tuple[str, str], ...] = ()
    more: bool = False
    unread: int = 0
    likely: Callable[[], Iterable[str]] = tuple

    @property
    def total(self) -> int:
        """How many items were found."""
        return sum(self.counts.values())
