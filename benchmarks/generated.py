"""A library of any size, the same for the same seed: briefs of actors, issues and many quotes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.words import Words

ACTORS, ISSUES = 12, 20
PASSAGES_OF_A_QUOTE = 3
"""Its words, where it was said, a note."""


def write_library(folder: Path, briefs: int, passages: int, *, seed: int = 1) -> None:
    """Write `briefs` briefs that hold `passages` quoted passages together, a file each."""
    words = Words(seed)
    folder.mkdir(parents=True, exist_ok=True)
    quotes = passages // briefs // PASSAGES_OF_A_QUOTE
    for number in range(briefs):
        text = "\n".join(_brief(words, number, quotes))
        (folder / f"made-{number:03}.yaml").write_text(text + "\n", encoding="utf-8")


def _brief(words: Words, number: int, quotes: int) -> Iterator[str]:
    day = f"20{10 + number % 15}-05-28"
    yield f"brief: {{id: made-{number:03}, title: {words.sentence(2, 5)[:-1]}, as_of: {day},"
    yield "  sides: [actor-0, actor-1]}"
    yield "actors:"
    for each in range(ACTORS):
        kind = "person" if each > 1 else "state"
        name = " ".join(word.capitalize() for word in (words.known[-1 - each], *words.some(1)))
        yield f"- {{id: actor-{each}, name: {name} {number}, kind: {kind}}}"
    yield "issues:"
    for each in range(ISSUES):
        yield f"- {{id: issue-{each}, title: {words.sentence(2, 4)[:-1]},"
        yield f"   question: {words.sentence(5, 9)[:-1]}, status: contested, quarrel: interest}}"
    yield "sources:"
    yield "- {id: source-0, title: The Gazette, published_basis: unknown}"
    yield "quotes:"
    for each in range(quotes):
        yield from _quote(words, each, day[:8])


def _quote(words: Words, number: int, month: str) -> Iterator[str]:
    yield f"- id: quote-{number}"
    yield f"  speaker: actor-{words.pick(ACTORS)}"
    yield f"  issues: [issue-{words.pick(ISSUES)}]"
    yield f"  text: {words.sentence()}"
    yield f"  setting: {words.sentence(3, 6)}"
    yield f"  note: {words.sentence(4, 14)}"
    yield f"  date: {month}{1 + words.pick(28):02}"
    yield "  date_basis: stated"
    yield "  wording: direct"
    yield "  source: source-0"
