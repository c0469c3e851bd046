"""Where the brief was left, and the writing of what is kept."""

from __future__ import annotations

from textual.timer import Timer
from textual.worker import Worker

from briefing.render.sections import section_of
from briefing.state import Left
from briefing.tui.finding import Finding
from briefing.tui.screens.reader.core import section_by_key
from briefing.tui.screens.reader.part import Part

PAUSE = 3.0
"""Seconds after which the place and what was read are written."""


class Remembering(Part):
    """Goes on where the brief was left, and notes where it is left."""

    said = False
    _saving: Timer | None = None
    _place: Left | None = None

    def begin(self) -> None:
        """Go on where the brief was left, unless something else was asked for."""
        self.reading.order_as_left()
        left = None if self.asked else self.reading.go_on()
        if left is None:
            super().begin()
            return
        self.finding = Finding(self.dossier, self.keeper)
        self.menu.show(self.reading.contents.menu(self.dossier), left.section)
        target = left.item if left.item in self.dossier else ""
        self.go(section_by_key(left.section), target, on_page=left.on_page and bool(target))

    def tell(self) -> None:
        """Note the place with every step."""
        super().tell()
        self.said = False
        section = self.section
        if self.finding.active and self.shown:
            section = section_of(self.dossier.kind(self.shown))
        self._place = Left(
            section=section.key,
            item=self.shown,
            on_page=self.on_page,
            day=self.view.day,
            sides=self.look.sides,
            orders=dict(self.view.orders),
        )
        if self._saving is None:
            self._saving = self.set_timer(PAUSE, self._save_soon)

    def say(self, words: str) -> None:
        """Say something in the footer, which no start does."""
        super().say(words)
        self.said = True

    def on_unmount(self) -> None:
        """The brief is left."""
        self.keep()

    def keep(self) -> None:
        """Write what is not yet written, at the end; any thread may ask for it."""
        if self._place:
            self.keeper.leave(self._place)
        self.keeper.save()

    def _save_soon(self) -> None:
        self._saving = None
        if self._place:
            self.keeper.leave(self._place)
        self.save()

    def save(self) -> None:
        """Write what is kept, without making the reader wait for the disk."""
        if self.keeper.unsaved:
            self.run_worker(self.keeper.save, thread=True, group="keeping", exit_on_error=False)
        else:
            self.tell_troubles()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say what could not be kept."""
        if event.worker.is_finished:
            self.tell_troubles()

    def tell_troubles(self) -> None:
        """Say once what could not be kept or read."""
        for each in self.keeper.take_troubles():
            self.app.notify(each, title="Kept only until the end", markup=False, timeout=15)
