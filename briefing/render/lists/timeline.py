"""The timeline: events by date under a strip that shows who moved when."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from briefing.compare import moves
from briefing.library import Dating, Dossier
from briefing.library.rounds import dates
from briefing.model import When
from briefing.render import phrases
from briefing.render.blocks import Blank, Row, Strip, Text
from briefing.render.dates import in_words
from briefing.render.lists.days import is_stated, named_days
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
    axis = list(zip(days, named_days(whole, days), strict=True))
    sides = tuple(dict.fromkeys([*look.sides, *whole.head.sides]))
    events = [whole.dating(each) for each in whole.brief.events]
    rows = [(Span("events", "label"), _cells(axis, events, dossier.day))]
    for side in sides:
        made = [each.dating for each in moves(whole) if each.side == side and not each.silent]
        name = phrases.actor(whole, side)[0]
        rows.append((name, _cells(axis, made, dossier.day)))
    focus = len(days) - 1 if dossier.day is None else sum(each <= dossier.day for each in days) - 1
    heads = tuple(_short(named) for _, named in axis)
    words = f"events and moves a day, ~ if some days are worked out; {MARK} the day shown"
    strip = Strip(heads, tuple(rows), max(focus, 0))
    return [Row((strip, Text((Span(words, "meta"),)), Blank()))]


def _cells(
    axis: Iterable[tuple[datetime.date, When]],
    datings: Iterable[Dating],
    until: datetime.date | None,
) -> tuple[Span, ...]:
    """A number for each day, a dot for none; what lies after the day of the view is in brackets.

    Who counts there by no more than the last day on which it can have been is no sure one.
    """
    found: defaultdict[datetime.date | None, list[Dating]] = defaultdict(list)
    for each in datings:
        found[each.when.latest if each.when else None].append(each)
    cells = []
    for day, named in axis:
        sure = all(is_stated(each, named) for each in found[day])
        words = f"{'' if sure else '~'}{len(found[day])}" if found[day] else "·"
        later = until is not None and day > until
        cells.append(Span(f"({words})" if later else words, "meta" if later else "text"))
    return tuple(cells)


def _short(when: When) -> str:
    return in_words(when, when.latest.year if when.exact and when.latest else 0)
