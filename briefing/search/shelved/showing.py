"""What was found, as it is shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from briefing.search.across import Met
from briefing.search.documents import Document
from briefing.search.engines.wanted import Term
from briefing.search.found import Hit
from briefing.search.looked_for import LookedFor
from briefing.search.names import Names
from briefing.search.shelved.file import ROOM
from briefing.search.shelved.packing import unpacked_document
from briefing.search.shelved.scope import Scope
from briefing.search.shelved.sought import Sought


class Showing(msgspec.Struct, frozen=True):
    """The hits of one search."""

    connection: sqlite3.Connection
    scope: Scope
    terms: Sequence[Sought]

    def hits(self, numbers: Sequence[int]) -> Iterator[Met]:
        """The documents of these numbers, in this order. Raises one of `file.FAULTS`."""
        told = ",".join(map(str, numbers))
        query = f"SELECT number, packed FROM documents WHERE number IN ({told})"  # noqa: S608 - own
        packed = dict(self.connection.execute(query))
        looked_for = {
            brief: self._looked_for(brief) for brief in {each // ROOM for each in numbers}
        }
        for each in numbers:
            brief = each // ROOM
            document, speaker, source = unpacked_document(each, packed[each])
            known = looked_for[brief], partial(_same, document)
            hit = Hit(document.target, document.kind, each, *known)
            yield Met(self.scope.brief(brief), hit, speaker, source)

    def _looked_for(self, brief: int) -> LookedFor:
        """As in one brief: its actors have names that others know nothing of."""
        names = self.scope.names(brief)
        return LookedFor([_term(each, names) for each in self.terms])


def _same(document: Document, _number: int) -> Document:
    return document


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
