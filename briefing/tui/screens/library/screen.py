"""The screen of the library: a list of any length, sorted, filtered, read meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from briefing.render.lists.entries import entry_lines
from briefing.render.spans import Line, Span
from briefing.render.words import READING
from briefing.tui import status
from briefing.tui.screens import Front
from briefing.tui.screens.library.learning import Learning
from briefing.tui.shelf import ORDERS, Shelf
from briefing.tui.style_files import style_files
from briefing.tui.terminal.frames import InParts
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.lazy import LazyView, Made
from briefing.tui.widgets.query_line import QueryLine

if TYPE_CHECKING:
    from briefing.tui.leaving_library import LeftLibrary
    from briefing.tui.screens.everywhere import EverywhereScreen
    from briefing.tui.terminal.painter import Painter

KEYS: status.Keys = (
    ("?", "help"), ("/", "search all"), ("Enter", "open"),
    ("f", "filter"), ("v", "sort"), ("q", "quit"),
)  # fmt: skip
KEYS_TYPING: status.Keys = (("Enter", "keep"), ("Up Down", "choose"), ("Esc", "all briefs"))


class LibraryScreen(InParts[None], Front[None], Screen[None]):
    """A row for each brief."""

    CSS_PATH = style_files("library.tcss")

    AUTO_FOCUS = "#briefs"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search every brief", id="search"),
        Binding("f", "filter", "Filter the list by title, id or side", show=False, id="filter"),
        Binding("v", "order", "Sort the list in another way", show=False, id="order"),
        Binding("x", "reading", "Stop reading the briefs, or go on", show=False, id="reading"),
        Binding("down", "choose(1)", show=False),
        Binding("up", "choose(-1)", show=False),
        Binding("escape", "leave", "The whole list again", show=False, id="leave"),
    ]

    class OpenBrief(Message):
        """A brief is to be opened."""

        def __init__(self, path: Path) -> None:
            """Name where it is."""
            super().__init__()
            self.path = path

    def __init__(self, shelf: Shelf) -> None:
        """List the briefs of a library."""
        super().__init__()
        self._shelf = shelf
        self._shelved = shelf.shelved
        self._search: EverywhereScreen | None = None
        self._is_sorted = False
        self._at = shelf.keeper.kept.path
        self._found_at = time.time_ns()
        self._learning = Learning(self, shelf.shelved, self._learn)

    def compose(self) -> ComposeResult:
        """A bar above and below, the rows between."""
        yield Bar(id="header")
        yield QueryLine("words of a title, an id, a side", id="query")
        yield LazyView(id="briefs")
        yield Bar(id="footer")

    @cached_property
    def listing(self) -> LazyView:
        """The briefs."""
        return self.query_one("#briefs", LazyView)

    @cached_property
    def line(self) -> QueryLine:
        """The line to type on."""
        return self.query_one("#query", QueryLine)

    def on_mount(self) -> None:
        """List what is known, and read what is not."""
        self.line.display = False
        self.line.changed, self.line.entered = self.typed, self.entered
        self.listing.marks = self._signs
        self.listing.moved = self.moved
        self._shelf.learn_opened()
        self._shelf.learn(self._shelved.version)
        self._list()
        self._learning.read()

    def on_resize(self) -> None:
        """Say as much as there is room for by now."""
        self.tell()

    def on_unmount(self) -> None:
        """Read no further, and keep how it is left."""
        self._learning.close()
        self._shelf.keeper.leave(self._shelf.order, self._at)
        self._shelf.keeper.save()

    def on_screen_resume(self) -> None:
        """A brief may have been read meanwhile."""
        self._shelf.learn_opened()
        self.listing.refresh()

    # What is listed

    def _list(self) -> None:
        """List the briefs anew, with the cursor on the same one."""
        at, self._is_sorted = self._place_of(self._at), True
        numbers = self._shelf.numbers(self._shelf.order, self.line.words)
        self.listing.show_made(numbers, self._lines_of(numbers), at)
        self.tell()

    def _place_of(self, path: str) -> str:
        """The target of the brief at a path; empty for the first of the list."""
        found = self._shelf.paths.place(path)
        return "" if found is None else str(found)

    def _lines_of(self, numbers: Sequence[str]) -> Made:
        def made(row: int, width: int) -> Sequence[Line]:
            return entry_lines(self._shelf.entry(int(numbers[row])), width)

        return made

    def _signs(self, target: str) -> tuple[str, str]:
        state = self._shelf.state(int(target))
        return READING[state].symbol if state else "", ""

    # Reading

    def _learn(self, version: object) -> None:
        """Take up what is known; the order changes when all is known, and not under the eyes."""
        self._is_sorted = self._shelf.learn(version) and self._is_sorted
        if not self._is_sorted and not self._shelved.reading:
            self._list()
        else:
            self.listing.renew()
            self.tell()

    def action_reading(self) -> None:
        """Stop the reading, or go on."""
        self._learning.stop_or_go_on()
        self.tell()

    def left(self, painted: Callable[[], Painter | None], state: Path) -> LeftLibrary | None:
        """What the screen shows, if the next start will show the same; `state` is as at first."""
        at = self._place_of(self._at)
        waits = self._dirty_widgets or self._layout_required or self._repaint_required
        if waits or self.line.display or not self._learning.ended or self.query("Toast"):
            return None
        if not self.listing.stands_at(at) or (painter := painted()) is None:
            return None
        from briefing.tui.leaving_library import LeftLibrary

        in_sight = (self._shelf.paths[int(each)] for each in self.listing.in_sight)
        return LeftLibrary(painter, tuple(in_sight), self._found_at, state)

    # Keys

    def moved(self, target: str) -> None:
        """Note where the library would be left."""
        self._at = str(self._shelf.paths[int(target)])

    @on(LazyView.Chosen)
    def chosen(self, event: LazyView.Chosen) -> None:
        """Ask for the brief to be opened."""
        self.moved(event.target)
        self.post_message(self.OpenBrief(self._shelf.paths[int(event.target)]))

    def action_search(self) -> None:
        """Look for words in every brief, on the screen of the last time where there is one."""
        from briefing.tui.screens.everywhere import EverywhereScreen

        before = self._search
        if before is not None and before.can_begin_again:
            self.app.push_screen(before)
            before.begin()
            return
        if before is not None:
            self.app.uninstall_screen(before)
            before.remove()
        self._search = EverywhereScreen(self._shelved)
        self.app.install_screen(self._search, "search")
        self.app.push_screen(self._search)

    def action_order(self) -> None:
        """Sort in the next way."""
        keys, order = list(ORDERS), self._shelf.order
        at = keys.index(order) if order in keys else 0
        self._shelf.order = keys[(at + 1) % len(keys)]
        self._list()

    def action_filter(self) -> None:
        """Ask for the words of a filter."""
        self.line.begin(self.line.words)
        self.line.display = True
        self.set_focus(self.line)
        self.tell()

    def typed(self, _words: str) -> None:
        """Leave the briefs that hold the words so far."""
        self._list()

    def entered(self) -> None:
        """Go on in what is left."""
        self.line.display = bool(self.line.words)
        self.set_focus(self.listing)
        self.tell()

    def action_choose(self, by: int) -> None:
        """While words are typed: the next or previous brief."""
        self.listing.action_move(by)

    def action_leave(self) -> None:
        """Take the filter away."""
        self.line.begin("")
        self._list()
        self.entered()

    # Telling

    def tell(self) -> None:
        """How many briefs there are, in what order, how far they are read; the keys."""
        count, shown = len(self._shelf.paths), len(self.listing.sheet.targets)
        many = f"{shown:,} of {count:,}" if shown != count else f"{count:,}"
        title = (Span(f"Library · {many} brief{'' if count == 1 else 's'}", "title"),)
        progress = status.reading(self._shelved)
        stops = (Span("  x ", "label"), Span("stops", "meta")) if progress else ()
        header = title, (*progress, *stops)
        room = self.size.width
        left = status.crumbs(header, (ORDERS[self._shelf.order],), room, between=" · ")
        self.query_one("#header", Bar).show(left, header[1])
        keys = KEYS_TYPING if self.line.has_focus else KEYS
        self.query_one("#footer", Bar).show(*status.footer(keys, (), self.size.width))
