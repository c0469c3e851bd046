"""Copying: the item with who said it, when and where it is written; its address; a selection."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import msgspec
from textual.actions import SkipAction
from textual.app import SuspendNotSupported
from textual.binding import Binding, BindingType

from briefing.library import Address
from briefing.render.blocks import Row, text
from briefing.tui.kiosk import allows
from briefing.tui.screens.reader.part import Part

FORMS = {
    "text": "Plain text, with who, when, where and the address",
    "markdown": "Markdown, the same",
    "address": "The address alone",
    "bibtex": "The sources as BibTeX",
    "csl": "The sources as CSL-JSON",
    "page": "A page without decoration, to select from with the mouse",
    "file": "A file of plain text in the state folder",
}
WAYS = {"page": "show_bare", "file": "copy_to_file"}
"""What the forms that lead out of the reader are called where that may not be allowed."""


class Copying(Part):
    """The keys that copy."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy", "Copy the item or selection; twice: in a form to choose", id="copy"),
        Binding("ctrl+y", "copy_as", "Copy in a form to choose", show=False, id="copy-as"),
        Binding(
            "M", "mouse", "The mouse for the terminal, to select; back", show=False, id="mouse"
        ),
        Binding("Y", "copy_address", "Copy the address", show=False, id="copy-address"),
    ]

    _copied = ""
    """The item that was copied with the key before this one."""

    def tell(self) -> None:
        """Any step makes the next copy a first one."""
        super().tell()
        self._copied = ""

    def action_copy(self) -> None:
        """Copy what the mouse has selected, else the item; the second time ask for a form."""
        if selected := self.selected():
            self.send(selected)
        elif self.shown and self._copied == self.shown:
            self.action_copy_as()
        elif self.shown:
            self.send(self.form("text"))
            self._copied = self.shown
        else:
            self.say("There is no item here to copy")

    def action_copy_text(self) -> None:
        """What the mouse has selected, with the key that copies elsewhere."""
        selected = self.selected()
        if not selected:
            raise SkipAction
        self.send(selected)
        # The next time the key ends the reader.
        self.clear_selection()

    def action_mouse(self) -> None:
        """Give the mouse to the terminal, which selects with it, or take it back."""
        from briefing.tui.mouse import toggle

        mine = toggle(self.app)
        if mine is None:
            self.say("There is no mouse here")
        else:
            self.say("The mouse is the reader's" if mine else "The mouse is the terminal's own")

    def action_copy_address(self) -> None:
        """Copy the address of the item, or of the brief."""
        self.send(self.form("address"))

    def action_copy_as(self) -> None:
        """Choose the form to copy the item in."""
        from briefing.render.citing import sources_of
        from briefing.tui.screens.dialog import Dialog

        self._copied = ""
        if not self.shown:
            self.say("There is no item here to copy")
            return
        cites = bool(sources_of(self.dossier, self.dossier.item(self.shown)))
        forms = {
            key: words
            for key, words in FORMS.items()
            if (cites or key not in ("bibtex", "csl")) and allows(self.app, WAYS.get(key, "copy"))
        }
        rows = [Row((text(words),), key) for key, words in forms.items()]
        self.app.push_screen(Dialog("Copy as", rows, choose=True), self._form_chosen)

    def _form_chosen(self, form: str | None) -> None:
        from briefing.tui import clipboard

        if form == "page":
            self.show_bare(self.form("text"))
        elif form == "file":
            self.say(clipboard.into_file(self.form("text"), self._folder).capitalize())
        elif form:
            self.send(self.form(form))

    def show_bare(self, words: str, link: str = "") -> None:
        """Step aside for a page without decoration."""
        from briefing.tui.bare import show_bare

        if not allows(self.app, "show_bare"):
            return
        try:
            show_bare(self.app, words, link)
        except SuspendNotSupported:
            self.say("This terminal cannot leave the reader for a moment")

    def form(self, form: str) -> str:
        """The item at hand as it is pasted."""
        from briefing.render.citing import as_markdown, as_text, bibtex, cited, csl, sources_of

        if form == "address" or not self.shown:
            return str(Address(self.dossier.id, self.shown, self.dossier.day))
        item = self.dossier.item(self.shown)
        sources = sources_of(self.dossier, item)
        made: dict[str, Callable[[], str]] = {
            "text": lambda: as_text(cited(self.dossier, item)),
            "markdown": lambda: as_markdown(cited(self.dossier, item)),
            "bibtex": lambda: "\n\n".join(bibtex(self.dossier.id, each) for each in sources),
            "csl": lambda: formatted([csl(self.dossier.id, each) for each in sources]),
        }
        return made[form]()

    def selected(self) -> str:
        """What the mouse has selected, with where it is from; empty for nothing."""
        from briefing.render.citing import as_text, cited

        found = (self.get_selected_text() or "").strip()
        if not found or not self.shown:
            return found
        lines = as_text(cited(self.dossier, self.dossier.item(self.shown))).split("\n")
        sources = [line for line in lines if line.startswith("Source: ")]
        return "\n".join([found, *sources, self.form("address")])

    def send(self, words: str) -> None:
        """Send a text to the clipboard, and say by which road."""
        from briefing.tui import clipboard

        self.say(clipboard.send(words, self.write, self._folder))

    @property
    def _folder(self) -> Path | None:
        """Where a file of what is copied may be written."""
        return self.keeper.folder if allows(self.app, "copy_to_file") else None

    def write(self, sequence: str) -> None:
        """Write a sequence of the program's own to the terminal."""
        driver = self.app._driver  # noqa: SLF001 - Textual's own way to it adds no limit or report
        if driver is not None:
            driver.write(sequence)


def formatted(data: object) -> str:
    """Plain data as JSON to be read."""
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode()
