"""What was found, narrowed to one kind; and the searches that the reader saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from briefing.render.blocks import Row, Text
from briefing.render.dates import moment
from briefing.render.spans import Span
from briefing.tui.screens.reader.filtering import Filtering

if TYPE_CHECKING:
    from briefing.state.searches import Searches

SAVE, FORGET = "save", "forget"


class Narrowing(Filtering):
    """The keys that work on what was found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "narrow(1)", "While typing: only one kind, the next", show=False),
        Binding("shift+tab", "narrow(-1)", "The one before", show=False),
        Binding("F", "narrow(1)", "Of what was found only one kind, the next", show=False),
        Binding("S", "searches", "Saved searches; save this one", show=False, id="searches"),
    ]

    def action_narrow(self, way: int) -> None:
        """Leave one kind of what was found; after the last, all again."""
        if self.finding.active:
            self.finding.narrow(way)
            self.show_found(self.finding.look(self.finding.query))
        else:
            self.say("Nothing is searched for: / searches, f filters a list")

    def action_searches(self) -> None:
        """Choose from the saved searches, or save the one at hand."""
        from briefing.state.searches import Searches
        from briefing.tui.screens.chooser import Chooser

        if not self.keeper.remembers:
            self.say("Nothing is kept here, and so no search either")
            return
        searches = Searches(self.keeper.folder)
        query = (self.finding.query or self.filters.get(self.section.key, "")).strip()
        saved = [each.query for each in searches.all]
        rows = [_row(each.query, moment(each.at), f"={each.query}") for each in searches.all]
        if query in saved:
            rows.insert(0, _row(f"Forget: {query}", "", FORGET))
        elif query:
            rows.insert(0, _row(f"Save this search: {query}", "", SAVE))
        if not rows:
            self.say("No search is saved: search with /, then S saves it")
            return

        def answer(chosen: str | None) -> None:
            if chosen == SAVE:
                self._told(searches, "Saved", kept=searches.save(query))
            elif chosen == FORGET:
                self._told(searches, "Forgotten", kept=searches.forget(query))
            elif chosen:
                self.search_for(chosen.removeprefix("="))

        self.app.push_screen(Chooser("Saved searches", rows), answer)

    def _told(self, searches: Searches, done: str, *, kept: bool) -> None:
        troubles = searches.take_troubles()
        self.say(done if kept else "; ".join(troubles) or "It could not be kept")


def _row(words: str, more: str, target: str) -> Row:
    return Row((Text((Span(words), Span(f"  {more}", "meta")), 0, 2),), target)
