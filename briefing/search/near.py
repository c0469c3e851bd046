"""The nearest word that exists, for one that was mistyped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_SHORTEST = 4
_LONG = 8


def nearest(word: str, known: Iterable[str], *, unfinished: bool = False) -> str:
    """The known word that takes fewest slips to become `word`, or the empty string.

    One slip is a letter missing, added, changed, or two swapped; a long word may have two, a very
    short one none that changes its length. Of an `unfinished` word also the beginnings of longer
    words are near, one slip away.
    """
    if len(word) < _SHORTEST:
        return ""
    found = min(_near(word, known, 2 if len(word) >= _LONG else 1), default=None)
    if found is None and unfinished:
        begun = {each[: len(word)] for each in known if len(each) > len(word)}
        found = min(_near(word, begun, 1), default=None)
    return found[-1] if found else ""


def comparable(word: str, known: Iterable[str]) -> list[str]:
    """The known words that `nearest` may give for a word, finished or not; in order."""
    most = 2 if len(word) >= _LONG else 1
    begun: dict[str, list[str]] = {}
    for each in known:
        # No beginning counts unless it has the length of the word, give or take what is missing.
        begun.setdefault(each[: len(word) + most], []).append(each)
    near = {
        start
        for start in begun
        if any(True for _ in _near(word, (start, start[: len(word)]), most))
    }
    return sorted(each for start in near for each in begun[start])


def _near(word: str, known: Iterable[str], most: int) -> Iterator[tuple[int, bool, str]]:
    """Each known word near enough with its slips, one that begins alike before others."""
    letters = set(word)
    longer = most if len(word) > _SHORTEST else 0
    for each in known:
        # Letters that one word alone has tell most words apart without counting slips.
        if abs(len(each) - len(word)) <= longer and len(letters ^ set(each)) <= 2 * most:
            far = slips(word, each, most)
            if far <= most:
                yield far, each[0] != word[0], each


def slips(one: str, other: str, most: int) -> int:
    """How many slips lie between two words; any number above `most` stands for too many."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, before, row = before, row, [i]
        for j, against in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
