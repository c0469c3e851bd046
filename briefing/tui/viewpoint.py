"""From where a brief is looked at: as of which day, which sides, which lens, in what order."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from functools import partial

from msgspec.structs import replace

from briefing import compare
from briefing.library import Dossier
from briefing.render.look import Look
from briefing.render.sections import Section
from briefing.tui.lru import Lru

DAYS = 12
"""Views as of a day that stay: one goes back and forth between a few."""


class Viewpoint:
    """The whole brief, the view of it that is shown, and how it is looked at."""

    def __init__(self, dossier: Dossier, sides: tuple[str, ...] = ()) -> None:
        """Look at a brief, whole or as of the day of its view."""
        self.whole = dossier.whole
        self.dossier = dossier
        self.look = Look(sides or compare.pair(self.whole))
        self.orders: dict[str, str] = {}
        """The order of each section that is not in its first, by their keys."""
        self._days: Lru[datetime.date, Dossier] = Lru(DAYS)

    @property
    def day(self) -> datetime.date | None:
        """The day as of which the brief is shown, None for the whole."""
        return self.dossier.day

    @property
    def days(self) -> tuple[datetime.date, ...]:
        """The days on which something came, as `library.dates` tells them."""
        from briefing.library.rounds import dates

        return dates(self.whole)

    def at(self, day: datetime.date | None) -> None:
        """Show the brief as of a day, or whole."""
        self.dossier = self._on(day) if day else self.whole

    def renew(self, whole: Dossier) -> None:
        """Take another version of the brief, as of the same day, between the same sides."""
        day = self.day
        self.whole = whole
        self._days = Lru(DAYS)
        self.at(day)
        if any(side not in whole for side in self.look.sides):
            self.between(compare.pair(whole))

    def step(self, by: int) -> bool:
        """To the next day with something on it, or the one before; past the last day the whole.

        False where there is no such day.
        """
        place = self._place(by)
        if place is None:
            return False
        self.dossier = self._as_of(place)
        return True

    def ahead(self, by: int) -> Dossier | None:
        """What such a step would show, None where there is no such day."""
        place = self._place(by)
        return None if place is None else self._as_of(place)

    def _place(self, by: int) -> int | None:
        """Where the day to which a step leads stands among all; behind the last for the whole."""
        if self.day is None:
            place = len(self.days) - 1 if by < 0 else len(self.days) + 1
        elif by < 0:
            place = bisect_left(self.days, self.day) - 1
        else:
            place = bisect_right(self.days, self.day)
        return place if 0 <= place <= len(self.days) else None

    def _as_of(self, place: int) -> Dossier:
        if place == len(self.days):
            return self.whole
        return self._on(self.days[place])

    def _on(self, day: datetime.date) -> Dossier:
        from briefing.library.asof import as_of

        return self._days.get(day, partial(as_of, self.whole, day))

    def swap(self) -> None:
        """Put the second side first."""
        first, second, *others = self.look.sides
        self.look = replace(self.look, sides=(second, first, *others))

    def between(self, sides: tuple[str, ...]) -> None:
        """Put other sides beside each other."""
        self.look = replace(self.look, sides=sides)

    def through(self, lens: str, *, since: datetime.date | None = None, group: str = "") -> None:
        """Take a lens with what it needs; the one in use, as it is set, is put away."""
        taken = replace(self.look, lens=lens, since=since, group=group)
        self.look = replace(self.look, lens="all") if taken == self.look else taken

    def next_group(self) -> str:
        """The group of issues after the one in view; empty after the last."""
        known = self._groups()
        at = known.index(self.look.group) + 1 if self._grouped else 0
        return known[at] if at < len(known) else ""

    @property
    def _grouped(self) -> bool:
        return self.look.lens == "group" and self.look.group in self._groups()

    def _groups(self) -> tuple[str, ...]:
        from briefing.compare.lenses import groups

        return groups(self.whole)

    def look_at(self, section: Section) -> Look:
        """How a section is looked at, in its own order."""
        return replace(self.look, order=self.orders.get(section.key, ""))
