"""Marking many items as read at once."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from briefing.model import KINDS
from briefing.render.blocks import Row, text
from briefing.tui.screens.reader.ordering import Ordering

LIST, WHOLE = "list", "whole"


class Marking(Ordering):
    """The key that marks as read what one has no wish to read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "R",
            "mark_read",
            "Mark this list or the whole brief as read",
            show=False,
            id="mark-read",
        ),
    ]

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
        self.keeper.read_all({each: self.digests.of(each) for each in items})
        self.save()
        self.again()
        self.say(f"{len(items)} items are marked as read")

    def _in_list(self) -> list[str]:
        rows = self.listed(self.section)
        return [each for each in dict.fromkeys(row.target for row in rows) if self.state(each)]

    def _in_all(self) -> list[str]:
        found = (item.id for kind in KINDS for item in self.dossier.items(kind))
        return [each for each in dict.fromkeys((self.dossier.id, *found)) if self.state(each)]
