"""The timeline: events by date under a strip that shows who moved when."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable

from briefing.compare import moves
from briefing.library import Dossier
from briefing.library.rounds import dates
from briefing.model import When
from briefing.render import phrases
from briefing.render.blocks import Blank, Row, Strip, Text
from briefing.render.dates import in_words
from briefing.render.lists.days import named_days
from briefing.render.lists.groups import listed
from briefing.render.lists.orders import by_date
from briefing.render.look import Look
from briefing.render.spans import Span
from briefing.render.strip import MARK


def event_rows(dossier: Dossier, look: Look) -> list[Row]:
    """The events in order, or the latest first; what has no date at the end."""
    found = by_date(dossier, dossier.brief.events, latest=look.order == "latest")
    return list(listed(dossier, [("", found)]))


def timeline_strip(dossier: Dossier, look: Look) -> list[Row]:
    """How many events and moves of each side every day has; the day of the view is marked."""
    whole = dossier.whole
    days = dates(whole)
    if not days:
        return []
    sides = tuple(dict.fromkeys([*look.sides, *whole.head.sides]))
    events = Counter(each.date.latest for each in whole.brief.events if each.date)
    rows = [(Span("events", "label"), _cells(days, events, dossier.day))]
    for side in sides:
        made = Counter(each.last for each in moves(whole) if each.side == side and not each.silent)
        name = phrases.actor(whole, side)[0]
        rows.append((name, _cells(days, made, dossier.day)))
    focus = len(days) - 1 if dossier.day is None else sum(each <= dossier.day for each in days) - 1
    heads = tuple(map(_short, named_days(whole, days)))
    words = f"events, and moves of each side, a day; {MARK} the day shown"
    strip = Strip(heads, tuple(rows), max(focus, 0))
    return [Row((strip, Text((Span(words, "meta"),)), Blank()))]


def _cells(
    days: Iterable[datetime.date],
    counts: Counter[datetime.date | None],
    until: datetime.date | None,
) -> tuple[Span, ...]:
    """A number for each day, a dot for none; what lies after the day of the view is in brackets."""
    cells = []
    for day in days:
        words = str(counts[day]) if counts[day] else "·"
        later = until is not None and day > until
        cells.append(Span(f"({words})" if later else words, "meta" if later else "text"))
    return tuple(cells)


def _short(when: When) -> str:
    return in_words(when, when.latest.year if when.exact and when.latest else 0)
