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
    Raises UsageError where the day is no date; without an item, what has the form of one.
    """
    brief, sharp, rest = text.rpartition("#")
    if not sharp:
        brief, rest = text, ""
    tail = rest if sharp else brief
    before, sign, day = tail.rpartition("@")
    if not sign or (not sharp and not re.fullmatch(_DAY, day)):
        return Address(brief, rest)
    if not _is_day(day):
        raise UsageError(f"'{day}' is no day of the calendar", "write it as 2022-01-21")
    when = datetime.date.fromisoformat(day)
    return Address(brief, before, when) if sharp else Address(before, "", when)


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
