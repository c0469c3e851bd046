"""What a brief claims to be in its sources word for word: quotes, and readings in conflict."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from briefing.model import Brief


class Claim(msgspec.Struct, frozen=True):
    """That `words` stand in the source with the id `source`.

    `key` is the quote's id, or a conflict's with the number of its reading: "conflict-id#1".
    """

    key: str
    words: str
    source: str


def claims(brief: Brief) -> Iterator[Claim]:
    """Every claim of `brief`: its quotes, then its readings, in their order."""
    for quote in brief.quotes:
        yield Claim(quote.id, quote.text, quote.source)
    for conflict in brief.conflicts:
        for number, reading in enumerate(conflict.readings, start=1):
            yield Claim(f"{conflict.id}#{number}", reading.text, reading.source)
