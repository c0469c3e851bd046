"""Every word that stands in a brief, for what begins alike and what is spelt nearly alike."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.search.stems import stemmer


class Vocabulary:
    """Folded words, sorted."""

    def __init__(self, found: Sequence[str]) -> None:
        """Keep words that are in order already, each once."""
        self._sorted = found

    def __contains__(self, word: str) -> bool:
        """Whether the word stands anywhere."""
        at = bisect_left(self._sorted, word)
        return at < len(self._sorted) and self._sorted[at] == word

    def __iter__(self) -> Iterator[str]:
        """The words in order."""
        return iter(self._sorted)

    def starting(self, beginning: str) -> Sequence[str]:
        """The words that begin so, in order."""
        first = bisect_left(self._sorted, beginning)
        return self._sorted[first : bisect_left(self._sorted, beginning + "\U0010ffff")]

    def with_stem(self, rules: str, stem: str, beginning: str) -> Iterator[str]:
        """The words that have a stem and begin so, in order."""
        stem_of = stemmer(rules)
        return (each for each in self.starting(beginning) if stem_of(each) == stem)

    def starts(self, beginning: str) -> bool:
        """Whether any word begins so."""
        first = bisect_left(self._sorted, beginning)
        return first < len(self._sorted) and self._sorted[first].startswith(beginning)
