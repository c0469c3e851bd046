"""Did-you-mean within bounds: a long word is no misspelling, and costs much to compare."""

from collections.abc import Collection

from briefing.problems import did_you_mean

_LONGEST = 64


def remedy(word: str, known: Collection[str]) -> str:
    """The nearest known word as a question, else all of them where they are few."""
    near = did_you_mean(word, known) if len(word) <= _LONGEST else ""
    return near or f"one of: {', '.join(known)}"
