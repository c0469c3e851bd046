"""The plain engine: looks through every document. For a Python whose SQLite lacks FTS5."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.search.documents import Document
from briefing.search.engines.wanted import Every, Faceted, Some, Term, Wanted, Without

Test = Callable[[Document], bool]


class Scan:
    """An engine that keeps nothing but the documents."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Keep the documents."""
        self._documents = documents

    def matching(self, wanted: Wanted) -> list[int]:
        """The numbers of the documents that hold what is wanted, ascending."""
        holds = _test(wanted)
        return [each.number for each in self._documents if holds(each)]


def _test(wanted: Wanted) -> Test:
    match wanted:
        case Term():
            return _holds_term(wanted)
        case Faceted(facets):
            return lambda document: not facets.isdisjoint(document.facets.words)
        case Every(parts):
            tests = [_test(part) for part in parts]
            return lambda document: all(test(document) for test in tests)
        case Some(parts):
            tests = [_test(part) for part in parts]
            return lambda document: any(test(document) for test in tests)
        case Without(part):
            unwanted = _test(part)
            return lambda document: not unwanted(document)


def _holds_term(term: Term) -> Test:
    needles = [f" {each} " for each in (term.whole, *term.stems, *term.names) if each]
    if term.opening:
        needles.insert(0, f" {term.opening}")
    facets = frozenset(term.facets)

    def holds(document: Document) -> bool:
        text = document.whole
        if any(needle in text for needle in needles):
            return True
        return not facets.isdisjoint(document.facets.words)

    return holds
