"""The reader of one brief: a switchboard between the sections, the list and the page."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input

from briefing import compare
from briefing.library import Dossier
from briefing.render import items
from briefing.render.blocks import Row, text
from briefing.render.lists.days import day_rows
from briefing.render.lists.problems import problem_rows
from briefing.render.look import Look
from briefing.render.sections import SECTIONS, Section, section_of
from briefing.tui import status
from briefing.tui.finding import Finding
from briefing.tui.places import History, Place
from briefing.tui.screens.dialog import Dialog
from briefing.tui.viewpoint import Viewpoint
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.sheet import SheetView


class ReaderScreen(Screen[None]):
    """One brief in its sections."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (60, "-medium"),
        (120, "-wide"),
    ]
    AUTO_FOCUS = "#list"

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(each.digit, f"section({each.key!r})", each.title, show=False, id=each.key)
            for each in SECTIONS
        ),
        Binding("slash", "search", "Search", id="search"),
        Binding("down", "choose(1)", show=False),
        Binding("up", "choose(-1)", show=False),
        Binding("n", "hit(1)", "Next hit", show=False, id="next-hit"),
        Binding("N", "hit(-1)", "Previous hit", show=False, id="previous-hit"),
        Binding("left,h", "pane(-1)", "Pane to the left", show=False, id="left"),
        Binding("right,l", "pane(1)", "Pane to the right", show=False, id="right"),
        Binding("H,alt+left,backspace", "travel(-1)", "Back", id="back"),
        Binding("L,alt+right", "travel(1)", "Forward", show=False, id="forward"),
        Binding("escape", "leave", "Leave the page, the search", show=False, id="leave"),
        Binding("s", "swap", "Swap the sides", show=False, id="swap"),
        Binding("c", "choose_sides", "Choose the sides", show=False, id="sides"),
        Binding("less_than_sign", "day(-1)", "As of a day earlier", id="earlier"),
        Binding("greater_than_sign", "day(1)", "As of a day later", show=False, id="later"),
        Binding("at", "choose_day", "As of a day to choose", show=False, id="day"),
        Binding("w", "whole", "The whole again", show=False, id="whole"),
        Binding("v", "order", "Group the list in another way", show=False, id="order"),
        Binding("z", "zoom", "One pane or all", show=False, id="zoom"),
        Binding("exclamation_mark", "problems", "Faults in the brief", show=False, id="problems"),
    ]

    def __init__(
        self,
        dossier: Dossier,
        section: str = "",
        target: str = "",
        sides: tuple[str, ...] = (),
    ) -> None:
        """Open a brief, at a section or an item where one is named."""
        super().__init__()
        self.view = Viewpoint(dossier, sides)
        self.section = _by_key(section) if section else SECTIONS[0]
        self.history = History()
        self.finding = Finding(dossier)
        self.shown = ""
        self._begin = target
        self._last: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Bars above and below, panes between."""
        yield Bar(id="header")
        yield Bar(id="strip")
        yield Input(id="query", placeholder="words to find", compact=True)
        with Horizontal(id="panes"):
            yield SheetView(by_rows=True, id="sections")
            yield SheetView(by_rows=True, id="list")
            yield SheetView(by_rows=False, id="page")
        yield Bar(id="footer")

    def on_mount(self) -> None:
        """Show the beginning."""
        self.query_one("#query").display = False
        self.menu.show(status.menu(self.dossier), self.section.key)
        if self._begin:
            self.open(self._begin)
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

    @property
    def menu(self) -> SheetView:
        """The sections, shown as a pane on a wide screen."""
        return self.query_one("#sections", SheetView)

    @property
    def listing(self) -> SheetView:
        """What the section lists, or what was found."""
        return self.query_one("#list", SheetView)

    @property
    def page(self) -> SheetView:
        """One item whole."""
        return self.query_one("#page", SheetView)

    @property
    def input(self) -> Input:
        """Where the words to find are typed."""
        return self.query_one("#query", Input)

    # Going somewhere

    def go(self, section: Section, target: str = "", *, on_page: bool = False) -> None:
        """Show a section, with the cursor on an item, and the item's page."""
        self.finding.end()
        self.section = section
        rows = section.listing(self.dossier, self.look)
        target = target or self._last.get(section.key, "")
        self.listing.highlight = self.page.highlight = None
        self.listing.show(rows, target, head=section.head(self.dossier, self.look))
        self.show_page(target or self.listing.target)
        self.allot(on_page=on_page)
        self.history.visit(self.here())

    def open(self, target: str) -> None:
        """Show an item in the section where it is at home."""
        if self.finding.active and self.finding.has(target):
            self.listing.place(target)
            self.show_page(target)
            self.allot(on_page=True)
            return
        self.go(section_of(self.dossier.kind(target)), target, on_page=True)

    def here(self) -> Place:
        """The present place, to come back to."""
        return Place(self.section.key, self.shown, self.page.has_focus or self.on_page)

    def show_page(self, target: str) -> None:
        """Show an item whole, beside the list or instead of it."""
        item = self.dossier.get(target) if target else None
        self.shown = target if item else ""
        blocks = tuple(items.page(self.dossier, item, self.look.sides)) if item else ()
        self.page.show([Row(blocks)])
        if item:
            self._last[self.section.key] = target
        self.tell()

    # Panes

    @property
    def on_page(self) -> bool:
        """Whether the page is the pane in use."""
        return self.has_class("-on-page")

    def allot(self, *, on_page: bool) -> None:
        """Give the room to the panes that this section and width ask for, and the focus to one."""
        wide = self.section.wide and not self.finding.active
        self.set_class(wide, "-one-pane")
        self.set_class(on_page, "-on-page")
        (self.page if on_page else self.listing).focus()
        self.tell()

    def tell(self) -> None:
        """Say in the bars where the reader is."""
        self.query_one("#header", Bar).show(*status.header(self.dossier))
        self.query_one("#strip", Bar).show(status.strip(), current=self.section.key)
        self.menu.place(self.section.key)
        keys = status.keys(on_page=self.on_page, typing=self.input.display)
        place = status.position(self.finding, self.shown, self.listing.sheet.targets)
        self.query_one("#footer", Bar).show(keys, place)

    # Messages

    @on(SheetView.Moved, "#list")
    def list_moved(self, event: SheetView.Moved) -> None:
        """Show the item under the cursor."""
        self.show_page(event.target)
        self.history.amend(self.here())

    @on(SheetView.Chosen, "#list")
    @on(SheetView.Chosen, "#page")
    def chosen(self, event: SheetView.Chosen) -> None:
        """Open an item that was entered or clicked."""
        if event.target in self.dossier:
            self.open(event.target)

    @on(SheetView.Chosen, "#sections")
    @on(Bar.Chosen)
    def section_chosen(self, event: SheetView.Chosen | Bar.Chosen) -> None:
        """Show the section that was entered or clicked."""
        self.go(_by_key(event.target))

    @on(SheetView.Left)
    def left(self, event: SheetView.Left) -> None:
        """Tab goes from the list to the page's links and back."""
        self.action_pane(event.way)

    @on(Input.Changed, "#query")
    def typed(self, event: Input.Changed) -> None:
        """Show what is found so far."""
        self.show_found(self.finding.look(event.value))

    @on(Input.Submitted, "#query")
    def submitted(self) -> None:
        """Open the hit at hand."""
        self.input.display = False
        if self.listing.target:
            self.open(self.listing.target)
        else:
            self.action_leave()

    def show_found(self, rows: list[Row]) -> None:
        """List what was found, with the words marked wherever they stand."""
        self.listing.highlight = self.page.highlight = self.finding.highlight
        self.listing.show(rows)
        self.show_page(self.listing.target)

    # Actions

    def action_section(self, key: str) -> None:
        """Show a section."""
        self.go(_by_key(key))

    def action_pane(self, way: int) -> None:
        """Use the pane to the left or right."""
        panes = [each for each in (self.menu, self.listing, self.page) if each.display]
        at = next((i for i, each in enumerate(panes) if each.has_focus), 0)
        if way > 0 and self.listing.has_focus and self.shown:
            self.allot(on_page=True)
        elif way < 0 and self.page.has_focus:
            self.allot(on_page=False)
        elif 0 <= at + way < len(panes):
            panes[at + way].focus()

    def action_travel(self, by: int) -> None:
        """Back or forward through the places visited."""
        place = self.history.step(by)
        if place is None:
            self.notify("Nothing further " + ("back" if by < 0 else "forward"), markup=False)
            return
        at = self.history.at
        self.go(_by_key(place.section), place.target, on_page=place.on_page)
        self.history.at = at

    def action_leave(self) -> None:
        """From the page to the list, from what was found to what was there before."""
        if self.finding.active and not (self.on_page and self.input.display is False):
            self.input.display = False
            before = self.finding.end()
            if before:
                self.go(_by_key(before.section), before.target, on_page=before.on_page)
        elif self.on_page:
            self.allot(on_page=False)

    def action_search(self) -> None:
        """Ask for words to find."""
        self.finding.begin(self.here())
        self.input.display = True
        self.input.value = ""
        self.input.focus()
        self.remove_class("-one-pane", "-on-page")
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

    def action_swap(self) -> None:
        """Put the right side on the left."""
        self.view.swap()
        self.again()

    def set_sides(self, sides: tuple[str, ...]) -> None:
        """Compare other sides."""
        self.view.between(sides)
        self.again()

    def again(self) -> None:
        """Show the same place after a change of view."""
        self.menu.show(status.menu(self.dossier), self.section.key)
        self.go(self.section, self.shown, on_page=self.on_page and self.shown in self.dossier)

    def action_day(self, by: int) -> None:
        """Show the brief as of the day before or after."""
        if self.view.step(by):
            self.finding = Finding(self.dossier)
            self.again()
        else:
            self.notify("There is no " + ("earlier day" if by < 0 else "later day"), markup=False)

    def action_choose_day(self) -> None:
        """Choose a day from all on which something was said."""
        rows = day_rows(self.view.whole, self.view.days)
        dialog = Dialog(
            "As of the end of which day?", rows, choose=True, current=str(self.view.day)
        )
        self.app.push_screen(dialog, self._day_chosen)

    def _day_chosen(self, day: str | None) -> None:
        if day:
            self.show_as_of(datetime.date.fromisoformat(day))

    def action_whole(self) -> None:
        """Show the whole brief again."""
        self.show_as_of(None)

    def show_as_of(self, day: datetime.date | None) -> None:
        """Show only what had been said by the end of a day, or everything."""
        self.view.at(day)
        self.finding = Finding(self.dossier)
        self.again()

    def action_order(self) -> None:
        """Group the list in another way."""
        title = self.view.reorder(self.section)
        if title:
            self.again()
        else:
            self.notify("This list has one order only", markup=False)

    def action_choose_sides(self) -> None:
        """Choose the left side, then the right one, from all that have moved."""
        self._ask_side("Which side on the left?", self.look.sides[0], self._left_chosen)

    def _ask_side(self, title: str, current: str, answer: Callable[[str | None], None]) -> None:
        known = dict.fromkeys([*compare.sides(self.dossier), *self.dossier.brief.head.sides])
        rows = [Row((text(self.dossier.name(each)),), each) for each in known]
        self.app.push_screen(Dialog(title, rows, choose=True, current=current), answer)

    def _left_chosen(self, left: str | None) -> None:
        if left:
            self._ask_side(
                f"Which side beside {self.dossier.name(left)}?",
                self.look.sides[1],
                lambda right: self.set_sides((left, right)) if right else None,
            )

    def action_problems(self) -> None:
        """List the faults of the brief."""
        rows = problem_rows(self.dossier.problems)
        title = f"{len(rows)} faults in this brief" if rows else "No faults in this brief"
        self.app.push_screen(Dialog(title, rows, choose=False))

    def action_zoom(self) -> None:
        """Give all the room to the pane in use, or share it again."""
        self.toggle_class("-zoomed")


def _by_key(key: str) -> Section:
    return next(each for each in SECTIONS if each.key == key)
