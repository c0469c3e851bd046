"""The core of the reader: sections, list and page, and how one comes from place to place."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.command import Provider

from briefing.library import Dossier
from briefing.problems import Problem
from briefing.render.blocks import Row
from briefing.render.look import Look
from briefing.render.sections import SECTIONS, Section, section_of
from briefing.render.spans import Spans
from briefing.state import Keeper
from briefing.tui import status
from briefing.tui.finding import Finding
from briefing.tui.paint import Highlight
from briefing.tui.places import TOP, History, Place
from briefing.tui.reading import Reading
from briefing.tui.screens.list_and_page import THREE_PANES
from briefing.tui.screens.reader.frame import ReaderFrame
from briefing.tui.viewpoint import Viewpoint
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.sheet import SheetView


def _commands() -> type[Provider]:
    from briefing.tui.commands import ReaderCommands

    return ReaderCommands


class ReaderCore(ReaderFrame):
    """One brief in its sections: what the keys of the other files build on."""

    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(each.digit, f"section({each.key!r})", each.titles, show=False, id=each.key)
            for each in SECTIONS
        ),
        Binding("left,h", "pane(-1)", "Pane to the left", show=False, id="left"),
        Binding("right,l", "pane(1)", "Pane to the right", show=False, id="right"),
        Binding("z", "zoom", "One pane or all", show=False, id="zoom"),
    ]

    refused: tuple[Problem, ...] | None = None
    """The faults of the files as they are now, where the brief is shown as it was before."""

    def __init__(
        self,
        dossier: Dossier,
        section: str = "",
        target: str = "",
        sides: tuple[str, ...] = (),
        *,
        keeper: Keeper | None = None,
    ) -> None:
        """Open a brief, at a section or an item where one is named.

        `keeper` has what is kept of it; without one, what is marked lasts as long as the screen.
        """
        super().__init__()
        self.view = Viewpoint(dossier, sides)
        self.keeper = keeper or Keeper(None, dossier.id)
        self.asked = bool(section or target or sides or dossier.day)
        self.section = section_by_key(section) if section else SECTIONS[0]
        self.reading = Reading(self.view, self.keeper)
        self.history = History()
        self.finding = Finding(dossier, self.keeper)
        self.shown = ""
        self._page_due = False
        self._begin = target
        self.found_by: Highlight | None = None
        self.last: dict[str, str] = {}
        """The item that was shown last in each section, by their keys."""

    def on_mount(self) -> None:
        """Show the beginning."""
        self.query_one("#query").display = False
        self.listing.moved = self.list_moved
        self.listing.followed = self.page.followed = self.open
        self.menu.followed = self.action_section
        self.listing.foreseen = self.foresee_page
        self.begin()

    def on_resize(self) -> None:
        """Say as much as there is room for by now."""
        self.tell()

    def begin(self) -> None:
        """Show the item or section that was asked for, else the first section."""
        self.menu.show(self.reading.contents.menu(self.dossier), self.section.key)
        if self._begin in self.dossier:
            self.open(self._begin)
            self.listing.highlight = self.page.highlight = self.found_by
        else:
            self.go(self.section)

    @property
    def dossier(self) -> Dossier:
        """The brief as it is looked at."""
        return self.view.dossier

    @property
    def look(self) -> Look:
        """How it is looked at."""
        return self.view.look

    # Going somewhere

    def go(self, section: Section, target: str = "", *, on_page: bool = False) -> None:
        """Show a section, with the cursor on an item, and the item's page."""
        self.history.note(self.here())
        self.come(section, target, on_page=on_page)
        self.history.visit(self.here())

    def come(self, section: Section, target: str = "", *, on_page: bool = False) -> None:
        """Show a section without a step in the history of places."""
        self.finding.end()
        self.section = section
        rows = self.listed(section)
        target = target or self.last.get(section.key, "")
        self.listing.highlight = self.page.highlight = None
        self.listing.show(rows, target, head=self.heads(section))
        self.banner.show(self.reading.banner(section))
        self.show_page(target if on_page and target else self.listing.target or target)
        self.allot(on_page=on_page)

    def listed(self, section: Section) -> list[Row]:
        """The rows of a section."""
        return self.reading.rows(section)

    def heads(self, section: Section) -> list[Row]:
        """The rows that stay in sight above those of a section."""
        return self.reading.heads(section)

    def open(self, target: str) -> None:
        """Show an item in the section where it is at home, as far as it is there by now."""
        if target not in self.dossier:
            self.say("That item is not in the brief as it is looked at")
            return
        if self.finding.active and self.finding.has(target):
            self.history.note(self.here())
            self.listing.place(target)
            self.show_page(target)
            self.allot(on_page=True)
            self.history.visit(self.here())
            return
        self.go(section_of(self.dossier.kind(target)), target, on_page=True)

    def here(self) -> Place:
        """The present place, to come back to."""
        query = self.finding.query if self.finding.active else ""
        spot = self.page.spot if self.on_page else TOP
        return Place(self.section.key, self.shown, self.page.has_focus or self.on_page, query, spot)

    def show_page(self, target: str) -> None:
        """Show an item whole, beside the list or instead of it. The bars do not tell of it yet."""
        item = self.dossier.get(target) if target else None
        self.shown = target if item else ""
        self._page_due = True
        if not self.hides_page:
            self.fill_page()
        if item:
            self.last[self.section.key] = target

    def show_page_soon(self, target: str) -> None:
        """Show an item whole when there is time for it."""
        self.show_page(target)

    def foresee_page(self, target: str) -> None:
        """Lay out the item that may be shown next."""
        if target and self.page.display and not self.hides_page:
            self.page.prepare(self.reading.page(target))

    @property
    def hides_page(self) -> bool:
        """Whether the list alone has the room in this section: its page is made when it is seen."""
        return self.section.wide and not self.finding.active and not self.on_page

    def fill_page(self) -> None:
        """Put on the page what it was told to show while nobody saw it."""
        if self._page_due:
            self._page_due = False
            self.page.show(self.reading.page(self.shown) if self.shown else [])

    # Panes

    def allot(self, *, on_page: bool) -> None:
        """Give the room to the panes that this section and width ask for, and the focus to one."""
        self.one_pane = self.section.wide and not self.finding.active
        self.on_page = on_page
        self.share()
        if not self.hides_page:
            self.fill_page()
        self.set_focus(self.page if on_page else self.listing)
        self.tell()

    def tell(self) -> None:
        """Say in the bars where the reader is."""
        left, right = status.header(self.dossier, outdated=self.refused is not None)
        if self.on_page:
            left = status.crumbs((left, right), self.way, self.size.width)
        self.header.show(left, right)
        if self.app.size.width < THREE_PANES:
            self.strip.show(status.strip(self.section.key), current=self.section.key)
        self.menu.place(self.section.key)
        keys = status.keys(on_page=self.on_page, typing=self.input.display)
        self.footer.show(*status.footer(keys, self.how_far, self.size.width))

    @property
    def how_far(self) -> Spans:
        """How far the reader is: in what was found, else in the list."""
        if self.finding.active:
            return status.searching(self.finding.said(self.shown))
        return status.in_list(self.shown, self.listing.sheet)

    def renewed(self) -> None:
        """Show the same place of another version of the brief, or of another day of it."""
        self.finding = Finding(self.dossier, self.keeper)
        self.again()

    @property
    def way(self) -> tuple[str, ...]:
        """The way to the page: the section and the item."""
        name = self.dossier.name(self.shown) if self.shown else ""
        return ("Search" if self.finding.active else self.section.title, name)

    def say(self, words: str) -> None:
        """Say something in the footer, until the next step; beside it what is too long for it."""
        spans, fits = status.message(words, self.size.width)
        self.footer.show(spans)
        # What was said before is over: else the same words would pile up on a narrow screen. What
        # has a title is no answer to a key, and stays its time. Textual has no public way to tell.
        for each in [*self.app._notifications]:  # noqa: SLF001
            if not each.title:
                self.app._unnotify(each)  # noqa: SLF001
        if not fits:
            self.notify(words, markup=False)

    # Messages

    def list_moved(self, target: str) -> None:
        """Show the item under the cursor."""
        self.show_page(target)
        self.tell()
        self.history.amend(self.here())

    def on_bar_chosen(self, event: Bar.Chosen) -> None:
        """Show the section that was clicked."""
        self.go(section_by_key(event.target))

    def on_sheet_view_left(self, event: SheetView.Left) -> None:
        """Tab goes from the list to the page's links and back."""
        self.action_pane(event.way)

    def action_section(self, key: str) -> None:
        """Show a section."""
        self.go(section_by_key(key))

    def action_open_item(self, target: str) -> None:
        """Show an item in the section where it is at home."""
        self.open(target)

    def action_pane(self, way: int) -> None:
        """Use the pane to the left or right."""
        panes = [each for each in (self.menu, self.listing, self.page) if each.display]
        at = next((i for i, each in enumerate(panes) if each.has_focus), 0)
        if way > 0 and self.listing.has_focus and self.shown:
            self.allot(on_page=True)
        elif way < 0 and self.page.has_focus:
            self.allot(on_page=False)
        elif 0 <= at + way < len(panes):
            self.set_focus(panes[at + way])

    def again(self) -> None:
        """Show the same place after a change of view."""
        self.menu.show(self.reading.contents.menu(self.dossier), self.section.key)
        here = self.here()
        self.go(self.section, self.shown, on_page=self.on_page and self.shown in self.dossier)
        if self.on_page and self.shown == here.target:
            self.page.go_to(here.spot)


def section_by_key(key: str) -> Section:
    """The section with this key."""
    return next(each for each in SECTIONS if each.key == key)
