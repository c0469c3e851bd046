"""Of whom no answer to a demand is recorded, and for how long."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compare.ledger import Entry
from briefing.library import Dossier
from briefing.render import phrases
from briefing.render.blocks import Text
from briefing.render.spans import Span


def waiting(dossier: Dossier, entry: Entry) -> Iterator[Text]:
    """A line for each side asked of whom no answer is recorded, with the days since the asking."""
    for side in entry.missing:
        days = f" for {'at least ' if entry.at_least else ''}{_count(entry.days)}"
        words = f": no answer recorded{days if entry.days else ' so far'}"
        yield Text((Span("? ", "alarm"), *phrases.actor(dossier, side), Span(words, "alarm")), 2, 2)
    if entry.unsettled:
        yield Text((Span("An answer of uncertain date is left out.", "meta"),), 2)


def _count(days: int | None) -> str:
    return f"{days} day" if days == 1 else f"{days} days"
