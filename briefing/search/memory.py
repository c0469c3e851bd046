"""A library in memory: for briefs as of a day, and for a Python without SQLite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from briefing.library import Dossier, Entry
from briefing.library.entry import entry_of
from briefing.search.across import Across, Met, Within
from briefing.search.engines import Scan
from briefing.search.found import Found
from briefing.search.index import Index
from briefing.search.kept import KeptOf
from briefing.search.library import Library
from briefing.search.looked_for import Rank

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
        return Across(
            hits=tuple(met for _, met in ranked[:limit]),
            each={dossier.id: its.counts for dossier, its in pairs if its.counts},
            instead=tuple(instead),
        )


def _ranked(pairs: Sequence[tuple[Dossier, Found]]) -> Iterator[Ranked]:
    for dossier, found in pairs:
        within = Within(dossier.id, dossier.head.title, dossier.path, partial(_same, dossier))
        for hit in found.hits:
            met = Met(within, hit, _name(dossier, hit.speaker), _name(dossier, hit.source))
            yield hit.looked_for.rank(hit.document.candidate), met


def _same(dossier: Dossier) -> Dossier:
    return dossier


def _name(dossier: Dossier, item: str) -> str:
    return dossier.name(item) if item else ""
