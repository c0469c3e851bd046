"""Where the words that were looked for stand in any text on screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing.search.text import Word, folded, words

Run = tuple[str, bool]
"""A stretch of a text, and whether it is a hit."""


def highlight(text: str, looked_for: Iterable[str]) -> tuple[Run, ...]:
    """Split `text` into runs, hits apart; joined they are the text again, and none is empty.

    Each of `looked_for` is a word, the beginning of one with `*` at its end, or a phrase of
    several words; `Found.words` has those of a search. A hit is always whole words.
    """
    matcher = _matcher(tuple(looked_for))
    runs: list[Run] = []
    at = 0
    for start, end in matcher.spans(tuple(words(text))):
        runs += [(text[at:start], False), (text[start:end], True)]
        at = end
    runs.append((text[at:], False))
    return tuple(run for run in runs if run[0])


class Matcher:
    """The forms looked for, sorted by what they take: whole words, beginnings, phrases."""

    def __init__(self, looked_for: Iterable[str]) -> None:
        """Fold what is looked for."""
        self._whole: set[str] = set()
        self._beginnings: tuple[str, ...] = ()
        self._phrases: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
        for each in looked_for:
            self._add(folded(each), open_end=each.endswith("*"))

    def spans(self, line: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
        """Where the hits among these words start and end in their text; they never overlap."""
        index = 0
        while index < len(line):
            taken = self.taken(line, index)
            if taken:
                yield line[index].start, line[index + taken - 1].end
            index += taken or 1

    def taken(self, line: tuple[Word, ...], index: int) -> int:
        """How many words from `index` on are a hit, the longest phrase first; 0 for none."""
        word = line[index].folded
        phrases = self._phrases.get(word)
        if phrases:
            rest = tuple(each.folded for each in line[index : index + len(phrases[0][0])])
            for phrase, open_end in phrases:
                if _starts(rest, phrase, open_end=open_end):
                    return len(phrase)
        return int(word in self._whole or word.startswith(self._beginnings or ("\0",)))

    def _add(self, form: tuple[str, ...], *, open_end: bool) -> None:
        if len(form) > 1:
            others = self._phrases.setdefault(form[0], [])
            others.append((form, open_end))
            others.sort(key=lambda each: -len(each[0]))
        elif form and open_end:
            self._beginnings += form
        else:
            self._whole.update(form)


def _starts(rest: tuple[str, ...], phrase: tuple[str, ...], *, open_end: bool) -> bool:
    if not open_end:
        return rest[: len(phrase)] == phrase
    last = len(phrase) - 1
    return len(rest) > last and rest[:last] == phrase[:last] and rest[last].startswith(phrase[last])


@lru_cache(maxsize=64)
def _matcher(looked_for: tuple[str, ...]) -> Matcher:
    return Matcher(looked_for)
