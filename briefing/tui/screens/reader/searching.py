"""Finding words: what is typed, what is listed for it, stepping through, going back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size

from briefing.render.blocks import Row
from briefing.tui.places import TOP
from briefing.tui.screens.reader.core import section_by_key
from briefing.tui.screens.reader.part import Part
from briefing.tui.status import TO_FIND


class Searching(Part):
    """The keys and messages of the search."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", id="search"),
        Binding("down", "choose(1)", show=False),
        Binding("up", "choose(-1)", show=False),
        Binding("n", "hit(1)", "Next hit", show=False, id="next-hit"),
        Binding("N", "hit(-1)", "Previous hit", show=False, id="previous-hit"),
        Binding("escape", "leave", "Leave the page, the search", show=False, id="leave"),
    ]

    _spot_before = (Size(), TOP)
    """Where the list stood before the search, on a screen of which size."""

    def on_mount(self) -> None:
        """Hear of words as they are typed."""
        self.input.changed = self.words_typed
        self.input.entered = self.words_entered
        self.input.foresee = self.foresee_words

    def words_typed(self, words: str) -> None:
        """List what is found for the words so far; the page of the best follows."""
        self.list_found(self.finding.look(words))
        self.show_page_soon(self.listing.target)
        self.tell()

    def foresee_words(self) -> Iterator[None]:
        """Get ready for the next letter, and for those above all that are likely to be it."""
        self.finding.foresee(self.input.words)
        yield
        if self.finding.active:
            for looked in self.finding.likely():
                head = looked.head(self.finding.kind)
                yield from self.foresee_list(looked.rows, looked.highlight, head)

    def words_entered(self) -> None:
        """Open the hit at hand."""
        self.input.display = False
        if self.listing.target:
            self.open(self.listing.target)
        else:
            self.action_leave()

    def list_found(self, rows: list[Row]) -> None:
        """List what was found, with the words marked."""
        self.listing.highlight = self.finding.highlight
        self.listing.show(rows, head=self.finding.counted())

    def show_found(self, rows: list[Row]) -> None:
        """List what was found, and show the best."""
        self.list_found(rows)
        self.show_page(self.listing.target)
        self.tell()

    # Actions

    def action_search(self) -> None:
        """Ask for words to find."""
        self.search_for("")

    def search_for(self, words: str) -> None:
        """Ask for words to find, with some there already."""
        if not self.finding.active:
            self._spot_before = self.size, self.listing.spot
        self.finding.begin(self.here())
        self.one_pane = self.on_page = False
        self.share()
        # A list that had the room of its page has one beside it now.
        self.fill_page()
        self.ask_words(TO_FIND, words)

    def ask_words(self, what: str, words: str = "") -> None:
        """Show the line to type on."""
        others = words != self.input.words
        self.input.begin(words, what)
        self.input.display = True
        if words or others:
            self.words_typed(words)
        self.set_focus(self.input)
        self.tell()

    def action_choose(self, by: int) -> None:
        """While words are typed: the next or previous row of what was found."""
        self.listing.action_move(by)

    def action_hit(self, way: int) -> None:
        """The next or previous item found."""
        target = self.finding.step(self.shown, way)
        if target:
            self.listing.place(target)
            self.show_page(target)
            self.allot(on_page=self.on_page)

    def action_leave(self) -> None:
        """From the page to the list, from what was found to what was there before."""
        if self.finding.active and not (self.on_page and self.input.display is False):
            self.give_up_search()
        elif self.on_page:
            self.allot(on_page=False)

    def give_up_search(self) -> None:
        """Show what was there before the search."""
        self.input.display = False
        before = self.finding.end()
        if before:
            self.go(section_by_key(before.section), before.target, on_page=before.on_page)
        size, spot = self._spot_before
        if size == self.size:
            self.listing.go_to(spot)
