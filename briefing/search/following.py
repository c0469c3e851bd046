"""What is likely to be typed next: how words go on in what was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from briefing.search.text import folded


def likely(query: str, texts: Iterable[str]) -> Iterator[str]:
    """What a query that found folded texts may be with its next letter, the likeliest first.

    Nothing where its last word may be at an end; the texts are not asked for then.
    """
    typed = folded(query)
    if typed and query[-1].isalnum():
        yield from (query + letter for letter in _following(typed[-1], texts))


def _following(beginning: str, texts: Iterable[str]) -> list[str]:
    """The letters after the beginning of a word, the most frequent first."""
    # It begins with the letters themselves: a pattern that looks back takes twenty times as long.
    goes_on = re.compile(rf" {re.escape(beginning)}([^\W_])")
    letters = Counter(letter for text in texts for letter in goes_on.findall(text))
    return [letter for letter, _ in letters.most_common()]
