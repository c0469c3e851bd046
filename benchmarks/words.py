"""Made-up words that are spread as in a language: few stand everywhere, most hardly anywhere."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import accumulate

from benchmarks.languages import ENGLISH, Language


class Words:
    """An endless text of one seed."""

    def __init__(self, seed: int, language: Language = ENGLISH, known: int = 20_000) -> None:
        """Make a vocabulary of `known` words."""
        self._random = random.Random(seed)
        self._language = language
        made: dict[str, None] = dict.fromkeys(language.common)
        while len(made) < known:
            made[self._word()] = None
        self.known = list(made)
        self._weights = list(accumulate(1 / rank for rank in range(1, known + 1)))

    def some(self, count: int) -> list[str]:
        """The next words."""
        return self._random.choices(self.known, cum_weights=self._weights, k=count)

    def sentence(self, least: int = 8, most: int = 28) -> str:
        """The next sentence."""
        return " ".join(self.some(self._random.randint(least, most))).capitalize() + "."

    def pick(self, count: int) -> int:
        """A number below `count`."""
        return int(self._random.random() * count)

    def _word(self) -> str:
        syllables = (
            self._one(self._language.starts) + self._one(self._language.vowels)
            for _ in range(self._random.randint(1, 3))
        )
        return "".join(syllables) + self._one(self._language.ends)

    def _one(self, parts: Sequence[str]) -> str:
        return self._random.choice(parts)
