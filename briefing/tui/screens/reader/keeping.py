"""What the reader keeps: bookmarks and private notes."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from briefing.tui.screens.reader.unread import Unread


class Keeping(Unread):
    """The keys of what is kept."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("B", "bookmark", "Bookmark, or take it away", show=False, id="bookmark"),
        Binding("A", "note", "Write a private note", show=False, id="note"),
        Binding("K", "kept", "Your bookmarks and notes", show=False, id="kept"),
    ]

    _write: Callable[[], object] | None = None
    """Keeps the words of the note that is being written."""

    def begin(self) -> None:
        """Show the signs of what is kept from the first frame on."""
        self.listing.marks = self.page.marks = self.reading.signs
        super().begin()

    @property
    def until(self) -> str:
        """For how long something is kept, where that is not for good."""
        return "" if self.keeper.remembers else " until you leave"

    def action_bookmark(self) -> None:
        """Bookmark the item at hand, or take its bookmark away."""
        if not self.shown:
            self.say("There is no item here to bookmark")
            return
        marked = self.keeper.toggle(self.shown)
        self.listing.refresh()
        self.page.refresh()
        self.save()
        bookmarked = f"Bookmarked{self.until}; K lists what you kept"
        self.say(bookmarked if marked else "Bookmark taken away")

    def action_note(self) -> None:
        """Write a note on the item at hand."""
        from briefing.tui.screens.note import NoteScreen

        if not self.shown:
            self.say("There is no item here to write a note on")
            return
        before = self.keeper.notes(self.shown)
        words = "\n\n".join(each.text for each in before)
        target = self.shown
        screen = NoteScreen(f"Your note on {self.dossier.name(target)}", words)

        def write() -> bool:
            if changed := screen.words != words:
                self.keeper.note(target, screen.words, before)
            return changed

        def written(_: object) -> None:
            self._write = None
            if write() and self.is_attached:
                self.save()
                self.show_page(self.shown)
                self.tell()
                self.listing.refresh()
                kept = bool(screen.words.strip())
                self.say(f"Note kept{self.until}" if kept else "Note taken away")

        self._write = write
        self.app.push_screen(screen, written)

    def keep(self) -> None:
        """Keep the words of a note that is still being written, too."""
        write, self._write = self._write, None
        if write is not None:
            write()
        super().keep()

    def action_kept(self) -> None:
        """Choose from what is bookmarked or noted."""
        from briefing.render.lists.kept import kept_rows
        from briefing.tui.screens.chooser import Chooser

        rows = kept_rows(self.dossier, self.keeper)
        if rows:
            self.app.push_screen(Chooser("Your bookmarks and notes", rows), self._kept_chosen)
        else:
            self.say("Nothing is kept yet: B bookmarks an item, A writes a note on it")

    def _kept_chosen(self, target: str | None) -> None:
        if target:
            self.open(target)
