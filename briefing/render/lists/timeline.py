"""The timeline: events by date under a strip that shows who moved when."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from typing import Final, TypeAlias

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

Axis: TypeAlias = list[tuple[datetime.date, When]]
"""The days of the strip, each with the date by which it is called."""

_PARTLY: Final = "*"
"""A "~" before a number would be read as "about"."""
_REST: Final = "rest"
_OF_REST: Final = "later or undated"


def event_rows(dossier: Dossier, look: Look) -> list[Row]:
    """The events in order, or the latest first; what has no date at the end."""
    found = by_date(dossier, dossier.brief.events, latest=look.order == "latest")
    return list(listed(dossier, [("", found)]))


def timeline_strip(dossier: Dossier, look: Look) -> list[Row]:
    """How many events and moves of each side every day has, and how many none of the days has.

    The day of the view is marked.
    """
    whole = dossier.whole
    days = dates(whole)
    if not days:
        return []
    axis: Axis = list(zip(days, named_days(whole, days), strict=True))
    sides = tuple(dict.fromkeys([*look.sides, *whole.head.sides]))
    counted = {"": [whole.dating(each) for each in whole.brief.events]}
    for side in sides:
        made = (each for each in moves(whole) if each.side == side and not each.silent)
        counted[side] = [each.dating for each in made]
    rows = tuple(
        (
            phrases.actor(whole, side)[0] if side else Span("events", "label"),
            _cells(axis, datings, dossier.day),
        )
        for side, datings in counted.items()
    )
    focus = len(days) if dossier.day is None else sum(each <= dossier.day for each in days) - 1
    heads = (*(_short(named) for _, named in axis), _REST)
    words = f"moves a day; {_PARTLY} some dates inferred; {_REST}: {_OF_REST}; {MARK} shown to here"
    strip = Strip(heads, rows, max(focus, 0))
    return [Row((strip, Text((Span(words, "meta"),)), Blank()))]


def _cells(axis: Axis, datings: Iterable[Dating], until: datetime.date | None) -> tuple[Span, ...]:
    """A number for each day and for the rest, a dot for none.

    What lies after the day of the view is in brackets. Who counts on a day by no more than the last
    on which it can have been is no sure one.
    """
    days = {day for day, _ in axis}
    found: defaultdict[datetime.date | None, list[Dating]] = defaultdict(list)
    for each in datings:
        last = each.when.latest if each.when else None
        found[last if last in days else None].append(each)
    cells = []
    for day, named in (*axis, (None, None)):
        sure = named is None or all(is_stated(each, named) for each in found[day])
        words = f"{len(found[day])}{'' if sure else _PARTLY}" if found[day] else "·"
        later = until is not None and (day is None or day > until)
        cells.append(Span(f"({words})" if later else words, "meta" if later else "text"))
    return tuple(cells)


def _short(when: When) -> str:
    return in_words(when, when.latest.year if when.exact and when.latest else 0)
