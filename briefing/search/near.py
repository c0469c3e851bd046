"""The nearest word that exists, for one that was mistyped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_SHORTEST = 4
_LONG = 8


def nearest(word: str, known: Iterable[str], *, unfinished: bool = False) -> str:
    """The known word that takes fewest slips to become `word`, or the empty string.

    One slip is a letter missing, added, changed, or two swapped; a long word may have two, a very
    short one none that changes its length. It begins or ends as `halves` tells. Of an `unfinished`
    word also the beginnings of longer words are near, one slip away, where they begin so.
    """
    if not can_be_a_slip(word):
        return ""
    start, end = halves(word)
    alike = [each for each in known if each.startswith(start) or each.endswith(end)]
    found = min(_near(word, alike, _slips_in(word)), default=None)
    if found is None and unfinished:
        longer = (each for each in alike if len(each) > len(word) and each.startswith(start))
        found = min(_near(word, {each[: len(word)] for each in longer}, 1), default=None)
    return found[-1] if found else ""


def can_be_a_slip(word: str) -> bool:
    """Whether a word is long enough to tell what it should be."""
    return len(word) >= _SHORTEST


def halves(word: str) -> tuple[str, str]:
    """The beginning and the end of a mistyped word of which at least one is right.

    One slip, be it two letters swapped, always leaves one of them as it is; two nearly always.
    """
    if _slips_in(word) > 1:
        third = len(word) // 3
        return word[:third], word[-third:]
    half = len(word) // 2
    return word[:half], word[half + 1 :]


def _slips_in(word: str) -> int:
    return 2 if len(word) >= _LONG else 1


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
