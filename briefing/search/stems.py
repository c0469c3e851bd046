"""The forms of a word that share its stem, by the rules of the brief's language.

A brief in memory has its words stemmed when they are asked for, and few of them: it has thousands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Protocol

_LANGUAGES = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "nb": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
_SHORTEST = 3


class Stemmed(Protocol):
    """Words that can be asked for by their stem."""

    def with_stem(self, rules: str, stem: str, beginning: str) -> Iterable[str]:
        """The words of a language that have a stem and begin so, in order."""


class Stems:
    """Families of words in one language; a language without rules has none."""

    def __init__(self, rules: str, vocabulary: Stemmed) -> None:
        """`rules` are those of `rules_of`; `vocabulary` the words of which families are made."""
        self._rules = rules
        self._vocabulary = vocabulary

    def family(self, word: str) -> tuple[str, ...]:
        """The other known words with the stem of `word`, in order."""
        if len(word) < _SHORTEST or not word.isalpha() or not self._rules:
            return ()
        stem = stemmer(self._rules)(word)
        # Endings change the last letter of a stem at most: policy, policies.
        shared = _shared(word, stem)[: len(stem) - 1]
        found = self._vocabulary.with_stem(self._rules, stem, shared)
        return tuple(each for each in found if each != word)

    def foresee(self, words: Iterable[str]) -> None:
        """Load the rules, and find the stems of known words that `family` will soon ask for."""
        if self._rules:
            stem = stemmer(self._rules)
            for each in words:
                stem(each)


def rules_of(language: str) -> str:
    """The name of the rules for a BCP 47 tag, empty where there are none."""
    return _LANGUAGES.get(language.partition("-")[0].lower(), "")


@cache
def stemmer(rules: str) -> Callable[[str], str]:
    """Gives the stem of a word, by the named rules; shared by all."""
    from briefing.search.rules import rules_named  # noqa: PLC0415 - few queries need any

    return lru_cache(maxsize=1 << 16)(rules_named(rules))


def _shared(word: str, stem: str) -> str:
    """The letters with which both begin."""
    pairs = enumerate(zip(word, stem, strict=False))
    end = next((index for index, (one, other) in pairs if one != other), len(stem))
    return stem[:end]
