"""What the reader keeps: bookmarks, notes, what is new, the place where the brief was left."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.timer import Timer
from textual.worker import Worker

from briefing.render.blocks import Row
from briefing.render.lists.kept import kept_rows, note_rows
from briefing.render.sections import SECTIONS, Section, section_of
from briefing.render.words import KEEPING, READING
from briefing.state import Left
from briefing.state.digest import Digests
from briefing.tui import status
from briefing.tui.finding import Finding
from briefing.tui.screens.chooser import Chooser
from briefing.tui.screens.reader.core import ReaderCore, section_by_key

LOOK = 2.0
"""Seconds for which a page must stand beside its list to count as read."""

PAUSE = 3.0
"""Seconds after which the place and what was read are written."""


class Keeping(ReaderCore):
    """The keys of what is kept, and the keeping itself."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("B", "bookmark", "Bookmark, or take it away", show=False, id="bookmark"),
        Binding("A", "note", "Write a private note", show=False, id="note"),
        Binding("K", "kept", "Your bookmarks and notes", show=False, id="kept"),
        Binding("right_parenthesis", "new(1)", "Next that is new or changed", id="next-new"),
        Binding("left_parenthesis", "new(-1)", "The one before", show=False, id="previous-new"),
    ]

    _looking: Timer | None = None
    _saving: Timer | None = None
    _place: Left | None = None
    _digests: Digests | None = None

    # The place

    def begin(self) -> None:
        """Go on where the brief was left, unless something else was asked for."""
        self.listing.marks = self.page.marks = self.signs
        left = self.keeper.kept.left
        if self.asked or left is None or left.section not in (each.key for each in SECTIONS):
            super().begin()
            return
        self.view.at(left.day)
        self.finding = Finding(self.dossier)
        if len(left.sides) > 1 and all(side in self.dossier for side in left.sides):
            self.view.between(left.sides)
        self.menu.show(status.menu(self.dossier), left.section)
        target = left.item if left.item in self.dossier else ""
        self.go(section_by_key(left.section), target, on_page=left.on_page and bool(target))

    def tell(self) -> None:
        """Note the place with every step."""
        super().tell()
        section = self.section
        if self.finding.active and self.shown:
            section = section_of(self.dossier.kind(self.shown))
        self._place = Left(
            section=section.key,
            item=self.shown,
            on_page=self.on_page,
            day=self.view.day,
            sides=self.look.sides,
        )
        if self._saving is None:
            self._saving = self.set_timer(PAUSE, self._save_soon)

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

    @on(Worker.StateChanged)
    def saved(self, event: Worker.StateChanged) -> None:
        """Say what could not be kept."""
        if event.worker.is_finished:
            self.tell_troubles()

    def tell_troubles(self) -> None:
        """Say once what could not be kept or read."""
        for each in self.keeper.take_troubles():
            self.app.notify(each, title="Kept only until the end", markup=False, timeout=15)

    # What is read

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
        marked, noted = self.keeper.is_marked(target), bool(self.keeper.notes(target))
        kept = "both" if marked and noted else "note" if noted else "mark" if marked else ""
        return READING[state].symbol if state else "", KEEPING[kept].symbol if kept else ""

    def show_page(self, target: str) -> None:
        """An item whole; it counts as read when it has been looked at for a while."""
        super().show_page(target)
        if self._looking:
            self._looking.stop()
            self._looking = None
        if self.shown and self.state(self.shown):
            self._looking = self.set_timer(LOOK, partial(self._looked, self.shown))

    def page_rows(self, target: str) -> list[Row]:
        """An item whole, and the reader's notes on it."""
        return [*super().page_rows(target), *note_rows(self.keeper.notes(target))]

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

    # What is marked

    def action_bookmark(self) -> None:
        """Bookmark the item at hand, or take its bookmark away."""
        if not self.shown:
            self.say("There is no item here to bookmark")
            return
        marked = self.keeper.toggle(self.shown)
        self.listing.refresh()
        self.page.refresh()
        self.save()
        self.say("Bookmarked; K lists what you kept" if marked else "Bookmark taken away")

    def action_note(self) -> None:
        """Write a note on the item at hand."""
        from briefing.tui.screens.note import NoteScreen  # noqa: PLC0415 - an editor costs 30 ms

        if not self.shown:
            self.say("There is no item here to write a note on")
            return
        before = self.keeper.notes(self.shown)
        words = "\n\n".join(each.text for each in before)
        title = f"Your note on {self.dossier.name(self.shown)}"
        target = self.shown

        def keep(written: str | None) -> None:
            if written is not None and written != words:
                self.keeper.note(target, written, before)
                self.save()
                self.show_page(self.shown)
                self.listing.refresh()
                self.say("Note kept" if written.strip() else "Note taken away")

        self.app.push_screen(NoteScreen(title, words), keep)

    def action_kept(self) -> None:
        """Choose from what is bookmarked or noted."""
        rows = kept_rows(self.dossier, self.keeper)
        if rows:
            self.app.push_screen(Chooser("Your bookmarks and notes", rows), self._kept_chosen)
        else:
            self.say("Nothing is kept yet: B bookmarks an item, A writes a note on it")

    def _kept_chosen(self, target: str | None) -> None:
        if target and target in self.dossier:
            self.open(target)
        elif target:
            self.say("That item is not in the brief as it is looked at")
