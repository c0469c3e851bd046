"""Opening the source of an item, at the sentence that is quoted."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from briefing.model import Quote, Source
from briefing.render.blocks import Blank, Row, Text, text
from briefing.render.spans import Span
from briefing.tui.kiosk import allows
from briefing.tui.screens.reader.copying import Copying


class Opening(Copying):
    """The key that opens a source."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "open_source", "Open the source, at the words", show=False, id="open-source"),
    ]

    def action_open_source(self) -> None:
        """Open the source at hand: of the link under the cursor, else of the item."""
        from briefing.tui.screens.dialog import Dialog

        found = self._sources()
        if not found:
            self.say("This item names no source")
        elif len(found) == 1:
            self._open(found[0])
        else:
            rows = [Row((text(each.title),), each.id) for each in found]
            self.app.push_screen(Dialog("Open which source?", rows, choose=True), self._chosen)

    def _sources(self) -> tuple[Source, ...]:
        from briefing.render.citing import sources_of

        at_hand = self.dossier.get(self.page.target) if self.page.has_focus else None
        if isinstance(at_hand, Source):
            return (at_hand,)
        item = self.dossier.get(self.shown) if self.shown else None
        return sources_of(self.dossier, item) if item else ()

    def _chosen(self, source: str | None) -> None:
        item = self.dossier.get(source) if source else None
        if isinstance(item, Source):
            self._open(item)

    def _open(self, source: Source) -> None:
        from briefing.render.citing.links import at_sentence, checked
        from briefing.tui.opening import open_link

        url = checked(source.url)
        if not url:
            if self.shown != source.id:
                self.open(source.id)
            self.say("No link to this source is stated; this page is what is known of it")
            return
        url = at_sentence(url, self._words(source.id))
        told = open_link(self.app, url) if allows(self.app, "open_link") else ""
        if told:
            self.say(told)
        else:
            self._show_link(source, url)

    def _words(self, source: str) -> str:
        """The words of the item at hand that stand in a source."""
        item = self.dossier.get(self.shown) if self.shown else None
        quotes = (item.id,) if isinstance(item, Quote) else getattr(item, "quotes", ())
        found = (self.dossier.get(each) for each in quotes)
        texts = (each.text for each in found if isinstance(each, Quote) and each.source == source)
        return next(texts, "")

    def _show_link(self, source: Source, url: str) -> None:
        """Show a link for the reader's own machine, and send it to the clipboard there."""
        from briefing.tui.screens.dialog import Dialog

        self.send(url)
        why = "Not opened here: no display of yours is known. The link was sent to the clipboard."
        rows = [Row((Text((Span(url, "link"),)), Blank(), text(why, "meta"), Blank()))]
        alone = allows(self.app, "show_bare")
        if alone:
            words = "Show it alone, to click it or to select it with the mouse"
            rows.append(Row((text(words),), "alone"))

        def answer(chosen: str | None) -> None:
            if chosen:
                self.show_bare(source.title, url)

        self.app.push_screen(Dialog(source.title, rows, choose=alone), answer)
