"""Dates as people and programs write them, in the form that a brief has them."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime

from briefing.model.when import parse

_WHOLE = (
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%d.%m.%Y",
    "%d %B %Y",
    "%d %b %Y",
    "%B %d, %Y",
    "%b %d, %Y",
)
_MONTH = ("%Y-%m", "%Y/%m", "%B %Y", "%b %Y")
# Either order of day and month is in use: they mean a day where one alone gives any.
_EITHER = (("%d/%m/%Y", "%m/%d/%Y"), ("%d-%m-%Y", "%m-%d-%Y"))
_BETWEEN = re.compile(r"\s*\.{2,}\s*|\s*[–—…]\s*|\s+(?:-|to|and)\s+|(?<=-\d\d)/(?=\d{4}-)")
_HYPHENS = str.maketrans("\u2010\u2011\u2212", "---")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_BOUND = re.compile(r"(before|by|after)\s+(.+)", re.IGNORECASE)


def as_date(text: str) -> str:
    """The date that `text` must mean, as the format has it; empty where it may mean several."""
    plain = _ORDINAL.sub("", text.translate(_HYPHENS)).removeprefix("between ")
    bound = _BOUND.fullmatch(plain)
    parts = _BETWEEN.split(bound[2] if bound else plain)
    days = [*map(_day, parts)] if len(parts) <= (1 if bound else 2) else [""]
    found = f"{bound[1].lower()} {days[0]}" if bound else "..".join(days)
    with suppress(ValueError):
        return parse(found).text if all(days) else ""
    return ""


def _day(text: str) -> str:
    """A day, a month or a year alone; empty where `text` is none."""
    if re.fullmatch(r"\d{4}", text):
        return text
    with suppress(ValueError):
        return datetime.fromisoformat(text).date().isoformat()
    for form in (*_WHOLE, *_MONTH):
        if day := _read(text, form):
            return day if form in _WHOLE else day[:7]
    for forms in _EITHER:
        days = {day for form in forms if (day := _read(text, form))}
        if len(days) == 1:
            return days.pop()
    return ""


def _read(text: str, form: str) -> str:
    """A day written in a form; empty where it is not."""
    with suppress(ValueError):
        return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007 - no time of day
    return ""
