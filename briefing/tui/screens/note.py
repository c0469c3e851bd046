"""A note being written: a page over the reader, whose words are kept when it is left."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import TextArea

from briefing.render.spans import Span
from briefing.tui.screens import Front
from briefing.tui.style_files import style_files
from briefing.tui.widgets.bar import Bar


class Words(TextArea):
    """The words of a note, painted again once they are broken anew for another width.

    Textual has painted them by then, and would leave it at that where their lines are as many.
    """

    def on_resize(self) -> None:
        """Paint what is on its new lines."""
        self.refresh()


class NoteScreen(Front[None], ModalScreen[None]):
    """Has the words as they stand, at any time: no way out of it loses them."""

    CSS_PATH = style_files("dialogs.tcss")

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+s", "keep", "Keep the note", id="keep-note", priority=True),
    ]

    def __init__(self, title: str, words: str) -> None:
        """Write on, after the words that are there."""
        super().__init__()
        self._title = title
        self.words = words
        """As they stand; any thread may ask."""

    def compose(self) -> ComposeResult:
        """A title, the words, the keys."""
        with Vertical(id="note"):
            yield Bar(id="note-title")
            yield Words(self.words, id="note-words", soft_wrap=True, tab_behavior="focus")
            yield Bar(id="note-keys")

    def on_mount(self) -> None:
        """Stand at the end of the words."""
        self.query_one("#note-title", Bar).show((Span(self._title, "title"),))
        keys = "Esc keep and close  Ctrl+Z undo  an empty note is taken away"
        self.query_one("#note-keys", Bar).show((Span(keys, "meta"),))
        area = self.query_one(TextArea)
        area.cursor_blink = False
        area.move_cursor(area.document.end)

    def action_keep(self) -> None:
        """Close, once the letters that were typed before have been written."""
        self.query_one(TextArea).call_later(self._answer)

    def _answer(self) -> None:
        if self.is_current:
            self.words = self.query_one(TextArea).text
            self.dismiss()

    @on(TextArea.Changed)
    def changed(self, event: TextArea.Changed) -> None:
        """Have the words as they are now."""
        self.words = event.text_area.text
