"""The plain engine: looks through every document. For a Python whose SQLite lacks FTS5."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from briefing.search.documents import Candidate, Document
from briefing.search.engines.wanted import Every, Faceted, Some, Term, Wanted, Without

Test = Callable[[Candidate], bool]


class Scan:
    """An engine that keeps nothing but the words of the documents."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Keep them; the number of a document is its place."""
        self._candidates = [each.candidate for each in documents]

    def matching(self, wanted: Wanted) -> list[int]:
        """The numbers of the documents that hold what is wanted, ascending."""
        holds = _test(wanted)
        return [each.number for each in self._candidates if holds(each)]

    def candidates(self, numbers: Sequence[int]) -> list[Candidate]:
        """What is to be ranked of the documents of these numbers."""
        return [self._candidates[each] for each in numbers]


def _test(wanted: Wanted) -> Test:
    match wanted:
        case Term():
            return _holds_term(wanted)
        case Faceted(facets):
            return lambda candidate: not facets.isdisjoint(candidate.facets.split())
        case Every(parts):
            tests = [_test(part) for part in parts]
            return lambda candidate: all(test(candidate) for test in tests)
        case Some(parts):
            tests = [_test(part) for part in parts]
            return lambda candidate: any(test(candidate) for test in tests)
        case Without(part):
            unwanted = _test(part)
            return lambda candidate: not unwanted(candidate)


def _holds_term(term: Term) -> Test:
    needles = [f" {each} " for each in (term.whole, *term.stems, *term.names) if each]
    if term.opening:
        needles.insert(0, f" {term.opening}")
    facets = [f" {each} " for each in term.facets]

    def holds(candidate: Candidate) -> bool:
        texts = candidate.texts
        if any(needle in text for needle in needles for text in texts):
            return True
        return any(each in candidate.facets for each in facets)

    return holds
