"""What is new or has changed since it was read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.timer import Timer

from briefing.render.sections import SECTIONS, Section
from briefing.state.digest import Digests
from briefing.tui.screens.reader.remembering import Remembering

LOOK = 2.0
"""Seconds for which a page must stand beside its list to count as read."""


class Unread(Remembering):
    """The keys that lead to what was not read yet."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_parenthesis", "new(1)", "Next that is new or changed", id="next-new"),
        Binding("left_parenthesis", "new(-1)", "The one before", show=False, id="previous-new"),
    ]

    _looking: Timer | None = None
    _digests: Digests | None = None

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

    def show_page(self, target: str) -> None:
        """An item whole; it counts as read when it has been looked at for a while."""
        super().show_page(target)
        if self._looking:
            self._looking.stop()
            self._looking = None
        if self.shown and self.state(self.shown):
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
        if target and self.view.day is None and self.state(target):
            self.keeper.read(target, self.digests.of(target))
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
                yield from (each for each in targets if self.state(each))

    def _has_unread(self, section: Section) -> bool:
        """A quick look, since rows cost more than digests."""
        held = (item for kind in section.kinds for item in self.dossier.items(kind))
        return any(self.state(each.id) for each in held if each.id != self.shown)
