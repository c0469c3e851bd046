"""What of a list is shown, by a filter in the words of the search, and in what order."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from textual.binding import Binding, BindingType

from briefing.render.blocks import Row
from briefing.render.sections import Section
from briefing.tui.finding import Matching
from briefing.tui.screens.reader.searching import Searching


class Filtering(Searching):
    """The keys that filter and sort; each section has a filter and an order of its own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "filter", "Filter this list, or show it whole again", show=False, id="filter"),
        Binding("v", "order", "Sort or group the list in another way", show=False, id="order"),
    ]

    _asks_filter = False
    """Whether what is typed is a filter, and not a search."""

    @cached_property
    def filters(self) -> dict[str, str]:
        """The filters in use, by the key of their section."""
        return {}

    # What a filter leaves

    def listed(self, section: Section) -> list[Row]:
        """The rows of a section that its filter leaves."""
        rows = super().listed(section)
        matching = self._matching(section)
        if matching is None:
            return rows
        from briefing.render.lists.filtered import filtered

        return filtered(rows, matching.targets)

    def heads(self, section: Section) -> list[Row]:
        """What stays in sight above a list, the filter first."""
        heads = super().heads(section)
        matching = self._matching(section)
        if matching is None:
            return heads
        from briefing.render.lists.filtered import filter_head

        every = [each.target for each in super().listed(section) if each.target]
        left = sum(each in matching.targets for each in every)
        return [filter_head(self.filters[section.key], left, len(every), matching.fault), *heads]

    def come(self, section: Section, target: str = "", *, on_page: bool = False) -> None:
        """Show a section, with the words of its filter marked."""
        super().come(section, target, on_page=on_page)
        matching = self._matching(section)
        if matching:
            self.listing.highlight = self.page.highlight = matching.highlight

    def _matching(self, section: Section) -> Matching | None:
        query = self.filters.get(section.key, "")
        return self.finding.matching(query) if query.strip() else None

    # Asking for one

    def action_filter(self) -> None:
        """Ask for the words of a filter, or take the filter away."""
        if self.finding.active:
            self.say("What was found is narrowed with F; f filters the list of a section")
        elif self.filters.pop(self.section.key, ""):
            self.again()
        else:
            self._asks_filter = True
            self.on_page = False
            self.share()
            self.ask_words("filter this list: words, speaker:holm, date:2022-01-10.., -kind:term")

    def words_typed(self, words: str) -> None:
        """Filter as one types."""
        if not self._asks_filter:
            super().words_typed(words)
            return
        self.filters[self.section.key] = words
        self.listing.show(self.listed(self.section), head=self.heads(self.section))
        matching = self._matching(self.section)
        self.listing.highlight = matching.highlight if matching else None
        self.show_page_soon(self.listing.target)
        self.tell()

    def words_entered(self) -> None:
        """Keep the filter, and go on in the list."""
        if not self._asks_filter:
            super().words_entered()
            return
        self._asks_filter = False
        self.input.display = False
        self.again()
        if self.section.key in self.filters:
            self.say("Filtered; f or Esc shows the whole list again")

    def action_leave(self) -> None:
        """Also: take the filter away."""
        if self._asks_filter:
            self._asks_filter = False
            self.input.display = False
            self.filters.pop(self.section.key, "")
            self.again()
        elif self.finding.active or self.on_page or not self.filters.pop(self.section.key, ""):
            super().action_leave()
        else:
            self.again()

    # Another order

    def action_order(self) -> None:
        """Take the next order."""
        orders = self.reading.orders(self.section)
        if self.finding.active or len(orders) == 1:
            self.say("This list has one order only")
            return
        now = orders.index(self.reading.order(self.section))
        self.view.orders[self.section.key] = orders[(now + 1) % len(orders)].key
        self.again()
