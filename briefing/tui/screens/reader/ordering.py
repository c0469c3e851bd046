"""The order of each list, kept with the brief."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from briefing.tui.screens.reader.unread import Unread


class Ordering(Unread):
    """The key that sorts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "order", "Sort or group the list in another way", show=False, id="order"),
    ]

    def action_order(self) -> None:
        """Take the next order."""
        orders = self.reading.orders(self.section)
        if self.finding.active or len(orders) == 1:
            self.say("This list has one order only")
            return
        now = orders.index(self.reading.order(self.section))
        self.view.orders[self.section.key] = orders[(now + 1) % len(orders)].key
        self.again()
