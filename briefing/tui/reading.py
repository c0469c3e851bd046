"""A brief as one reader has it: from where it was left on, in their order, with signs and notes.

It knows no screen: what is shown before there is one is made of the same.
"""

from __future__ import annotations

from briefing.render.blocks import Blank, Heading, Row, Text
from briefing.render.sections import SECTIONS, Order, Section
from briefing.render.spans import Span
from briefing.render.words import KEEPING, READING
from briefing.state import Keeper, Left
from briefing.state.digest import Digests
from briefing.tui.contents import Contents
from briefing.tui.viewpoint import Viewpoint

UNREAD = Order("unread", "unread first")
"""Possible in every section, where something is kept."""


class Reading:
    """The lists and pages of a brief, looked at from somewhere, by who keeps something of it."""

    def __init__(self, view: Viewpoint, keeper: Keeper) -> None:
        """Take from where it is looked at, and what is kept of it."""
        self.view = view
        self.keeper = keeper
        self.contents = Contents()
        self.is_first = not keeper.kept.seen
        """Whether nothing was read before: then all would be new, and no sign is given of it."""
        self._digests: Digests | None = None

    def go_on(self) -> Left | None:
        """Look at it as it was left; where that was, None where no place in it is known."""
        left = self.keeper.kept.left
        if left is None or left.section not in (each.key for each in SECTIONS):
            return None
        self.view.at(left.day)
        if len(left.sides) > 1 and all(side in self.view.dossier for side in left.sides):
            self.view.between(left.sides)
        return left

    def order_as_left(self) -> None:
        """Group every list as it was."""
        left = self.keeper.kept.left
        if left is not None:
            self.view.orders = dict(left.orders)

    # Lists and pages

    def rows(self, section: Section) -> list[Row]:
        """The rows of a section; with the unread ones first, those under a heading of their own."""
        rows = self.contents.rows(section, self.view.dossier, self.view.look_at(section))
        if self.order(section) is not UNREAD:
            return rows
        from briefing.render.lists.filtered import filtered

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
        heads = self.contents.head(section, self.view.dossier, self.view.look)
        orders = self.orders(section)
        now = self.order(section)
        if len(section.orders) < 2 and now == orders[0]:  # noqa: PLR2004 - nothing to choose from
            return heads
        following = orders[(orders.index(now) + 1) % len(orders)]
        words = Text((Span(now.title, "label"), Span(f" · v {following.title}", "meta")), 0, 2)
        return [Row((words,)), *heads]

    def banner(self, section: Section) -> list[Row]:
        """The rows above all panes."""
        return self.contents.banner(section, self.view.dossier, self.view.look)

    def page(self, target: str) -> list[Row]:
        """An item whole, and the reader's notes on it."""
        rows = self.contents.page(target, self.view.dossier, self.view.look)
        notes = self.keeper.notes(target)
        if not notes:
            return rows
        from briefing.render.lists.kept import note_rows

        return [*rows, *note_rows(notes)]

    # Orders

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

    # What was read, and what is kept

    @property
    def digests(self) -> Digests:
        """What each item of the whole brief says, in short; anew when the brief has changed."""
        if self._digests is None or self._digests.dossier is not self.view.whole:
            self._digests = Digests(self.view.whole)
        return self._digests

    def state(self, target: str) -> str:
        """Whether an item is "new", "changed" or, by the empty string, known."""
        if not self.keeper.remembers:
            return ""
        digest = self.digests.of(target)
        return self.keeper.state(target, digest) if digest else ""

    def signs(self, target: str) -> tuple[str, str]:
        """The signs of an item: of reading before it, of keeping after it."""
        state = self.state(target)
        if state == "new" and self.is_first:
            state = ""
        marked, noted = self.keeper.is_marked(target), bool(self.keeper.notes(target))
        kept = "both" if marked and noted else "note" if noted else "mark" if marked else ""
        return READING[state].symbol if state else "", KEEPING[kept].symbol if kept else ""
