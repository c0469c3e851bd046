"""What was found, as it is shown.

All bytes of it are read, and known to be as they were written, before the first hit is shown; they
are unpacked when it is: of sixty hits few come into sight before the next letter.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path

import msgspec

from briefing.search.across import Met, Shown, Within
from briefing.search.documents import KINDS_IN_ORDER, Document
from briefing.search.engines.wanted import Term
from briefing.search.found import Hit
from briefing.search.looked_for import LookedFor
from briefing.search.names import Names
from briefing.search.shelved.counts import Counts
from briefing.search.shelved.entries import unpacked_entry
from briefing.search.shelved.file import KINDS, ROOM, ROOM_OF_KIND
from briefing.search.shelved.packing import may_name, unpacked_document, unpacked_names
from briefing.search.shelved.scope import Scope
from briefing.search.shelved.sealing import unsealed
from briefing.search.shelved.sought import Sought

_NO_NAMES = Names({}, {}, {})


class Showing(msgspec.Struct, frozen=True, dict=True):
    """The hits of one search."""

    connection: sqlite3.Connection
    scope: Scope
    terms: Sequence[Sought]

    def hits(
        self, numbers: Sequence[int], counts: Counts, packed: Mapping[int, bytes]
    ) -> Iterator[Met]:
        """The documents of these numbers, in this order; `counts` of all that were found.

        `packed` are those that were read already. Raises one of `file.FAULTS`.
        """
        others = self._packed(each for each in numbers if each not in packed)
        texts = {**packed, **others}
        briefs = {each.number: each for each in self._briefs({each // ROOM for each in numbers})}
        for each in numbers:
            brief, kind = briefs[each // ROOM], KINDS_IN_ORDER[each // ROOM_OF_KIND % KINDS]
            made = partial(brief.shown, each, unsealed(texts[each]))
            yield Met(self.scope.ids[brief.number], kind, counts.of(brief.number), made)

    def _packed(self, numbers: Iterable[int]) -> dict[int, bytes]:
        where = f"number IN ({','.join(map(str, numbers))})"
        query = f"SELECT number, packed FROM documents WHERE {where}"  # noqa: S608 - own words
        return dict(self.connection.execute(query))

    def _briefs(self, numbers: set[int]) -> Iterator[_Brief]:
        query = (
            "SELECT number, path, entry, names FROM briefs JOIN insides USING (number)"  # noqa: S608
            f" WHERE number IN ({','.join(map(str, numbers))})"
        )
        for number, path, entry, names in self.connection.execute(query):
            yield _Brief(number, path, unsealed(entry), unsealed(names), self)

    @cached_property
    def plain(self) -> LookedFor:
        """What is looked for in a brief of whose actors no word names any."""
        return LookedFor([_term(each, _NO_NAMES) for each in self.terms])


class _Brief(msgspec.Struct, frozen=True, dict=True):
    """What the hits of one brief have in common."""

    number: int
    path: bytes
    entry: bytes
    names: bytes
    showing: Showing

    def shown(self, number: int, packed: bytes) -> Shown:
        """A document of it, as it was packed."""
        document, speaker, source = unpacked_document(number, packed)
        known = self._looked_for, partial(_same, document)
        hit = Hit(document.target, document.kind, number, *known)
        return Shown(self._within, hit, speaker, source)

    @cached_property
    def _within(self) -> Within:
        path = Path(os.fsdecode(self.path))
        found = unpacked_entry(path, self.entry)
        opened = partial(self.showing.scope.opened, self.number, path)
        return Within(found.id, found.title, path, opened)

    @cached_property
    def _looked_for(self) -> LookedFor:
        """Its actors have names that other briefs know nothing of."""
        terms = self.showing.terms
        if not any(_may_name(self.names, each) for each in terms):
            return self.showing.plain
        names = unpacked_names(self.names)
        return LookedFor([_term(each, names) for each in terms])


def _same(document: Document, _number: int) -> Document:
    return document


def _may_name(names: bytes, sought: Sought) -> bool:
    return bool(sought.facets) and may_name(names, sought.whole, unfinished=sought.unfinished)


def _term(sought: Sought, names: Names) -> Term:
    whole = sought.whole
    actors = names.actors(whole, unfinished=sought.unfinished) if sought.facets else ()
    called = (name for actor in actors for name in names.called(actor))
    return Term(
        whole=whole,
        stems=sought.stems,
        opening=sought.opening,
        names=tuple(dict.fromkeys(each for each in called if each != whole)),
    )
