"""The values of a field in all the briefs of a library."""

from __future__ import annotations

from briefing.problems import did_you_mean
from briefing.search.shelved import marks
from briefing.search.shelved.sought import mark
from briefing.search.shelved.terms import Terms
from briefing.search.text import folded

_BEGINNINGS = (3, 1)
"""Letters that are taken to be right, first more, then fewer."""

_MOST = 500
"""Spellings that are compared at a time."""


class AnyValue:
    """The spellings of actors, issues or sources, as marks tell them."""

    def __init__(self, terms: Terms, field: str) -> None:
        """`field` is that of the query language."""
        self._terms = terms
        self._field = field

    def facets(self, value: str, *, unfinished: bool = False) -> frozenset[str]:
        """The facet of a value, of an `unfinished` one that of all that begin so; else none."""
        key = marks.key(folded(value)) + "*" * unfinished
        known = bool(key) and self._terms.holds(mark(marks.of_value(self._field, key)))
        return frozenset((f"{self._field}={key}",) if known else ())

    def hint(self, value: str) -> str:
        """The nearest spelling of those that begin alike."""
        key = marks.key(folded(value))
        sort = marks.of_value(self._field, "")
        for length in _BEGINNINGS:
            known = self._terms.starting(f"{sort}{key[:length]}")[:_MOST]
            near = (each.removeprefix(sort).replace("_", "-") for each in known)
            if hint := did_you_mean(key.replace("_", "-"), near):
                return hint
        return ""
