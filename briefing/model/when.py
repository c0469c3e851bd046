"""Dates as sources give them: a day, a month, a year, a span, or only a bound.

`When` keeps the author's text and the first and last day that it allows; nothing is guessed.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

FORMS = "2022-01-10, 2022-01, 2022, 2022-01-10..2022-01-13, before 2022-01-09, by …, after …"
PATTERN = (
    r"^((before|by|after) )?\d{4}(-\d{2}(-\d{2})?)?$"
    r"|^\d{4}(-\d{2}(-\d{2})?)?\.\.\d{4}(-\d{2}(-\d{2})?)?$"
)
_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DAY = datetime.timedelta(days=1)
_DECEMBER = 12


class When:
    """A date as precise as its source.

    `earliest` and `latest` are the first and last day it can mean, both included;
    None where the text sets no bound on that end. A plain class, since msgspec would read
    a dataclass from a mapping and not from text.
    """

    __slots__ = ("earliest", "latest", "text")

    def __init__(
        self, text: str, earliest: datetime.date | None, latest: datetime.date | None
    ) -> None:
        """Keep the text and its bounds; `parse` works them out."""
        self.text = text
        self.earliest = earliest
        self.latest = latest

    def __eq__(self, other: object) -> bool:
        """Dates are equal when they are written alike."""
        return isinstance(other, When) and other.text == self.text

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash(self.text)

    def __repr__(self) -> str:
        """Show the text, as in tests."""
        return f"When({self.text!r})"

    @property
    def exact(self) -> bool:
        """Whether it names one day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def order(self) -> tuple[datetime.date, datetime.date]:
        """A sort key: by first possible day, then by last; a missing bound leans on the other."""
        first = self.earliest or self.latest or datetime.date.max
        return first, self.latest or datetime.date.max

    def by(self, day: datetime.date) -> bool:
        """Whether it had certainly come by the end of `day`: its last possible day has passed."""
        return self.latest is not None and self.latest <= day

    def __str__(self) -> str:
        return self.text


NOT_GIVEN = When("not given", None, None)
"""What stands for a date that an author has left out; nothing is put in its place."""


@lru_cache(maxsize=4096)
def parse(text: str) -> When:
    """Read a date in one of `FORMS`. Raises ValueError with a sentence that says what is wrong."""
    word, _, rest = text.partition(" ")
    if word in ("before", "by", "after") and rest:
        return _bounded(word, rest, text)
    if ".." in text:
        ends = text.split("..", 1)
        if not all(ends):
            raise ValueError(
                f"'{text}' has one end alone; write 'before', 'by' or 'after' and a date"
            )
        start, end = map(_span, ends)
        if end[1] < start[0]:
            raise ValueError(f"'{text}' ends before it starts")
        return When(text, start[0], end[1])
    return When(text, *_span(text))


def _bounded(word: str, rest: str, text: str) -> When:
    first, last = _span(rest)
    try:
        if word == "before":
            return When(text, None, first - _DAY)
        if word == "by":
            return When(text, None, last)
        return When(text, last + _DAY, None)
    except OverflowError:
        raise ValueError(f"'{text}' lies outside the calendar") from None


def _span(text: str) -> tuple[datetime.date, datetime.date]:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"'{text}' is not a date; write one of: {FORMS}")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or year < 1:
        raise ValueError(f"'{text}' has no such year")
    if month is None:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if not 1 <= month <= _DECEMBER:
        raise ValueError(f"'{text}' has no such month")
    days = _days_of(year, month)
    if day is None:
        return datetime.date(year, month, 1), datetime.date(year, month, days)
    if not 1 <= day <= days:
        raise ValueError(f"'{text}' has no such day: that month has {days} days")
    return datetime.date(year, month, day), datetime.date(year, month, day)


def _days_of(year: int, month: int) -> int:
    # `calendar` would tell, and bring the names of days and months along at every start.
    return 31 if month == _DECEMBER else (datetime.date(year, month + 1, 1) - _DAY).day
