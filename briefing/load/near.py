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
        near = self.nearest(word, known)
        return f"did you mean '{near}'? ({choice})" if near else choice

    def nearest(self, word: str, known: Collection[str]) -> str:
        """The nearest known word, or the empty string."""
        if len(word) > _LONGEST or self._left <= 0:
            return ""
        self._left -= 1
        plain = "-".join(word.lower().replace("_", " ").split())
        if plain in known:
            return plain
        return self.slip(word, known) or nearest(word, known) or nearest(plain, known)

    def slip(self, word: str, known: Collection[str]) -> str:
        """The one known word that `word` misses by one slip of a finger, or the empty string."""
        found = [each for each in known if _one_slip(word, each)] if len(word) <= _LONGEST else []
        return found[0] if len(found) == 1 else ""


def _one_slip(one: str, other: str) -> bool:
    """Whether a letter is missing, too many or wrong, or two neighbours are swapped."""
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    off = [at for at in range(len(one)) if one[at] != other[at]]
    if len(off) == 2 and off[1] - off[0] == 1:  # noqa: PLR2004 - two letters
        return one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]
    return len(off) == 1
