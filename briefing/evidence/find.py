"""Where quoted words stand in a text, or else what there comes nearest to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

import msgspec

from briefing.evidence.normal import Normal, normal

if TYPE_CHECKING:
    from difflib import SequenceMatcher

_OMISSION = re.compile(r"\[\s*(?:…|\.\s*\.\s*\.)\s*\]")
_WORD = re.compile(r"[^\s']+")  # a window shown to an author starts at a word, not at a mark
_CANDIDATES = 20
_NEAR = 0.5


class Passage(msgspec.Struct, frozen=True):
    """A stretch of a text: characters `start` to `end` (exclusive), on lines counted from 1.

    `text` is the stretch as it stands there.
    """

    start: int
    end: int
    line: int
    end_line: int
    text: str


def find(words: str, text: str, within: Normal | None = None) -> Passage | None:
    """Where `words` stand in `text`; None where they do not.

    Words count as found when they are the same in normal form and begin and end where words of the
    text do. The parts around an omission `[…]` must stand in their order; the passage spans them
    all. Brackets that the text does not have itself stand for what `inserted` tells. Of several
    places the first that is set in quotation marks is taken, or else the first.
    `within` is `text` in normal form, for those who ask of one text often.
    """
    within = within or normal(text)
    parts = [part for each in _OMISSION.split(words) if (part := normal(each).text)]
    span = (_span(parts, within.text) or _loosely(words, within.text)) if parts else None
    return _passage(text, within.starts[span[0]], within.ends[span[1] - 1]) if span else None


def nearest(words: str, text: str) -> Passage | None:
    """The passage of `text` most like `words`, as long; None where nothing is like them."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - words are found as a rule

    within = normal(text)
    there = [match.span() for match in _WORD.finditer(within.text)]
    sought = _OMISSION.sub(" ", words)
    asked = _WORD.findall(normal(sought).text)
    windows = _windows(asked, [within.text[start:end] for start, end in there])
    spans = [(there[first][0], there[last][1]) for first, last in windows]
    matcher = SequenceMatcher(b=" ".join(asked), autojunk=False)
    likeness, start, end = max(
        ((_likeness(matcher, within.text[a:b]), a, b) for a, b in spans), default=(0.0, 0, 0)
    )
    if likeness < _NEAR:
        return None
    return _passage(text, within.starts[start], within.ends[end - 1])


def _span(parts: list[str], text: str) -> tuple[int, int] | None:
    """From the first part to the last, as close together as their first order allows."""
    spans: list[tuple[int, int]] = []
    for part in parts:
        places = list(_places(part, text, spans[-1][1] if spans else 0, len(text)))
        if not places:
            return None
        quoted = (place for place in places if text[place[0] - 1 : place[0]] == "'")
        spans.append(next(quoted, places[0]) if len(parts) == 1 else places[0])
    start, end = spans[-1]
    for part in reversed(parts[:-1]):
        start = list(_places(part, text, 0, start))[-1][0]
    return start, end


def _loosely(words: str, text: str) -> tuple[int, int] | None:
    """Where the words stand without what the editors put in."""
    from briefing.evidence.inserted import pattern  # noqa: PLC0415 - few quotes ask for it

    sought = pattern(normal(words).text) if "[" in words else None
    found = sought.search(text) if sought else None
    return found.span() if found else None


def _places(part: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    before = r"(?<!\w)" if part[0].isalnum() else ""
    after = r"(?!\w)" if part[-1].isalnum() else ""
    for match in re.compile(before + re.escape(part) + after).finditer(text, start, end):
        yield match.span()


def _windows(asked: list[str], there: list[str]) -> list[tuple[int, int]]:
    """The stretches of `there`, as long as `asked`, that share most words with it."""
    from difflib import get_close_matches  # noqa: PLC0415 - as above

    vocabulary = set(there)
    known = {
        near
        for word in asked
        for near in ([word] if word in vocabulary else get_close_matches(word, vocabulary, n=1))
    }
    length = min(len(asked), len(there))
    if not length or not known:
        return []
    shared = list(accumulate((word in known for word in there), initial=0))
    firsts = range(len(there) - length + 1)
    best = sorted(firsts, key=lambda first: shared[first] - shared[first + length])
    return [(first, first + length - 1) for first in best[:_CANDIDATES]]


def _likeness(matcher: SequenceMatcher[str], text: str) -> float:
    matcher.set_seq1(text)
    return matcher.ratio()


def _passage(text: str, start: int, end: int) -> Passage:
    line = text.count("\n", 0, start) + 1
    return Passage(start, end, line, line + text.count("\n", start, end), text[start:end])
