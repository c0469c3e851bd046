"""The order of hits: whole words, then stems, then beginnings, then names; titles before notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.search.documents import Document
from briefing.search.wanted import Term

WHOLE, STEM, OPENING, NAME = range(4)
_IN_A_FIELD = 3
_USUAL_LENGTH = 240

Rank = tuple[int, int, int, float, int]
Needles = tuple[tuple[int, str], ...]


class Ranking:
    """Sorts documents by how they hold the terms of one search."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Spell out once what is looked for."""
        self._terms = [(tuple(_needles(each)), frozenset(each.facets)) for each in terms]

    def __call__(self, document: Document) -> Rank:
        """A sort key, the best first.

        First the fewest terms missing (with `or` some may be), then how the worst of the others
        is met, then in which parts, then how much of the text they are; last the brief's order.
        """
        missing, worst, where, share = 0, 0, 0, 0.0
        for needles, facets in self._terms:
            met = _met(document, needles)
            if met:
                worst = max(worst, met[0])
                where += met[1]
                share += met[2]
            elif facets.isdisjoint(document.facets.words):
                missing += 1
            else:
                worst = NAME
                where += _IN_A_FIELD
        return missing, worst, where, -share, document.number


def _needles(term: Term) -> Iterator[tuple[int, str]]:
    if term.whole:
        yield WHOLE, f" {term.whole} "
    for each in term.stems:
        yield STEM, f" {each} "
    if term.opening:
        yield OPENING, f" {term.opening}"
    for each in term.names:
        yield NAME, f" {each} "


def _met(document: Document, needles: Needles) -> tuple[int, int, float] | None:
    """How a term is met at its best, in which part, and its weight there."""
    whole = document.whole
    for how, needle in needles:
        if needle in whole:
            for part, text in enumerate(document.texts):
                if needle in text:
                    return how, part, _weight(text.count(needle), len(text))
    return None


def _weight(count: int, length: int) -> float:
    """Growing with the count of a term, more slowly each time, and less in a long text."""
    return count / (count + 0.3 + 0.9 * length / _USUAL_LENGTH)
