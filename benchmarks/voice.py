"""Sentences in one language, quick to make: a million items have some three million of them."""

from __future__ import annotations

from benchmarks.languages import Language
from benchmarks.words import Words

_HALVES = 6_000


class Voice(Words):
    """Words, titles and sentences, the same for the same seed."""

    def __init__(self, language: Language, seed: int) -> None:
        """Make the halves of which every sentence is put together."""
        super().__init__(seed, language, known=12_000)
        self.tag = language.tag
        self._halves = [" ".join(self.some(3 + self.pick(10))) for _ in range(_HALVES)]

    def said(self) -> str:
        """Two halves of a sentence, as long together as most of what is quoted."""
        return f"{self._half().capitalize()}, {self._half()}."

    def title(self) -> str:
        """A few words."""
        return " ".join(self._half().split()[:4]).capitalize()

    def _half(self) -> str:
        return self._halves[self.pick(_HALVES)]
