"""The search in one brief, wherever its documents and its engine lie."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice

import msgspec

from briefing.search.documents import Document
from briefing.search.elsewhere import Elsewhere
from briefing.search.engines import Engine
from briefing.search.engines.wanted import Every, Term, Wanted, terms
from briefing.search.found import Found, Hit
from briefing.search.lexicon import Lexicon
from briefing.search.looked_for import LookedFor
from briefing.search.meaning import Meaning
from briefing.search.query import parse

MOST_RANKED = 2_000
"""How many hits of a brief are ranked; the others follow as they come."""

Listed = tuple[str, str]
"""The id of an item, and its kind."""

Span = tuple[str, int, int]
"""A kind, with the number of its first document and the number after its last."""


class Searched(msgspec.Struct, frozen=True):
    """A brief made ready to be searched. Its documents go by number, and are made when opened."""

    items: tuple[Listed, ...]
    kinds: tuple[Span, ...]
    lexicon: Lexicon
    engine: Engine
    opened: Callable[[int], Document]

    def find(  # noqa: PLR0913 - what a search may ask for
        self,
        query: str,
        limit: int | None = None,
        *,
        kind: str = "",
        typing: bool = False,
        elsewhere: Elsewhere | None = None,
        most: int = MOST_RANKED,
    ) -> Found:
        """The items that a query asks for, best first; at most `limit`, of one `kind` or of all.

        Above `most` hits only those that hold every word whole are ranked, and so many of them.

        While the reader is `typing`, the last word is a beginning and what is open may stay open.
        Raises QueryError where the query cannot be read. An empty query finds nothing.
        """
        expression = parse(query, typing=typing)
        if expression is None:
            return Found()
        lexicon = self.lexicon.among(elsewhere) if elsewhere else self.lexicon
        meaning = Meaning(lexicon, query)
        wanted = meaning.of(expression)
        numbers = self._of_kind(self.engine.matching(wanted), kind)
        looked_for = LookedFor(tuple(terms(wanted)))
        ranked = islice(self._ranked(numbers, wanted, looked_for, most), limit)
        hits = tuple(Hit(*self.items[each], each, looked_for, self.opened) for each in ranked)
        instead = tuple(meaning.instead) if numbers else ()
        return Found(hits, self._counts(numbers), instead, looked_for.words)

    def _ranked(
        self, numbers: list[int], wanted: Wanted, looked_for: LookedFor, most: int
    ) -> Iterator[int]:
        first = numbers
        if len(numbers) > most:
            whole = (Term(whole=each.whole) for each in terms(wanted))
            held = self.engine.matching(Every((wanted, *whole)))
            allowed = frozenset(numbers)
            first = [each for each in held if each in allowed][:most]
        # The last part of a rank is the number.
        yield from (
            each[-1] for each in sorted(map(looked_for.rank, self.engine.candidates(first)))
        )
        if first is not numbers:
            ranked = frozenset(first)
            yield from (each for each in numbers if each not in ranked)

    def _of_kind(self, numbers: list[int], kind: str) -> list[int]:
        """Those of a kind: they follow one another."""
        if not kind:
            return numbers
        spans = ((start, end) for each, start, end in self.kinds if each == kind)
        start, end = next(spans, (0, 0))
        return numbers[bisect_left(numbers, start) : bisect_left(numbers, end)]

    def _counts(self, numbers: list[int]) -> dict[str, int]:
        """How many numbers each kind has."""
        counts = (
            (kind, bisect_left(numbers, end) - bisect_left(numbers, start))
            for kind, start, end in self.kinds
        )
        return {kind: count for kind, count in counts if count}


def spans(items: Sequence[Listed]) -> Iterator[Span]:
    """Each kind with its first number and the number after its last."""
    for kind, group in groupby(enumerate(items), key=lambda each: each[1][1]):
        numbers = [number for number, _ in group]
        yield kind, numbers[0], numbers[-1] + 1
