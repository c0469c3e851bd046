"""The frame of the reader: its bars and panes, and how they share the room."""

from __future__ import annotations

from functools import cached_property

from textual import events
from textual.app import ComposeResult

from briefing.tui.screens.list_and_page import THREE_PANES, TWO_PANES, ListAndPage, Panes
from briefing.tui.status import TO_FIND
from briefing.tui.style_files import style_files
from briefing.tui.widgets.banner import Banner
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.query_line import QueryLine
from briefing.tui.widgets.sheet import SheetView


class ReaderFrame(ListAndPage[None]):
    """Bars above and below; the sections, the list and the page between."""

    CSS_PATH = style_files("reader.tcss")

    BLANK = True

    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-tiny"),
        (9, "-short"),
        (18, "-tall"),
    ]
    AUTO_FOCUS = "#list"

    on_page = False
    """Whether the page is the pane in use."""

    one_pane = False
    """Whether the list is one that takes the room of the page too."""

    zoomed = False
    """Whether the pane in use takes all the room, as it was asked to."""

    _was_in_front = False

    def compose(self) -> ComposeResult:
        """Bars above and below, panes between."""
        # Textual does this after the first paint too, which would then be one for another size.
        for extent, steps in zip(
            self.app.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True
        ):
            self.add_class(max(each for each in steps if each[0] <= extent)[1], update=False)
        yield Bar(id="header")
        yield Bar(id="strip")
        yield Banner(id="banner")
        yield QueryLine(TO_FIND, id="query")
        with Panes(id="panes"):
            yield SheetView(by_rows=True, id="sections")
            yield SheetView(by_rows=True, id="list")
            yield SheetView(by_rows=False, id="page")
        yield Bar(id="footer")

    @cached_property
    def menu(self) -> SheetView:
        """The sections, shown as a pane on a wide screen."""
        return self.query_one("#sections", SheetView)

    @cached_property
    def header(self) -> Bar:
        """The brief, and the day as of which it is shown."""
        return self.query_one("#header", Bar)

    @cached_property
    def strip(self) -> Bar:
        """The sections, where there is no pane for them."""
        return self.query_one("#strip", Bar)

    @cached_property
    def banner(self) -> Banner:
        """What a section shows over all panes."""
        return self.query_one(Banner)

    @cached_property
    def footer(self) -> Bar:
        """The keys, and how far the reader is."""
        return self.query_one("#footer", Bar)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Come to the front: for the first time with parts that were styled a moment ago."""
        event.refresh_styles = self._was_in_front
        self._was_in_front = True

    def share(self) -> None:
        """Give the room to the panes that are to be seen.

        Not by classes: the style sheets would be asked about every part of the screen.
        """
        width = self.app.size.width
        alone = self.one_pane or self.zoomed or width < TWO_PANES
        self.menu.display = width >= THREE_PANES and not self.zoomed
        self.listing.display = not (alone and self.on_page)
        self.page.display = self.on_page or not alone
        if self.page.display:
            self.page.set_class(alone, "-alone")

    def on_resize(self) -> None:
        """Share the room that there is now."""
        self.share()

    def action_zoom(self) -> None:
        """Give all the room to the pane in use, or share it again."""
        self.zoomed = not self.zoomed
        self.share()
