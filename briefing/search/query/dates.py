"""Dates in a query: which of the dates of a brief lie in the span asked for."""

from __future__ import annotations

import datetime
import re

from briefing.model import When
from briefing.model.when import parse

FIRST, LAST = datetime.date.min, datetime.date.max
BEGUN = re.compile(r"[\d.-]*")

Span = tuple[datetime.date, datetime.date]


def span(field: str, value: str) -> Span:
    """The first and last day that `date:`, `before:` or `after:` asks for.

    Either end of a range may be left out. Raises ValueError with a sentence that says what is off.
    """
    first, last = _range(value)
    if field == "before":
        return FIRST, _moved(first, -1)
    if field == "after":
        return _moved(last, 1), LAST
    return first, last


def lies_in(when: When, field: str, asked: Span) -> bool:
    """Whether a date lies in the span: for `before` and `after` surely, for `date` possibly.

    What is only known to be after 1997 is possible on its first day alone, or it would be hit by
    every later date.
    """
    first, last = asked
    if field != "date":
        return first <= (when.earliest or FIRST) and (when.latest or LAST) <= last
    earliest, latest = when.earliest or when.latest, when.latest or when.earliest
    return (earliest or FIRST) <= last and (latest or LAST) >= first


def _range(value: str) -> Span:
    start, dots, end = value.partition("..")
    if dots and not (start and end):
        if not (start or end):
            raise ValueError(f"'{value}' has neither a first nor a last day")
        known = parse(start or end)
        return (known.earliest or FIRST, LAST) if start else (FIRST, known.latest or LAST)
    known = parse(value)
    return known.earliest or FIRST, known.latest or LAST


def _moved(day: datetime.date, days: int) -> datetime.date:
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return day
