"""Where the words that were looked for stand in any text on screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing.search.text import folded, words

Run = tuple[str, bool]
"""A stretch of a text, and whether it is a hit."""

Span = tuple[int, int]
"""Where a stretch of a text starts and ends."""


def highlight(text: str, looked_for: Iterable[str]) -> tuple[Run, ...]:
    """Split `text` into runs, hits apart; joined they are the text again, and none is empty.

    Each of `looked_for` is a word, the beginning of one with `*` at its end, or a phrase of
    several words; `Found.words` has those of a search. A hit is always whole words.
    """
    return tuple(runs(text, spans(text, looked_for)))


def spans(text: str, looked_for: Iterable[str]) -> list[Span]:
    """Where the hits in `text` start and end, in order; they never overlap."""
    return _matcher(tuple(looked_for)).spans(text)


def has_phrases(looked_for: Iterable[str]) -> bool:
    """Whether any of what is looked for is of several words."""
    return _matcher(tuple(looked_for)).has_phrases


def runs(text: str, hits: Iterable[Span]) -> Iterator[Run]:
    """Split `text` at its hits."""
    at = 0
    for start, end in hits:
        if at < start:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


class Matcher:
    """The forms looked for, sorted by what they take: whole words, beginnings, phrases."""

    def __init__(self, looked_for: Iterable[str]) -> None:
        """Fold what is looked for."""
        self._whole: set[str] = set()
        # No word begins with this sign, so an empty tuple need not be told apart.
        self._beginnings: tuple[str, ...] = ("\0",)
        self._phrases: dict[str, list[tuple[list[str], bool]]] = {}
        for each in looked_for:
            self._add(list(folded(each)), open_end=each.endswith("*"))

    @property
    def has_phrases(self) -> bool:
        """Whether a hit may be of several words."""
        return bool(self._phrases)

    def spans(self, text: str) -> list[Span]:
        """Where the hits in a text start and end."""
        found: list[Span] = []
        line = _words(text)
        after = 0
        for index in self._candidates(line.folded):
            if index >= after and (taken := self._taken(line.folded, index)):
                found.append(line.span(index, taken))
                after = index + taken
        return found

    def _candidates(self, line: list[str]) -> list[int]:
        """Where a hit may start: most lines hold none, and this tells it quickly."""
        whole, beginnings, phrases = self._whole, self._beginnings, self._phrases
        return [
            index
            for index, word in enumerate(line)
            if word in whole or word in phrases or word.startswith(beginnings)
        ]

    def _taken(self, line: list[str], index: int) -> int:
        """How many words from `index` on are a hit, the longest phrase first; 0 for none."""
        for phrase, open_end in self._phrases.get(line[index], ()):
            if _starts(line[index : index + len(phrase)], phrase, open_end=open_end):
                return len(phrase)
        return int(line[index] in self._whole or line[index].startswith(self._beginnings))

    def _add(self, form: list[str], *, open_end: bool) -> None:
        if len(form) > 1:
            others = self._phrases.setdefault(form[0], [])
            others.append((form, open_end))
            others.sort(key=lambda each: -len(each[0]))
        elif form and open_end:
            self._beginnings += (form[0],)
        else:
            self._whole.update(form)


def _starts(rest: list[str], phrase: list[str], *, open_end: bool) -> bool:
    if not open_end or len(rest) < len(phrase):
        return rest == phrase
    return rest[:-1] == phrase[:-1] and rest[-1].startswith(phrase[-1])


_words = lru_cache(maxsize=256)(words)
"""The same lines are looked at again with each letter of a query."""


@lru_cache(maxsize=64)
def _matcher(looked_for: tuple[str, ...]) -> Matcher:
    return Matcher(looked_for)
