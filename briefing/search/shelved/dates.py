"""The dates of a library: too many to ask for one by one, where a whole month or year is meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing.model import When
from briefing.search.shelved import marks

_ALL = "any"


class Dates:
    """Every date by its facet, and which of them a month or a year holds."""

    def __init__(self, found: Iterable[str]) -> None:
        """Read the marks of dates."""
        facets = [each.removeprefix("=") for each in found]
        self.all: dict[str, When | None] = {each: marks.date_of(each) for each in facets}
        self._spans: dict[str, set[str]] = defaultdict(set)
        for facet, when in self.all.items():
            for span in marks.of_dates(when) if when else ():
                self._spans[span].add(facet)

    def shortened(self, facets: frozenset[str]) -> Iterable[str]:
        """The same documents by fewer facets; those of no date stay as they are."""
        if facets.isdisjoint(self.all):
            return facets
        return (_ALL,) if len(facets) == len(self.all) else self._short(facets)

    def _short(self, facets: frozenset[str]) -> Iterator[str]:
        left = set(facets)
        # Years are shorter than months, so they come first.
        for span in sorted(self._spans, key=len):
            held = self._spans[span]
            if len(held) > 1 and held <= left:
                left -= held
                yield span
        yield from left
