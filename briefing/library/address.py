"""The address of a brief, of an item in it, or of either as of a day."""

from __future__ import annotations

import datetime
import re

import msgspec

from briefing.errors import UsageError

_DAY = r"\d{4}-\d\d-\d\d"


class Address(msgspec.Struct, frozen=True):
    """`brief#item@day`, each part optional; `brief` is an id or a path, empty for the open one."""

    brief: str = ""
    item: str = ""
    day: datetime.date | None = None

    def __str__(self) -> str:
        """As it is copied and typed."""
        item = f"#{self.item}" if self.item else ""
        return f"{self.brief}{item}" + (f"@{self.day}" if self.day else "")


def parse(text: str) -> Address:
    """Read an address, such as `ferry-2030#fares@2030-05-20` or `#fares`.

    The last `#` starts the item and the last `@` after it the day, so that a path may hold either.
    The day may stand behind the brief as well, if it has the form of one: `ferry-2030@2030-05-20`.
    Raises UsageError where the day is no date.
    """
    brief, _, item = text.rpartition("#") if "#" in text else (text, "", "")
    item, sign, day = item.partition("@") if "@" in item else (item, "", "")
    if sign:
        return Address(brief, item, _day(day))
    before, sign, day = brief.rpartition("@")
    return (
        Address(before, item, _day(day))
        if re.fullmatch(_DAY, day) and sign
        else Address(brief, item)
    )


def _day(text: str) -> datetime.date:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise UsageError(f"'{text}' is no day of the calendar", "write it as 2022-01-21")
    return day
