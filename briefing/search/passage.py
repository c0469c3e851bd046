"""The best passage of a document for a search: whole sentences around the hits."""

from __future__ import annotations

from briefing.model.fields import Path
from briefing.search.documents import Document, Part
from briefing.search.highlight import Run, Span, runs, spans
from briefing.search.looked_for import LookedFor
from briefing.search.sentences import sentences

_LONGEST = 280
_WEIGHT = {Part.BODY: 2, Part.NOTE: 1, Part.TITLE: 0}


def best_passage(document: Document, looked_for: LookedFor) -> tuple[Path, tuple[Run, ...]]:
    """The passage with the most of what is looked for, and its best sentences as runs.

    Of equal ones a body comes before a note, and a title last, since a hit shows it anyway.
    """
    if not document.passages:
        return (), ()
    worth = [
        (looked_for.held(folded), _WEIGHT[passage.part], -index)
        for index, (passage, folded) in enumerate(
            zip(document.passages, document.folded, strict=True)
        )
    ]
    best = document.passages[-max(worth)[2]]
    return best.path, _excerpt(" ".join(best.text.split()), looked_for)


def _excerpt(text: str, looked_for: LookedFor) -> tuple[Run, ...]:
    hits = spans(text, looked_for.words)
    start, end = _best_sentences(text, hits)
    inside = ((first - start, last - start) for first, last in hits if start <= first < end)
    return tuple(runs(text[start:end], inside))


def _best_sentences(text: str, hits: list[Span]) -> Span:
    """The sentence with the most different hits, with those after it while they add others."""
    each = list(sentences(text))
    held = [{text[i:j].casefold() for i, j in hits if start <= i < end} for start, end in each]
    first = max(range(len(each)), key=lambda index: (len(held[index]), -index), default=0)
    start, end = each[first] if each else (0, 0)
    seen = set(held[first]) if held else set()
    for (_, after), more in zip(each[first + 1 :], held[first + 1 :], strict=True):
        if more <= seen or after - start > _LONGEST:
            break
        end, seen = after, seen | more
    return start, end
