"""What a search looks for in the documents it found: it ranks them and picks their passages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.search.documents import END, Candidate
from briefing.search.engines.wanted import Term

WHOLE, STEM, OPENING, NAME = range(4)
"""How a term may be met, the best first."""

NAMED, IN_A_FIELD = -3, 3
"""Worth of an item that a term names itself, and of one that has the actor in a field."""

_USUAL_LENGTH = 240

Rank = tuple[int, int, int, int, float, int]
"""A sort key, see `LookedFor.rank`."""


Forms = tuple[tuple[int, str], ...]
"""How a term may be met, with what then stands in a folded text; the best first."""


class _Needles(NamedTuple):
    """The forms of a term, the facets that are as good, and those of what it names itself."""

    forms: Forms
    facets: tuple[str, ...]
    named: frozenset[str]


class LookedFor:
    """The terms of one search. `words` has their forms, as `highlight` takes them."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Spell out once what is looked for."""
        self.words = tuple(dict.fromkeys(form for each in terms for form in each.forms))
        self._terms = [_needles(each) for each in terms]
        # Without a blank at its end: the last word may be the beginning of one.
        self._as_typed = " " + " ".join(each.whole for each in terms)

    def held(self, text: str) -> int:
        """How many of the terms stand in a folded text."""
        return sum(any(form in text for _, form in each.forms) for each in self._terms)

    def rank(self, candidate: Candidate) -> Rank:
        """A sort key, the best first.

        First the fewest terms missing (with `or` some may be), then how the worst of the others
        is met, whether they stand together, in which parts, and how much of the text they are;
        last the brief's order. An item that a term names stands before those titled by it.
        """
        number, title, body, note, facets = candidate
        texts = title, body, note
        missing, worst, where, share, in_text = 0, 0, 0, 0.0, 0
        for forms, good, own in self._terms:
            # Most terms name nothing.
            named = bool(own) and _itself(facets) in own
            if met := met_in(texts, forms):
                how, part, weighs = met
                worst = max(worst, how)
                where, share = where + part, share + weighs
                in_text += 1
            elif not any(map(facets.__contains__, good)):
                missing += 1
            elif not named:
                worst, where = NAME, where + IN_A_FIELD
            where += NAMED * named
        apart = self._apart(texts, in_text) if in_text > 1 else 0
        return missing, worst, apart, where, -share, number

    def _apart(self, texts: Sequence[str], in_text: int) -> int:
        """0 for words that stand as typed, 1 for words in one passage, 2 for words scattered."""
        if any(self._as_typed in each for each in texts):
            return 0
        passages = (passage for each in texts for passage in each.split(END))
        return 1 if any(self.held(each) == in_text for each in passages) else 2


def _needles(term: Term) -> _Needles:
    facets = tuple(f" {each} " for each in term.facets)
    named = frozenset(each for each in facets if each.startswith(" id="))
    return _Needles(tuple(telling(forms_of(term))), facets, named)


def telling(forms: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Without the forms that hold one before them, which is met wherever they are."""
    before: list[str] = []
    for how, form in forms:
        if not any(map(form.__contains__, before)):
            before.append(form)
            yield how, form


def forms_of(term: Term) -> Iterator[tuple[int, str]]:
    """How a term may be met, with what then stands in a folded text."""
    if term.whole:
        yield WHOLE, f" {term.whole} "
    for each in term.stems:
        yield STEM, f" {each} "
    if term.opening:
        yield OPENING, f" {term.opening}"
    for each in term.names:
        yield NAME, f" {each} "


def met_in(
    texts: tuple[str, str, str], forms: Forms, length: Callable[[str], int] = len
) -> tuple[int, int, float] | None:
    """How a term is met at its best, in which part, and its weight in a text of that `length`."""
    title, body, note = texts
    for how, form in forms:
        # Told apart one by one: this is asked of thousands of items with each letter.
        if form in title:
            part, text = 0, title
        elif form in body:
            part, text = 1, body
        elif form in note:
            part, text = 2, note
        else:
            continue
        return how, part, weight(text.count(form), length(text))
    return None


def _itself(facets: str) -> str:
    """The facet of an item that is its id."""
    start = facets.find(" id=")
    return facets[start : facets.index(" ", start + 1) + 1]


def weight(count: int, length: int) -> float:
    """Growing with the count of a term, more slowly each time, and less in a long text."""
    return count / (count + 0.3 + 0.9 * length / _USUAL_LENGTH)
