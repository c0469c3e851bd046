"""The days of a brief as rows: what happened and how much was said on each."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from briefing.library import Dossier
from briefing.render.blocks import Row, Text
from briefing.render.dates import day_in_words
from briefing.render.spans import Span


def day_rows(dossier: Dossier, days: Sequence[datetime.date]) -> list[Row]:
    """A row for each day, the latest first; its target is the day in ISO form."""
    rows = []
    for day in reversed(days):
        events = [each for each in dossier.brief.events if each.date and each.date.latest == day]
        titles = "; ".join(each.title for each in events)
        spans = (Span(day_in_words(day), "title"), Span(f"  {titles}", "meta"))
        rows.append(Row((Text(spans, 0, 2),), day.isoformat()))
    return rows
