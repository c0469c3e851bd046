"""Made-up words that are spread as in a language: few stand everywhere, most hardly anywhere."""

from __future__ import annotations

import random
import re
from itertools import accumulate

_STARTS: list[str] = re.findall(
    r"\w+", "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh sl st t tr v w"
)
_VOWELS: list[str] = re.findall(r"\w+", "a e i o u ea ou")
_ENDS: list[str] = re.findall(r"\w+", "l m n nd nt r rm s st t x")
_COMMON: list[str] = re.findall(r"\w+", "the of to and in that for is on by with as not be will")


class Words:
    """An endless text of one seed."""

    def __init__(self, seed: int, known: int = 20_000) -> None:
        """Make a vocabulary of `known` words."""
        self._random = random.Random(seed)
        made: dict[str, None] = dict.fromkeys(_COMMON)
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
        return self._random.randrange(count)

    def _word(self) -> str:
        syllables = (
            self._one(_STARTS) + self._one(_VOWELS) for _ in range(self._random.randint(1, 3))
        )
        return "".join(syllables) + self._one(_ENDS)

    def _one(self, parts: list[str]) -> str:
        return self._random.choice(parts)
