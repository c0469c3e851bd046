"""A library in memory: for briefs as of a day, and for a Python without SQLite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from briefing.library import Dossier
from briefing.library.entry import Entry, entry_of
from briefing.search.across import Across, Met, Shown, Within
from briefing.search.documents import KINDS_IN_ORDER
from briefing.search.engines import Scan
from briefing.search.found import Found
from briefing.search.index import Index
from briefing.search.kept import KeptOf
from briefing.search.library import Library
from briefing.search.looked_for import Rank

T = TypeVar("T")

Ranked = tuple[Rank, Met]


class InMemory:
    """Briefs that are open, made ready to be searched together."""

    def __init__(self, dossiers: Iterable[Dossier], kept_of: KeptOf) -> None:
        """Read every item."""
        self._dossiers = tuple(dossiers)
        briefs = [Index(each, Scan, kept_of(each.id)).searched for each in self._dossiers]
        self._library = Library(briefs)

    def entries(self) -> dict[Path, Entry]:
        """What is told of the briefs in a list, by path."""
        return {each.path: entry_of(each) for each in self._dossiers}

    def ask(
        self, query: str, limit: int | None = None, *, kind: str = "", typing: bool = False
    ) -> Across:
        """What the briefs hold. Raises QueryError where the query cannot be read."""
        found = self._library.find(query, limit, kind=kind, typing=typing)
        pairs = [*zip(self._dossiers, found, strict=True)]
        ranked = sorted(_ranked(pairs), key=lambda each: each[0][:-1])
        instead = dict.fromkeys(pair for _, its in pairs for pair in its.instead)
        each = {dossier.id: its.counts for dossier, its in pairs if its.counts}
        return Across(
            hits=tuple(met for _, met in ranked[:limit]),
            counts=_of_each_kind(each.values()),
            briefs={brief: sum(counts.values()) for brief, counts in each.items()},
            of_brief=lambda brief: each.get(brief, {}),
            instead=tuple(instead),
        )


def _ranked(pairs: Sequence[tuple[Dossier, Found]]) -> Iterator[Ranked]:
    for dossier, found in pairs:
        within = Within(dossier.id, dossier.head.title, dossier.path, partial(_same, dossier))
        for hit in found.hits:
            shown = Shown(within, hit, _name(dossier, hit.speaker), _name(dossier, hit.source))
            met = Met(dossier.id, hit.kind, found.total, partial(_same, shown))
            yield hit.looked_for.rank(hit.document.candidate), met


def _of_each_kind(every: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """The counts of several briefs together, in the order of the format."""
    found: Counter[str] = Counter()
    for counts in every:
        found.update(counts)
    return {kind: found[kind] for kind in KINDS_IN_ORDER if kind in found}


def _same(known: T) -> T:
    return known


def _name(dossier: Dossier, item: str) -> str:
    return dossier.name(item) if item else ""
