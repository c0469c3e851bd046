"""A quote beside the passage that comes nearest to it, the words that differ marked."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher

from briefing.evidence.normal import normal_text


def differing(quote: str, passage: str) -> tuple[str, str]:
    """Both on one line each: words of the quote alone as `[-…-]`, of the passage as `{+…+}`."""
    ours, theirs = quote.split(), _visible(passage).split()
    matcher = SequenceMatcher(
        a=[normal_text(each) for each in ours],
        b=[normal_text(each) for each in theirs],
        autojunk=False,
    )
    left: list[str] = []
    right: list[str] = []
    steps = matcher.get_opcodes()
    for nth, (kind, a, b, c, d) in enumerate(steps):
        if kind == "insert" and nth in {0, len(steps) - 1}:
            continue  # what merely stands before or behind
        same = kind == "equal"
        left += ours[a:b] if same else _marked(ours[a:b], "[-", "-]")
        right += theirs[c:d] if same else _marked(theirs[c:d], "{+", "+}")
    return " ".join(left), " ".join(right)


def _marked(words: list[str], opening: str, closing: str) -> list[str]:
    return [f"{opening}{' '.join(words)}{closing}"] if words else []


def _visible(text: str) -> str:
    return "".join(each for each in text if unicodedata.category(each) != "Cf")
