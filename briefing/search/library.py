"""One search over several briefs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property

from briefing.search.fields import DATES
from briefing.search.found import Found
from briefing.search.lexicon import Lexicon
from briefing.search.near import nearest
from briefing.search.searched import MOST_RANKED, Searched

FEWEST_RANKED = 50
"""How many hits are ranked at least of each brief, however many briefs there are."""


class Library:
    """Briefs that are searched together: what one of them knows is no slip in another."""

    def __init__(self, briefs: Sequence[Searched]) -> None:
        """Keep the briefs, in order."""
        self._briefs = briefs
        self._together = Together([each.lexicon for each in briefs])

    def find(
        self, query: str, limit: int | None = None, *, kind: str = "", typing: bool = False
    ) -> list[Found]:
        """What each brief has, in order, each with at most `limit` hits; else as `Searched.find`.

        Raises QueryError for what no brief can read.
        """
        most = max(FEWEST_RANKED, MOST_RANKED // (len(self._briefs) or 1))
        return [
            each.find(query, limit, kind=kind, typing=typing, elsewhere=self._together, most=most)
            for each in self._briefs
        ]


class Together:
    """What stands in any of several briefs."""

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        """Ask each only when something is looked for."""
        self._lexicons = lexicons
        # Every brief asks for the same words again.
        self._stands = cache(self._any_stands)
        self.met = cache(self._any_met)
        self._value = cache(self._any_value)
        self._near = cache(self._nearest)

    def stands(self, word: str, *, unfinished: bool) -> bool:
        """Whether a folded word, or one that begins so, stands in any or names an actor."""
        return self._stands(word, unfinished)

    def value(self, field: str, value: str, *, unfinished: bool) -> bool:
        """Whether any brief knows a value of a field."""
        return self._value(field, value, unfinished)

    def nearest(self, word: str, *, unfinished: bool) -> str:
        """The nearest word of all, or the empty string."""
        return self._near(word, unfinished)

    def _any_stands(self, word: str, unfinished: bool) -> bool:  # noqa: FBT001 - for cache
        return any(each.stands(word, unfinished=unfinished) for each in self._lexicons)

    def _any_met(self, words: tuple[str, ...]) -> bool:
        return any(each.met(words) for each in self._lexicons)

    def _any_value(self, field: str, value: str, unfinished: bool) -> bool:  # noqa: FBT001 - likewise
        if field in DATES:
            return False
        return any(
            each.choices[field].facets(value, unfinished=unfinished) for each in self._lexicons
        )

    def _nearest(self, word: str, unfinished: bool) -> str:  # noqa: FBT001 - likewise
        return nearest(word, self._words, unfinished=unfinished)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset().union(*(each.vocabulary for each in self._lexicons))
