"""Made-up words and sentences of several alphabets. As in a language few stand everywhere."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 tag, and the parts that words are made of."""

    tag: str
    starts: str
    vowels: str
    ends: str
    common: str


LANGUAGES = (
    Language(
        "en",
        "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh sl st t tr v w",
        "a e i o u ea ou",
        "l m n nd nt r rm s st t x",
        "the of to and in that for is on by with as not be will",
    ),
    Language(
        "fr",
        "b bl c ch d f g j l m n p pr r s t tr v",
        "a e é è i o ou u eau ai ê",
        "l n r s t x nt ge que ç",
        "le la de et à les des en un que pour dans ne pas sur",
    ),
    Language(
        "de",
        "b br d f g gr h k kr l m n pf r s sch st t w z zw",
        "a e i o u ä ö ü ei ie au",
        "l n r s t ß nd ng cht rt",
        "der die und das von zu mit auf für nicht ist dem ein eine",
    ),
    Language(
        "ru",
        "б в г гр д ж з к кр л м н п пр р с ст т ф х ч ш",
        "а е и о у ы я ё ю",
        "в к л м н р с т ть ние ский й",
        "и в не на что с по к как за от из для до",
    ),
)


class Voice:
    """Words and sentences of one language, the same for the same seed."""

    def __init__(self, language: Language, seed: int, known: int = 12_000) -> None:
        """Make a vocabulary of `known` words."""
        self.random = random.Random(f"{language.tag} {seed}")
        self.tag = language.tag
        parts = [each.split() for each in (language.starts, language.vowels, language.ends)]
        made = dict.fromkeys(language.common.split())
        while len(made) < known:
            made[self._word(*parts)] = None
        self.words = list(made)
        self._weights = list(accumulate(1 / rank for rank in range(1, known + 1)))
        self._halves = [self.some(3, 12) for _ in range(6_000)]

    def some(self, least: int, most: int) -> str:
        """So many words."""
        count = self.random.randint(least, most)
        return " ".join(self.random.choices(self.words, cum_weights=self._weights, k=count))

    def sentence(self) -> str:
        """Two halves of a sentence, as long together as most of what is quoted."""
        one, other = (self._halves[int(self.random.random() * len(self._halves))] for _ in "12")
        return f"{one.capitalize()}, {other}."

    def title(self) -> str:
        """A few words."""
        half = self._halves[int(self.random.random() * len(self._halves))]
        return " ".join(half.split()[:4]).capitalize()

    def below(self, count: int) -> int:
        """A number below `count`."""
        return int(self.random.random() * count)

    def _word(self, starts: list[str], vowels: list[str], ends: list[str]) -> str:
        one = self.random.choice
        syllables = "".join(one(starts) + one(vowels) for _ in range(self.random.randint(1, 3)))
        return syllables + one(ends)
