"""The best passage of a document for a search: whole sentences around the hits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model.fields import Path
from briefing.search.documents import Document, Part, Passage
from briefing.search.highlight import Run, highlight

_LONGEST = 280
_STOP = re.compile(r"(?:[.!?…。！？]+[\"'”’»)\]]*\s+)|\s*\n\s*\n\s*")  # noqa: RUF001 - of other scripts
# After these a full stop ends no sentence.
_SHORT = re.compile(r"(?:^|[\s(“])(?:\w|(?:\w\.)+\w|Mr|Mrs|Ms|Dr|Prof|Gen|St|No|vs|etc|cf)\.$")

Span = tuple[int, int]
_WEIGHT = {Part.BODY: 2, Part.NOTE: 1, Part.TITLE: 0}


def best_passage(document: Document, words: tuple[str, ...]) -> tuple[Path, tuple[Run, ...]]:
    """The passage with the most different hits, a body before a note before a title; its runs."""
    best: tuple[tuple[int, int], Passage, tuple[Run, ...]] | None = None
    for passage in document.passages:
        runs = highlight(_on_one_line(passage.text), words)
        worth = len(_hits(runs)), _WEIGHT[passage.part]
        if best is None or worth > best[0]:
            best = worth, passage, runs
    if best is None:
        return (), ()
    text = _on_one_line(best[1].text)
    start, end = _excerpt(text, words)
    return best[1].path, highlight(text[start:end], words)


def _hits(runs: tuple[Run, ...]) -> set[str]:
    return {text.casefold() for text, is_hit in runs if is_hit}


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _excerpt(text: str, words: tuple[str, ...]) -> Span:
    """The sentence with the most different hits, with its neighbours while they add others."""
    spans = list(sentences(text))
    found = [_hits(highlight(text[start:end], words)) for start, end in spans]
    first = max(range(len(spans)), key=lambda index: (len(found[index]), -index))
    last, seen = first, found[first]
    while (after := last + 1) < len(spans) and _adds(
        spans[first], spans[after], found[after], seen
    ):
        last, seen = after, seen | found[after]
    return spans[first][0], spans[last][1]


def _adds(first: Span, after: Span, found: set[str], seen: set[str]) -> bool:
    return bool(found - seen) and after[1] - first[0] <= _LONGEST


def sentences(text: str) -> Iterator[Span]:
    """Where the sentences of a text start and end; a doubtful stop ends none."""
    start = 0
    for stop in _STOP.finditer(text):
        ends = stop.start() + len(stop[0].rstrip())
        following = text[stop.end() : stop.end() + 2].lstrip("\"'“‘«([")
        if _SHORT.search(text[start:ends]) or following[:1].islower():
            continue
        yield start, ends
        start = stop.end()
    if start < len(text) or not text:
        yield start, len(text)
