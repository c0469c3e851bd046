"""A term as a whole library is asked for it, and its expression in the language of FTS5."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from briefing.search.engines.fts import any_of
from briefing.search.engines.wanted import Faceted, Term
from briefing.search.shelved import marks

Shortened = Callable[[frozenset[str]], Iterable[str]]
"""Fewer facets that stand for many."""


class Sought(Term, frozen=True):
    """A term whose `facets` are marks, the last sign of one that is only begun being `*`.

    `own` are the marks of what it names itself. `longer` are the words that begin with `opening`,
    empty where they are too many. `stems_by_rules` tells in the briefs of which language the stems
    count, empty where all briefs have the same.
    """

    own: tuple[str, ...] = ()
    longer: tuple[str, ...] = ()
    stems_by_rules: tuple[tuple[str, tuple[str, ...]], ...] = ()
    unfinished: bool = False


def leaf(wanted: Term | Faceted, shortened: Shortened) -> str:
    """A term or some facets as an expression."""
    if isinstance(wanted, Faceted):
        facets = map(marks.any_of_facet, shortened(wanted.facets))
        return any_of(sorted(mark(each) for some in facets for each in some))
    assert isinstance(wanted, Sought)  # noqa: S101 - a library is asked for no other
    named = map(mark, wanted.facets)
    return any_of((*_whole(wanted), *_stems(wanted), *_opening(wanted), *named))


def mark(word: str) -> str:
    """A mark as an expression."""
    return f'"{word[:-1]}" *' if word.endswith("*") else f'"{word}"'


def in_title(terms: Iterable[Sought]) -> str:
    """Every term as typed, in a title."""
    return f"{{title}} : {every_whole(terms)}"


def every_whole(terms: Iterable[Sought]) -> str:
    """Every term as typed."""
    return f"({' AND '.join(any_of(_whole(each)) for each in terms)})"


def every_known(terms: Iterable[Sought]) -> str:
    """Every term as typed or in another form."""
    return f"({' AND '.join(any_of((*_whole(each), *_stems(each))) for each in terms)})"


def _whole(term: Sought) -> Iterator[str]:
    if term.whole:
        yield f'"{term.whole}"'


def _stems(term: Sought) -> Iterator[str]:
    for rules, stems in term.stems_by_rules:
        yield f'({any_of(map(mark, stems))} AND "{marks.language(rules)}")'
    if not term.stems_by_rules:
        yield from map(mark, term.stems)


def _opening(term: Sought) -> Iterator[str]:
    if term.longer:
        yield from map(mark, term.longer)
    elif term.opening:
        yield f'"{term.opening}" *'


def any_mark(words: Iterable[str]) -> str:
    """Any of some marks."""
    return any_of(map(mark, words))
