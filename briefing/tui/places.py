"""Where the reader has been: a history with back and forward, as in a browser."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from briefing.render.sheet import FIRST, At

Spot = tuple[At, int, At]
"""Where a reader is on a page: the line of the cursor, the link at hand on it, the first shown."""

TOP = (FIRST, -1, FIRST)
"""The beginning of a page."""


class Place(msgspec.Struct, frozen=True):
    """A place in a brief: the section, the item on the page, which pane was in use.

    `query` is the search in which the item was opened; `spot` says where on the page the reader
    was, and makes no other place.
    """

    section: str
    target: str
    on_page: bool = False
    query: str = ""
    spot: Spot = TOP

    def is_where(self, other: Place) -> bool:
        """Whether it is the same place, wherever on its page the reader was."""
        return self == replace(other, spot=self.spot)


class History(msgspec.Struct):
    """The places visited, the present one among them; a new one forgets what lay ahead."""

    places: list[Place] = msgspec.field(default_factory=list)
    at: int = -1

    def visit(self, place: Place) -> None:
        """Come to a place; the one at hand again changes nothing."""
        if 0 <= self.at < len(self.places) and self.places[self.at].is_where(place):
            return
        del self.places[self.at + 1 :]
        self.places.append(place)
        self.at = len(self.places) - 1

    def amend(self, place: Place) -> None:
        """Note that the present place has changed, without a step of its own."""
        if 0 <= self.at < len(self.places) and self.places[self.at].query == place.query:
            self.places[self.at] = place

    def note(self, place: Place) -> None:
        """Note where on its page the present place is left."""
        if 0 <= self.at < len(self.places) and self.places[self.at].is_where(place):
            self.places[self.at] = place

    def step(self, by: int) -> Place | None:
        """Back (-1) or forward (1); None where there is nowhere to go."""
        if not 0 <= self.at + by < len(self.places):
            return None
        self.at += by
        return self.places[self.at]
