"""How well a document of the file fits, told from its texts alone: as `LookedFor.rank` tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.search.documents import END
from briefing.search.looked_for import (
    IN_A_FIELD,
    NAME,
    NAMED,
    Rank,
    forms_of,
    met_in,
    telling,
    weight,
)
from briefing.search.shelved.marks import NAMES
from briefing.search.shelved.sought import Sought

Texts = tuple[int, str, str, str, str, bytes]
"""The number of a document, the folded words of its parts with names after them, its marks.

Last comes what a hit shows, which ranks nothing.
"""


class _Needles(NamedTuple):
    """The forms of a term; marks that are as good; the marks of what it names itself."""

    forms: tuple[tuple[int, str], ...]
    marks: tuple[str, ...]
    own: tuple[str, ...]


class Ranking:
    """Ranks documents for the terms of one search."""

    def __init__(self, terms: Sequence[Sought]) -> None:
        """Spell out once what is looked for."""
        self._terms = [_needles(each) for each in terms]
        self._as_typed = " " + " ".join(each.whole for each in terms)

    def rank(self, texts: Texts) -> Rank:
        """A sort key, the best first."""
        number, title, body, note, marks, _ = texts
        parts = title, body, note
        missing, worst, where, share, in_text = 0, 0, 0, 0.0, 0
        for term in self._terms:
            named = any(map(marks.__contains__, term.own))
            if met := _met(term, parts):
                how, part, weighs = met
                worst = max(worst, how)
                where, share = where + part, share + weighs
                in_text += 1
            elif not any(map(marks.__contains__, term.marks)):
                missing += 1
            elif not named:
                worst, where = NAME, where + IN_A_FIELD
            where += NAMED * named
        apart = self._apart(END.join(parts), in_text) if in_text > 1 else 0
        return missing, worst, apart, where, -share, number

    def _apart(self, whole: str, in_text: int) -> int:
        """0 for words that stand as typed, 1 for words in one passage, 2 for words scattered."""
        if self._as_typed in whole:
            return 0
        return 1 if any(self._held(each) == in_text for each in whole.split(END)) else 2

    def _held(self, passage: str) -> int:
        return sum(any(form in passage for _, form in each.forms) for each in self._terms)


def _met(term: _Needles, texts: tuple[str, str, str]) -> tuple[int, int, float] | None:
    """How a term is met at its best, by a name last; in which part, and its weight there."""
    if met := met_in(texts, term.forms, _length):
        return met
    for part, text in enumerate(texts):
        if NAMES in text and any(map(text.__contains__, term.marks)):
            return NAME, part, weight(1, _length(text))
    return None


def _length(text: str) -> int:
    """How long a text is without the names after it."""
    end = text.find(NAMES)
    return len(text) if end < 0 else end


def _needles(term: Sought) -> _Needles:
    return _Needles(
        tuple(telling(forms_of(term))), tuple(_standing(term.facets)), tuple(_standing(term.own))
    )


def _standing(marks: Sequence[str]) -> Iterator[str]:
    """Marks as they stand in a text, one that is only begun without a blank at its end."""
    return (f" {each[:-1]}" if each.endswith("*") else f" {each} " for each in marks)
