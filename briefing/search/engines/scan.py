"""The plain engine: looks through the words of every document, which lie one after another.

For briefs of a usual size, and for a Python whose SQLite lacks FTS5.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from briefing.search.documents import END, Candidate, Document
from briefing.search.engines.wanted import Every, Faceted, Some, Term, Wanted, Without

_FEW = 32
"""Facets that are looked for one by one; for more, each document is asked for its own."""


class Scan:
    """An engine that keeps nothing but the words of the documents."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Keep them; the number of a document is its place."""
        self._candidates = [each.candidate for each in documents]
        self._words = _Row([END.join(each.texts) for each in self._candidates])
        self._facets = _Row([each.facets for each in self._candidates])

    def matching(self, wanted: Wanted) -> list[int]:
        """The numbers of the documents that hold what is wanted, ascending."""
        return sorted(self._holding(wanted))

    def candidates(self, numbers: Sequence[int]) -> list[Candidate]:
        """What is to be ranked of the documents of these numbers."""
        return [self._candidates[each] for each in numbers]

    def _holding(self, wanted: Wanted) -> set[int]:
        match wanted:
            case Term():
                return self._holding_term(wanted)
            case Faceted(facets):
                return self._having(facets)
            case Every(parts):
                return self._every().intersection(*map(self._holding, parts))
            case Some(parts):
                return set[int]().union(*map(self._holding, parts))
            case Without(part):
                return self._every() - self._holding(part)

    def _every(self) -> set[int]:
        return set(range(len(self._candidates)))

    def _holding_term(self, term: Term) -> set[int]:
        forms = [f" {each} " for each in (term.whole, *term.stems, *term.names) if each]
        if term.opening:
            forms = [f" {term.opening}", *(each for each in forms if not _begins(each, term))]
        return self._having(term.facets).union(*map(self._words.holding, forms))

    def _having(self, facets: Sequence[str] | frozenset[str]) -> set[int]:
        if len(facets) <= _FEW:
            return set[int]().union(*(self._facets.holding(f" {each} ") for each in facets))
        asked = frozenset(facets)
        found = (each for each in self._candidates if not asked.isdisjoint(each.facets.split()))
        return {each.number for each in found}


def _begins(form: str, term: Term) -> bool:
    """Whether what begins as a term does is looked for by its beginning already."""
    return form.startswith(f" {term.opening}")


class _Row:
    """Texts in a row, so that one look goes through all. No needle may hold the sign `END`."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._whole = END.join((*texts, ""))
        self._ends = [*accumulate(len(each) + 1 for each in texts)]

    def holding(self, needle: str) -> Iterator[int]:
        """The numbers of the texts that hold a needle, ascending."""
        at = self._whole.find(needle)
        while at >= 0:
            number = bisect_right(self._ends, at)
            yield number
            at = self._whole.find(needle, self._ends[number])
