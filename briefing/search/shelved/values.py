"""The values of a field in all the briefs of a library."""

from __future__ import annotations

from briefing.problems import did_you_mean
from briefing.search.shelved import marks
from briefing.search.shelved.sought import mark
from briefing.search.shelved.terms import Terms
from briefing.search.text import folded

_BEGINNINGS = (3, 1)
"""Letters that are taken to be right, first more, then fewer."""

_TELLING, _FEW = 3, 64
"""Letters after which so few spellings may be left that each is asked for."""

_MOST = 500
"""Spellings that are compared at a time."""


class AnyValue:
    """The spellings of actors, issues or sources, as marks tell them."""

    def __init__(self, terms: Terms, field: str) -> None:
        """`field` is that of the query language."""
        self._terms = terms
        self._field = field

    def facets(self, value: str, *, unfinished: bool = False) -> frozenset[str]:
        """The facet of a value, of an `unfinished` one those of all that begin so; else none."""
        key = marks.key(folded(value))
        keys = self._begun(key) if unfinished else [marks.cut(key)] if key else []
        known = [mark(marks.of_value(self._field, each)) for each in keys]
        if not known or not self._terms.holds(" OR ".join(known)):
            return frozenset()
        return frozenset(f"{self._field}={each}" for each in keys)

    def _begun(self, key: str) -> list[str]:
        """The keys that begin so: each where they are few, else their beginning."""
        if len(key) < _TELLING:
            return [f"{key}*"]
        sort = marks.of_value(self._field, "")
        found = self._terms.starting(f"{sort}{key}")
        if len(found) > _FEW and not marks.is_long(key):
            return [f"{key}*"]
        return [marks.cut(each.removeprefix(sort)) for each in found[:_MOST]]

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
