"""Places visited: back and forward through them, to the line of a page and the search at hand."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from briefing.render.blocks import Row, Text
from briefing.render.spans import Span
from briefing.tui.places import Place
from briefing.tui.screens.reader.core import section_by_key
from briefing.tui.screens.reader.searching import Searching


class Visiting(Searching):
    """The keys of places."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("H,alt+left,backspace", "travel(-1)", "Back", id="back"),
        Binding("L,alt+right", "travel(1)", "Forward", show=False, id="forward"),
        Binding("P", "places", "Places visited", show=False, id="places"),
    ]

    def action_travel(self, by: int) -> None:
        """Back or forward through the places visited."""
        self.history.note(self.here())
        place = self.history.step(by)
        if place is None and by < 0 and len(self.app.screen_stack) > 1:
            # The screen that the brief was opened from is the place before the first.
            self.app.pop_screen()
            return
        if place is None:
            self.say("Nothing further " + ("back" if by < 0 else "forward"))
            return
        if place.query:
            self._find_again(place)
        else:
            self.come(section_by_key(place.section), place.target, on_page=place.on_page)
        if place.on_page and self.shown == place.target:
            self.page.go_to(place.spot)

    def _find_again(self, place: Place) -> None:
        """What a search had found, with the hit that was open."""
        self.come(section_by_key(place.section))
        self.finding.begin(self.here())
        self.show_found(self.finding.look(place.query))
        if self.listing.place(place.target):
            self.show_page(place.target)
        self.allot(on_page=place.on_page)

    def action_places(self) -> None:
        """Choose from the places visited, the last first."""
        from briefing.tui.screens.chooser import Chooser

        numbered = list(enumerate(self.history.places))
        rows = [Row((Text(self._named(place), 0, 2),), str(at)) for at, place in reversed(numbered)]
        here = str(self.history.at)
        self.app.push_screen(Chooser("Places visited", rows, here), self._place_chosen)

    def _named(self, place: Place) -> tuple[Span, ...]:
        section = section_by_key(place.section).title
        kind = f"Search {place.query}" if place.query else section
        name = self.view.whole.name(place.target) if place.target else ""
        pane = "" if place.on_page else "  in the list"
        return (Span(f"{kind}  ", "meta"), Span(name), Span(pane, "meta"))

    def _place_chosen(self, chosen: str | None) -> None:
        if chosen:
            self.action_travel(int(chosen) - self.history.at)
