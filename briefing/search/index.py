"""The index of one brief, for as long as the brief is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial

from briefing.library import Dossier
from briefing.model import KINDS
from briefing.search.documents import Document, document, documents
from briefing.search.engines import Engine, Scan, best
from briefing.search.following import likely
from briefing.search.found import Found
from briefing.search.kept import NOTHING, Kept
from briefing.search.known import Gathering
from briefing.search.lexicon import Lexicon
from briefing.search.searched import Listed, Searched, spans
from briefing.search.text import fold, folded

Engines = Callable[[Iterable[Document]], Engine]

_AT_HAND = 64
"""Documents that were shown lately: with the next letter most of them are shown again."""

_ASKED = 100
"""Hits that tell how words go on: the best of them."""


class Index:
    """A brief made ready to be searched. Build it once, ask it for every letter.

    It keeps the words of the items, not the items: those of hits are made anew when they are shown.
    """

    def __init__(
        self, dossier: Dossier, engine: Engines | None = None, kept: Kept = NOTHING
    ) -> None:
        """Read every item, and what is `kept` of it. Without an `engine` the best is taken."""
        gathering = Gathering(dossier)
        read = gathering.passing(documents(dossier, kept))
        made = engine(read) if engine else best(read, sum(len(dossier.items(e)) for e in KINDS))
        items = gathering.items
        opened = lru_cache(_AT_HAND)(partial(_opened, dossier, kept, items, made))
        # Each word stood there a dozen times; few will be asked for again.
        fold.cache_clear()
        lexicon = Lexicon(gathering.known())
        self.searched = Searched(items, tuple(spans(items)), lexicon, made, opened)
        self.find = self.searched.find

    def foresee(self, query: str) -> None:
        """Get ready for a letter more of a query."""
        typed = folded(query)
        self.searched.lexicon.foresee(typed[-1] if typed else "")

    def likely(self, query: str, found: Found) -> Iterator[str]:
        """What a query for which this was found may be with its next letter, the likeliest first.

        Nothing where its last word may be at an end.
        """
        return likely(query, self._texts(found))

    def _texts(self, found: Found) -> Iterator[str]:
        numbers = [each.number for each in found.hits[:_ASKED]]
        for each in self.searched.engine.candidates(numbers):
            yield from each.texts


def _opened(
    dossier: Dossier, kept: Kept, items: Sequence[Listed], engine: Engine, number: int
) -> Document:
    found = document(dossier, kept, number, dossier.item(items[number][0]))
    return found.knowing(*engine.candidates((number,)))


def find(
    dossier: Dossier, query: str, limit: int | None = None, *, kind: str = "", kept: Kept = NOTHING
) -> Found:
    """Search a brief once, without building what pays only for many searches."""
    return Index(dossier, Scan, kept).find(query, limit, kind=kind)
