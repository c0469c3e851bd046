"""Dates in words: as precise as they are known, never more."""

from __future__ import annotations

import datetime
from typing import Final

from briefing.model import When

MONTHS: Final = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def in_words(when: When, year: int = 0) -> str:
    """A date such as "10 Jan 2022", "Dec 2021", "17–21 Jan 2022", "before 9 Jan 2022".

    The year is left out where it is `year`, unless nothing else would be left.
    """
    if when.earliest is None and when.latest is None:
        return when.text
    word, _, rest = when.text.partition(" ")
    if rest:
        return f"{word} {_point(rest, year)}"
    start, _, end = when.text.partition("..")
    if not end:
        return _point(start, year)
    return _span(start, end, year)


def day_in_words(day: datetime.date) -> str:
    """One day with its year, such as "21 Jan 2022"."""
    return _point(day.isoformat(), 0)


def moment(at: datetime.datetime) -> str:
    """A time by the clock on the wall, to the minute."""
    here = at.astimezone()
    return f"{day_in_words(here.date())}, {here:%H:%M}"


def _span(start: str, end: str, year: int) -> str:
    if start[:7] == end[:7] and len(start) == len(end) == len("2022-01-10"):
        return f"{int(start[8:])}–{_point(end, year)}"
    if start[:4] == end[:4] and len(start) > len("2022") and len(end) > len("2022"):
        return f"{_point(start, int(start[:4]))} – {_point(end, year)}"
    return f"{_point(start, year)} – {_point(end, year)}"


def _point(text: str, year: int) -> str:
    parts = [int(part) for part in text.split("-")]
    words = [str(parts[0])] if parts[0] != year or len(parts) == 1 else []
    words[:0] = [MONTHS[month - 1] for month in parts[1:2]]
    words[:0] = [str(day) for day in parts[2:3]]
    return " ".join(words)
