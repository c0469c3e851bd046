"""A brief as a row of the library."""

from __future__ import annotations

from briefing.library import Entry
from briefing.render.blocks import Blank, Row, Text
from briefing.render.dates import in_words
from briefing.render.spans import Span, joined
from briefing.render.words import KIND


def entry_row(entry: Entry, target: str) -> Row:
    """Title, period, sides, how much there is of each kind, faults."""
    period = (Span(in_words(entry.period)),) if entry.period else ()
    counts = [f"{count} {KIND[kind].lower()}s" for kind, count in entry.counts.items()]
    blocks = [
        Text((Span(entry.title, "title"),)),
        Text(joined([period, (Span(" / ".join(entry.sides)),) if entry.sides else ()], " · "), 2),
        Text((Span(", ".join(counts), "meta"),), 2),
        Text((Span(f"{entry.id}  {entry.path}", "meta"),), 2),
    ]
    if entry.faults:
        words = f"! {entry.faults} fault{'s' if entry.faults > 1 else ''}"
        blocks.append(Text((Span(words, "alarm"),), 2))
    return Row((*blocks, Blank()), target)
