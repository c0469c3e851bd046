"""Did-you-mean within bounds."""

from __future__ import annotations

from collections.abc import Collection

from briefing.problems import nearest, slip

_LONGEST = 64
_MOST = 300
_MOST_SLIPS = 10_000


class Near:
    """Finds the nearest of known words, so many times: comparing costs too much for more."""

    def __init__(self) -> None:
        self._left = _MOST
        self._slips_left = _MOST_SLIPS

    def remedy(self, word: str, known: Collection[str]) -> str:
        """The nearest known word as a question, and all of them; all alone where none is near."""
        choice = f"one of: {', '.join(known)}"
        near = self.nearest(word, known)
        return f"did you mean '{near}'? ({choice})" if near else choice

    def nearest(self, word: str, known: Collection[str]) -> str:
        """The nearest known word, or the empty string."""
        if len(word) > _LONGEST or self._left <= 0:
            return ""
        self._left -= 1
        plain = _plain(word)
        if plain in known:
            return plain
        return self.slip(word, known) or nearest(word, known) or nearest(plain, known)

    def slip(self, word: str, known: Collection[str]) -> str:
        """The one known word that `word` misses by one slip of a finger, or the empty string."""
        if self._slips_left <= 0:
            return ""
        self._slips_left -= 1
        return slip(word, known)

    def sure(self, word: str, known: Collection[str]) -> str:
        """The known word that alone can be meant, or the empty string."""
        plain = _plain(word)
        return plain if plain in known else self.slip(word, known)


def _plain(word: str) -> str:
    return "-".join(word.lower().replace("_", " ").split())
