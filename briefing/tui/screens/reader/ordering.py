"""The order of each list, kept with the brief; above the list it says which, and the next."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from briefing.render.blocks import Blank, Heading, Row, Text
from briefing.render.lists.filtered import filtered
from briefing.render.sections import SECTIONS, Order, Section
from briefing.render.spans import Span
from briefing.tui.screens.reader.unread import Unread

UNREAD = Order("unread", "unread first")
"""Possible in every section, where something is kept."""


class Ordering(Unread):
    """The key that sorts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "order", "Sort or group the list in another way", show=False, id="order"),
    ]

    def orders(self, section: Section) -> tuple[Order, ...]:
        """The orders of a section, the one that it has by itself first."""
        own = section.orders or (Order("", "in the brief's order"),)
        sorts = self.keeper.remembers and section is not SECTIONS[0]
        return (*own, UNREAD) if sorts else own

    def order(self, section: Section) -> Order:
        """The one in use."""
        key = self.view.orders.get(section.key, "")
        orders = self.orders(section)
        return next((each for each in orders if each.key == key), orders[0])

    def listed(self, section: Section) -> list[Row]:
        """The rows of a section; with the unread ones first, those under a heading of their own."""
        rows = super().listed(section)
        if self.order(section) is not UNREAD:
            return rows
        targets = [each.target for each in rows if each.target]
        unread = {each for each in targets if self.state(each)}
        read = set(targets) - unread
        parts = (("Unread or changed", unread), ("Read", read))
        found: list[Row] = []
        for title, of in parts:
            if of:
                words = Heading((Span(f"{title} · {len(of)}", "heading"),))
                found.extend([Row((words,)), Row((Blank(),)), *filtered(rows, of)])
        return found or rows

    def heads(self, section: Section) -> list[Row]:
        """What stays in sight above a list, the order first where there are others."""
        heads = super().heads(section)
        orders = self.orders(section)
        now = self.order(section)
        if len(section.orders) < 2 and now == orders[0]:  # noqa: PLR2004 - nothing to choose from
            return heads
        following = orders[(orders.index(now) + 1) % len(orders)]
        words = Text((Span(now.title, "label"), Span(f" · v {following.title}", "meta")), 0, 2)
        return [Row((words,)), *heads]

    def action_order(self) -> None:
        """Take the next order."""
        orders = self.orders(self.section)
        if self.finding.active or len(orders) == 1:
            self.say("This list has one order only")
            return
        now = orders.index(self.order(self.section))
        self.view.orders[self.section.key] = orders[(now + 1) % len(orders)].key
        self.again()
