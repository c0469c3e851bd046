"""How much of a brief each side has: its stands, its words, its sources."""

from __future__ import annotations

import msgspec

from briefing.check.index import Index
from briefing.model import Quote, Statement, When


class Weight(msgspec.Struct, frozen=True):
    """What one side, and whoever speaks for it, has in a brief.

    `words` are those of its quotes; `sources` are those that its quotes and stands name; `oldest`
    is the date of its earliest statement, None where none of them is dated.
    """

    side: str
    positions: int
    demands: int
    quotes: int
    words: int
    sources: int
    oldest: When | None


def weigh(index: Index) -> tuple[Weight, ...]:
    """The weight of every side of the brief, in the order of the head."""
    return tuple(_weight(index, side) for side in dict.fromkeys(index.brief.head.sides))


def _weight(index: Index, side: str) -> Weight:
    brief, named = index.brief, index.side(side)
    positions = [
        each
        for each in brief.positions
        if each.kind != "silence" and index.side(each.actor) == named
    ]
    demands = [each for each in brief.demands if index.side(each.by) == named]
    quotes = [each for each in brief.quotes if index.side(each.speaker) == named]
    sources = {source for each in (*positions, *demands) for source in each.sources}
    said: list[Statement | Quote] = [*positions, *demands, *quotes]
    dates = [when for each in said if (when := index.when(each))]
    return Weight(
        side=side,
        positions=len(positions),
        demands=len(demands),
        quotes=len(quotes),
        words=sum(len(each.text.split()) for each in quotes),
        sources=len(sources | {each.source for each in quotes}),
        oldest=min(dates, key=lambda when: when.order, default=None),
    )
