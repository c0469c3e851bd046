"""The words of a library, and which of them stand in the briefs that are asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from briefing.search.near import halves

_LAST = "\U0010ffff"
_AT_ONCE = 64


class Terms:
    """What the file has learnt of words, in an open file."""

    def __init__(self, connection: sqlite3.Connection, scope: str = "") -> None:
        """`scope` is an expression for the briefs that are asked, empty for all in the file."""
        self._connection = connection
        self._scope = f" AND {scope}" if scope else ""

    def starting(self, beginning: str) -> list[str]:
        """The terms that begin so, in order; some may stand in other briefs."""
        query = "SELECT term FROM terms WHERE term >= ? AND term < ? ORDER BY term"
        return self._all(query, (beginning, beginning + _LAST))

    def with_stem(self, rules: str, stem: str, beginning: str) -> list[str]:
        """The words of the briefs in a language that have a stem and begin so, in order."""
        query = (
            "SELECT word FROM stems WHERE rules = ? AND stem = ? AND word >= ? AND word < ?"
            " ORDER BY word"
        )
        return self._all(query, (rules, stem, beginning, beginning + _LAST))

    def starts(self, beginning: str) -> bool:
        """Whether any word of the briefs that are asked begins so."""
        found = self.starting(beginning)
        parts = (found[at : at + _AT_ONCE] for at in range(0, len(found), _AT_ONCE))
        return any(self.holds(" OR ".join(f'"{each}"' for each in part)) for part in parts)

    def holds(self, expression: str) -> bool:
        """Whether any document of the briefs that are asked holds what an expression asks for."""
        query = "SELECT rowid FROM items WHERE items MATCH ? LIMIT 1"
        asked = f"({expression}){self._scope}"
        return self._connection.execute(query, (asked,)).fetchone() is not None

    def comparable(self, word: str) -> list[str]:
        """The words that `nearest` may give for a word, whether or not it is finished."""
        start, end = halves(word)
        query = "SELECT term FROM terms WHERE backwards >= ? AND backwards < ?"
        ending = self._all(query, (end[::-1], end[::-1] + _LAST))
        return list(dict.fromkeys((*self.starting(start), *ending)))

    def _all(self, query: str, asked: Sequence[object]) -> list[str]:
        return [each for (each,) in self._connection.execute(query, asked)]


def any_of(words: Iterable[str]) -> str:
    """An expression for any of some words."""
    return " OR ".join(f'"{each}"' for each in words)
