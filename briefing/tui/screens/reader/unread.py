"""What is new or has changed since it was read; and marking much of it as read at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.timer import Timer

from briefing.model import KINDS
from briefing.render.blocks import Row, text
from briefing.render.sections import SECTIONS, Section
from briefing.tui.screens.reader.remembering import Remembering

LIST, WHOLE = "list", "whole"
"""What may be marked as read."""

LOOK = 2.0
"""Seconds for which a page must stand beside its list to count as read."""


class Unread(Remembering):
    """The keys that lead to what was not read yet."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_parenthesis", "new(1)", "Next that is new or changed", id="next-new"),
        Binding("left_parenthesis", "new(-1)", "The one before", show=False, id="previous-new"),
        Binding(
            "R",
            "mark_read",
            "Mark this list or the whole brief as read",
            show=False,
            id="mark-read",
        ),
    ]

    _looking: Timer | None = None

    def show_page(self, target: str) -> None:
        """An item whole; it counts as read when it has been looked at for a while."""
        super().show_page(target)
        if self._looking:
            self._looking.stop()
            self._looking = None
        if self.shown and self.reading.state(self.shown):
            self._looking = self.set_timer(LOOK, partial(self._looked, self.shown))

    def allot(self, *, on_page: bool) -> None:
        """What is opened is read."""
        super().allot(on_page=on_page)
        if on_page:
            self.read(self.shown)

    def _looked(self, target: str) -> None:
        if self.shown == target and self.page.display and self.app.screen is self:
            self.read(target)

    def read(self, target: str) -> None:
        """An item was read. A view as of a day shows less than the item says: it does not count."""
        if target and self.view.day is None and self.reading.state(target):
            self.keeper.read(target, self.reading.digests.of(target))
            self.listing.refresh()
            self.page.refresh()

    def action_new(self, way: int) -> None:
        """Open the next item that is new or has changed."""
        if not self.keeper.remembers:
            self.say("Nothing is kept here, so nothing is known to be new")
            return
        target = next(self._unread(way), "")
        if target:
            self.open(target)
        else:
            self.say("Nothing else is new or changed")

    def _unread(self, way: int) -> Iterator[str]:
        """What is new or changed, from the present item on, through the sections and round."""
        at = SECTIONS.index(self.section)
        for step in range(len(SECTIONS) + 1):
            section = SECTIONS[(at + way * step) % len(SECTIONS)]
            if self._has_unread(section):
                targets = [each.target for each in self.listed(section) if each.target][::way]
                if not step and self.shown in targets:
                    targets = targets[targets.index(self.shown) + 1 :]
                yield from (each for each in targets if self.reading.state(each))

    def _has_unread(self, section: Section) -> bool:
        """A quick look, since rows cost more than digests."""
        held = (item for kind in section.kinds for item in self.dossier.items(kind))
        return any(self.reading.state(each.id) for each in held if each.id != self.shown)

    # Marking many as read at once

    def action_mark_read(self) -> None:
        """Ask what is to be marked as read."""
        if not self.keeper.remembers:
            self.say("Nothing is kept here, so nothing is known to be new")
        elif self.view.day is not None:
            self.say("An earlier day shows less of an item than there is; w shows the whole")
        else:
            self._ask_what()

    def _ask_what(self) -> None:
        from briefing.tui.screens.dialog import Dialog

        found = {"This list": (LIST, self._in_list()), "The whole brief": (WHOLE, self._in_all())}
        rows = [
            Row((text(f"{words}: {len(items)} not read yet, or changed since"),), target)
            for words, (target, items) in found.items()
            if items
        ]
        if rows:
            self.app.push_screen(Dialog("Mark as read", rows, choose=True), self._mark)
        else:
            self.say("Everything is read")

    def _mark(self, chosen: str | None) -> None:
        if not chosen:
            return
        items = self._in_list() if chosen == LIST else self._in_all()
        self.keeper.read_all({each: self.reading.digests.of(each) for each in items})
        self.save()
        self.again()
        self.say(f"{len(items)} items are marked as read")

    def _in_list(self) -> list[str]:
        return self._not_read(row.target for row in self.listed(self.section))

    def _in_all(self) -> list[str]:
        found = (item.id for kind in KINDS for item in self.dossier.items(kind))
        return self._not_read((self.dossier.id, *found))

    def _not_read(self, targets: Iterable[str]) -> list[str]:
        return [each for each in dict.fromkeys(targets) if self.reading.state(each)]
