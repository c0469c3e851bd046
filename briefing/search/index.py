"""The index of one brief, and the search in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice

from briefing.library import Dossier
from briefing.search.documents import Document, documents
from briefing.search.engines import Engine, Scan, best
from briefing.search.engines.wanted import Every, Term, Wanted, terms
from briefing.search.found import Found, Hit
from briefing.search.lexicon import Lexicon
from briefing.search.looked_for import LookedFor
from briefing.search.meaning import Meaning
from briefing.search.query import parse

MOST_RANKED = 2_000
"""Above so many hits only those that hold every word whole are ranked, the others as they come."""


class Index:
    """A brief made ready to be searched, in memory. Build it once, ask it for every letter."""

    def __init__(
        self, dossier: Dossier, engine: Callable[[Sequence[Document]], Engine] | None = None
    ) -> None:
        """Read every item. The `engine` is FTS5 where this Python has it."""
        self._documents = documents(dossier)
        self._kinds = tuple(_spans(self._documents))
        self._lexicon = Lexicon(dossier, self._documents)
        self._engine = (engine or best)(self._documents)

    def find(self, query: str, limit: int | None = None, *, typing: bool = False) -> Found:
        """The items that a query asks for, best first; at most `limit`.

        While the reader is `typing`, the last word is a beginning and what is open may stay open.
        Raises QueryError where the query cannot be read. An empty query finds nothing.
        """
        expression = parse(query, typing=typing)
        if expression is None:
            return Found()
        meaning = Meaning(self._lexicon, query)
        wanted = meaning.of(expression)
        numbers = self._engine.matching(wanted)
        looked_for = LookedFor(tuple(terms(wanted)))
        ranked = islice(self._ranked(numbers, wanted, looked_for), limit)
        hits = tuple(Hit(each, looked_for) for each in ranked)
        instead = tuple(meaning.instead) if numbers else ()
        return Found(hits, self._counts(numbers), instead, looked_for.words)

    def _ranked(
        self, numbers: list[int], wanted: Wanted, looked_for: LookedFor
    ) -> Iterator[Document]:
        first = numbers
        if len(numbers) > MOST_RANKED:
            whole = (Term(whole=each.whole) for each in terms(wanted))
            first = self._engine.matching(Every((wanted, *whole)))[:MOST_RANKED]
        yield from sorted((self._documents[each] for each in first), key=looked_for.rank)
        if first is not numbers:
            ranked = frozenset(first)
            yield from (self._documents[each] for each in numbers if each not in ranked)

    def _counts(self, numbers: list[int]) -> dict[str, int]:
        """How many numbers each kind has: of a kind they follow one another."""
        counts = (
            (kind, bisect_left(numbers, end) - bisect_left(numbers, start))
            for kind, start, end in self._kinds
        )
        return {kind: count for kind, count in counts if count}


def _spans(documents: Sequence[Document]) -> Iterator[tuple[str, int, int]]:
    """Each kind with its first number and the number after its last."""
    for kind, group in groupby(documents, key=lambda each: each.kind):
        numbers = [each.number for each in group]
        yield kind, numbers[0], numbers[-1] + 1


def find(dossier: Dossier, query: str, limit: int | None = None) -> Found:
    """Search a brief once, without building what pays only for many searches."""
    return Index(dossier, Scan).find(query, limit)
