"""The days of a brief as rows: what happened on each, and which round it ended."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from briefing.compare import moves
from briefing.library import Dating, Dossier
from briefing.library.rounds import rounds
from briefing.model import When
from briefing.model.when import parse
from briefing.render.blocks import Row, Text
from briefing.render.dates import in_words
from briefing.render.spans import Span


def day_rows(dossier: Dossier, days: Sequence[datetime.date]) -> list[Row]:
    """A row for each day, the latest first; its target is the day in ISO form."""
    ended = {each.last: number for number, each in rounds(dossier).items()}
    rows = []
    for day, named in reversed(list(zip(days, named_days(dossier, days), strict=True))):
        events = [each for each in dossier.brief.events if each.date and each.date.latest == day]
        titles = "; ".join(
            each.title if is_stated(dossier.dating(each), named) else f"~{each.title}"
            for each in events
        )
        end = f"  end of round {ended[day]}" if day in ended else ""
        name = Span(in_words(named), "title")
        rows.append(
            Row((Text((name, Span(end, "label"), Span(f"  {titles}", "meta")), 0, 2),), str(day))
        )
    return rows


def is_stated(dating: Dating, named: When) -> bool:
    """Whether a source gives just this date, and it is not the last day of several only."""
    return dating.basis == "stated" and dating.when == named


def named_days(dossier: Dossier, days: Iterable[datetime.date]) -> list[When]:
    """Each day by the most precise date that ends on it: a day, a month or a year."""
    texts: dict[datetime.date | None, str] = {}
    dated = [each.date for each in dossier.brief.events if each.date]
    for when in [*dated, *(each.dating.when for each in moves(dossier) if each.dating.when)]:
        last = when.text.rpartition("..")[2].rpartition(" ")[2]
        if parse(last).latest == when.latest:
            texts[when.latest] = max(texts.get(when.latest, ""), last, key=len)
    return [parse(texts.get(day, day.isoformat())) for day in days]
