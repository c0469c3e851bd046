"""The screen of the library's search: words above, what is found, the item at hand beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from briefing.render.spans import Span
from briefing.search.across import Met
from briefing.tui import status
from briefing.tui.finding import LIKELY
from briefing.tui.paint import Highlight
from briefing.tui.screens.everywhere.answers import FIRST, Answers
from briefing.tui.screens.everywhere.found import Answered, Question
from briefing.tui.screens.everywhere.preview import Preview
from briefing.tui.screens.list_and_page import ListAndPage, Panes
from briefing.tui.shelved import Shelved
from briefing.tui.style_files import style_files
from briefing.tui.terminal.frames import show
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.query_line import QueryLine
from briefing.tui.widgets.sheet import SheetView

LOOK = 0.3
"""Seconds between two looks at how far the library has been read."""

TYPING: status.Keys = (
    ("Enter", "open"), ("Up Down", "choose"), ("Tab", "one kind"), ("Esc", "leave"),
)  # fmt: skip
CHOOSING: status.Keys = (
    ("?", "help"), ("Enter", "open"), ("/", "words"), ("F", "one kind"), ("Esc", "leave"),
)  # fmt: skip


class EverywhereScreen(ListAndPage[str], Screen[str]):
    """Answers with the words where they are to be looked for in the brief below, else with none."""

    CSS_PATH = style_files("library.tcss")

    BLANK = True

    AUTO_FOCUS = "#query"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "words", "Change the words", id="search"),
        Binding("down", "choose(1)", show=False),
        Binding("up", "choose(-1)", show=False),
        Binding("tab,F", "narrow(1)", "Only one kind, the next", show=False),
        Binding("shift+tab", "narrow(-1)", "The one before", show=False),
        Binding("ctrl+g", "this_brief", "The same words in the brief alone", show=False),
        Binding("escape", "leave", "Back to where the search was begun", show=False, id="leave"),
    ]

    class OpenItem(Message):
        """An item that was found is to be opened in its brief."""

        def __init__(self, path: Path, item: str, highlight: Highlight | None) -> None:
            """Name the brief, the item, and what marks the words."""
            super().__init__()
            self.path = path
            self.item = item
            self.highlight = highlight

    def __init__(self, shelved: Shelved, query: str = "", *, within: bool = False) -> None:
        """Look for a query; `within` a brief, one can go back to look in it alone."""
        super().__init__()
        self._shelved = shelved
        self._begin = query
        self._within = within
        self._asked = Question("")
        self._answered = Answered()
        self._timer: Timer | None = None
        self._read = 0
        self._theme = ""
        """That in which it was in front last."""
        self._preview = Preview(self)
        self._answers = Answers(shelved, self._take, partial(show, self))

    def compose(self) -> ComposeResult:
        """The words, what is found, the item at hand."""
        yield Bar(id="header")
        yield QueryLine("words to find in every brief", id="query")
        yield Bar(id="counts")
        with Panes(id="panes"):
            yield SheetView(by_rows=True, id="list")
            yield SheetView(by_rows=False, id="page")
        yield Bar(id="footer")

    @property
    def looks_again(self) -> bool:
        """Whether more may be found for the same words, since not all of the library is read."""
        return self._timer is not None

    def on_mount(self) -> None:
        """Hear of words as they are typed, and look for what was asked for."""
        self.listing.moved = self.moved
        self.input.changed, self.input.entered = self.typed, self.chosen
        self.input.foresee = self.foresee_words
        self.begin(self._begin)

    def begin(self, query: str = "") -> None:
        """Read what has changed, and look for a query as if nothing had been looked for before."""
        self._clear()
        self._shelved.typing()
        self._shelved.read()
        self._read = 0
        self._timer = self.set_interval(LOOK, self._look_again)
        self.input.begin(query)
        self.input.display = True
        self.set_focus(self.input)
        if query:
            # Not now: an answer at hand would come before there is a screen to take it.
            self.call_later(self._ask_as_begun)
        else:
            self.call_after_refresh(self._get_ready)
        self.tell()
        self.refresh()

    @property
    def can_begin_again(self) -> bool:
        """Whether it would be no other if it were made anew: out of sight it hears of no change."""
        app = self.app
        left = self.is_running and self not in app.screen_stack
        return left and (self.size, self._theme) == (app.size, app.theme)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Come to the front: for the first time with parts that were styled a moment ago."""
        event.refresh_styles = self._theme not in ("", self.app.theme)

    def on_screen_suspend(self) -> None:
        """Let go of what was found, but while a hit of it is read."""
        self._theme = self.app.theme
        if self not in self.app.screen_stack:
            self._clear()

    def _clear(self) -> None:
        """As if nothing had been looked for."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._asked, self._answered = Question(""), Answered()
        self._answers.clear()
        self._preview.clear()
        self.listing.clear()
        self.page.clear()

    def _ask_as_begun(self) -> None:
        """Look for the words to begin with, and what was typed behind them by now."""
        self.typed(self.input.words)

    def _get_ready(self) -> None:
        """Get ready for the first letter, unless it has been typed by now."""
        if not self.input.words:
            self._answers.get_ready()

    def on_resize(self) -> None:
        """Say as much as there is room for by now."""
        self.tell()

    def on_unmount(self) -> None:
        """Ask no more, and let go of what was answered."""
        self._answers.close()
        self._preview.close()
        self._answered = Answered()

    # Asking

    def typed(self, words: str) -> None:
        """Look for the words so far."""
        self._shelved.typing()
        self._ask(Question(words))

    def _ask(self, question: Question) -> None:
        self._asked = question
        self._answers.ask(question)

    def foresee_words(self) -> Iterator[None]:
        """Get ready for the letters that are likely to be typed next."""
        self._get_ready()
        at_hand = self._answered
        if at_hand.question.query != self.input.words:
            return
        for query in islice(at_hand.found.likely(), LIKELY):
            found = self._answers.foresee(Question(query))
            yield
            if found is None:
                return
            yield from self.foresee_list(found.rows, found.highlight)

    def _look_again(self) -> None:
        """What has been read meanwhile may hold the words too."""
        if not self._shelved.reading and self._timer:
            self._timer.stop()
            self._timer = None
        if self._shelved.progress.done != self._read:
            self._read = self._shelved.progress.done
            self._answers.ask(self._asked)
        self.tell()

    def _take(self, question: Question, found: Answered) -> None:
        """List what was found, with the cursor on the same hit where it is the same question."""
        if not self.is_mounted or question != self._asked:
            if self.is_mounted and question.query == FIRST and not self.input.words:
                self.listing.prepare(found.rows)
            return
        same, target = found.question == self._answered.question, self.listing.target
        before = self._answered.met(target) if same else None
        self._answered = found = found.after(self._answered)
        self.listing.highlight = self.page.highlight = found.highlight
        self.listing.show(found.rows, self._place_of(before))
        self._show_page(typing=self.input.has_focus)
        self.tell()

    def _place_of(self, before: Met | None) -> str:
        if before is None:
            return ""
        addresses = [each.address for each in self._answered.found.hits]
        return str(addresses.index(before.address)) if before.address in addresses else ""

    # The item at hand

    def _show_page(self, *, typing: bool) -> None:
        self._preview.show(self._answered.met(self.listing.target), typing=typing)

    def moved(self, _target: str) -> None:
        """Show the item under the cursor."""
        self._show_page(typing=False)
        self.tell()

    # Keys

    @on(SheetView.Chosen, "#list")
    def chosen(self) -> None:
        """Open the hit at hand in its brief; the way back leads here."""
        met = self._answered.met(self.listing.target)
        if met is None:
            return
        self.set_focus(self.listing)
        self.input.display = False
        self.tell()
        self.post_message(self.OpenItem(met.brief.path, met.hit.target, self._answered.highlight))

    def action_words(self) -> None:
        """Type other words."""
        self.input.begin(self.input.words)
        self.input.display = True
        self.set_focus(self.input)
        self.tell()

    def action_choose(self, by: int) -> None:
        """While words are typed: the next or previous hit."""
        self.listing.action_move(by)

    def action_narrow(self, way: int) -> None:
        """Leave one kind of what was found."""
        self._ask(Question(self._asked.query, self._answered.next_kind(way)))

    def action_this_brief(self) -> None:
        """Look for the words in the brief alone that the search was begun in."""
        if self._within:
            self.dismiss(self.input.words)

    def action_leave(self) -> None:
        """Back to what was there before."""
        self.dismiss("")

    # Telling

    def tell(self) -> None:
        """How far the library is read, the keys, how much was found."""
        progress = status.reading(self._shelved)
        title = (Span("Every brief of the library", "title"),)
        self.query_one("#header", Bar).show(title, progress)
        counts = status.fitting(self._answered.counts, self.size.width)
        self.query_one("#counts", Bar).show(counts)
        keys = self._keys_typing if self.input.display else CHOOSING
        said = self._answered.said(self.input.words, self.listing.target, goes_on=self.looks_again)
        place = (Span(said, "meta"),)
        self.query_one("#footer", Bar).show(*status.footer(keys, place, self.size.width))

    @property
    def _keys_typing(self) -> status.Keys:
        return (*TYPING, ("Ctrl+G", "this brief")) if self._within else TYPING
