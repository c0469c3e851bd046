"""Did-you-mean within bounds."""

from __future__ import annotations

from collections.abc import Collection

from briefing.problems import nearest

_LONGEST = 64
_MOST = 300


class Near:
    """Finds the nearest of known words, so many times: comparing costs too much for more."""

    def __init__(self) -> None:
        self._left = _MOST

    def remedy(self, word: str, known: Collection[str]) -> str:
        """The nearest known word as a question, and all of them; all alone where none is near."""
        choice = f"one of: {', '.join(known)}"
        near = self._nearest(word, known)
        return f"did you mean '{near}'? ({choice})" if near else choice

    def _nearest(self, word: str, known: Collection[str]) -> str:
        if len(word) > _LONGEST or self._left <= 0:
            return ""
        self._left -= 1
        plain = "-".join(word.lower().replace("_", " ").split())
        return plain if plain in known else nearest(word, known) or nearest(plain, known)
