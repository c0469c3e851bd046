"""Jumping: letters over what can be followed on screen, the next keys go there."""

from __future__ import annotations

from itertools import product
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from briefing.tui.screens.reader.part import Part

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""Those under the resting fingers first."""


class Jumping(Part):
    """The key of jumps."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("J", "jump", "Jump: letters over what is on screen", show=False, id="jump"),
    ]

    _targets: dict[str, str] | None = None
    """Where each label leads while labels are shown."""

    _typed = ""

    def action_jump(self) -> None:
        """Show a label over everything that can be followed."""
        views = [each for each in (self.listing, self.page) if each.display]
        # Beside a page a list is for choosing rows; alone it is also for what stands in them.
        found = [
            (view, spot)
            for view in views
            for spot in view.spots(links=view is self.page or len(views) == 1)
        ]
        if not found:
            self.say("There is nothing on screen to jump to")
            return
        names = labels(len(found))
        for view in (self.menu, self.listing, self.page):
            mine = zip(names, found, strict=True)
            view.label({(at.line, at.span): name for name, (of, at) in mine if of is view})
        self._targets = {name: at.target for name, (_, at) in zip(names, found, strict=True)}
        self._typed = ""
        self.say("Type the letters of a place; Esc leaves")

    def on_key(self, event: events.Key) -> None:
        """While labels are shown, letters choose among them and any other key ends that."""
        if self._targets is None:
            return
        event.stop()
        event.prevent_default()
        self._typed += event.character if event.character and event.is_printable else "\0"
        target = self._targets.get(self._typed, "")
        if target or not any(each.startswith(self._typed) for each in self._targets):
            self._end_jump()
            if target:
                self.open(target)

    def _end_jump(self) -> None:
        self._targets = None
        for view in (self.menu, self.listing, self.page):
            view.label(None)
        self.tell()


def labels(count: int) -> list[str]:
    """So many labels of one letter each, or of two where one letter is not enough."""
    if count <= len(LETTERS):
        return list(LETTERS[:count])
    pairs = ("".join(pair) for pair in product(LETTERS, LETTERS))
    return [name for name, _ in zip(pairs, range(count), strict=False)]
