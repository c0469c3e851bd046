"""What is typed: words of every frequency, phrases, fields, slips; letter by letter."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.words import Words


def queries(words: Words) -> Iterator[str]:
    """Finished queries."""
    known = words.known
    for rank in (12, 40, 90, 250, 700, 2_000, 5_000, 11_000, 19_000):
        yield known[rank]
        yield f"{known[rank]} {known[rank // 2]}"
    yield f'"{known[30]} {known[5]}"'
    yield f"{known[100]} -{known[20]}"
    yield f"{known[300]} or {known[400]}"
    yield f"speaker:actor-3 {known[60]}"
    yield known[1_500][:-1] + "qq"


def letters(query: str) -> Iterator[str]:
    """What stands in the line after each letter; a field without a value asks for nothing yet."""
    return (query[:end] for end in range(1, len(query) + 1))
