"""Where the reader has been: a history with back and forward, as in a browser."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a brief: the section, the item on the page, which pane was in use."""

    section: str
    target: str
    on_page: bool = False


@dataclass(slots=True)
class History:
    """The places visited, the present one among them; a new one forgets what lay ahead."""

    places: list[Place] = field(default_factory=list)
    at: int = -1

    def visit(self, place: Place) -> None:
        """Come to a place; the one at hand again changes nothing."""
        if 0 <= self.at < len(self.places) and self.places[self.at] == place:
            return
        del self.places[self.at + 1 :]
        self.places.append(place)
        self.at = len(self.places) - 1

    def amend(self, place: Place) -> None:
        """Note that the present place has changed, without a step of its own."""
        if 0 <= self.at < len(self.places):
            self.places[self.at] = place

    def step(self, by: int) -> Place | None:
        """Back (-1) or forward (1); None where there is nowhere to go."""
        if not 0 <= self.at + by < len(self.places):
            return None
        self.at += by
        return self.places[self.at]
