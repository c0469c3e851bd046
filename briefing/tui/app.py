"""The application: themes, the screens, and what holds for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.screen import Screen
from textual.theme import ThemeProvider

from briefing.errors import BriefingError
from briefing.library import Dossier
from briefing.render.symbols import uses_ascii
from briefing.state import Keeper
from briefing.tui.colours import OF_TERMINAL, THEMES, USUAL
from briefing.tui.kiosk import KioskApp
from briefing.tui.paint import Highlight
from briefing.tui.style_files import style_files, take
from briefing.tui.terminal.driver import TerminalDriver
from briefing.tui.terminal.host import TerminalApp
from briefing.tui.themes import themes, variables
from briefing.tui.widgets.lined import Unprintable

if TYPE_CHECKING:
    from briefing.tui.leaving import Leaving
    from briefing.tui.screens.everywhere import EverywhereScreen
    from briefing.tui.screens.library import LibraryScreen
    from briefing.tui.screens.reader import ReaderScreen
    from briefing.tui.shelf import Shelf
    from briefing.tui.shelved import Shelved

_MANY_COLOURS = ("256", "truecolor")

_COMMANDS = (
    ("Theme", "Choose another theme", "change_theme"),
    ("Quit", "Leave the brief, or end", "quit"),
    ("Help", "Every key of the pane in use", "help"),
)


class BriefingApp(KioskApp, TerminalApp):
    """The reader of briefs."""

    TITLE = "briefing"
    CSS_PATH = style_files("app.tcss", "sheet.tcss")
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (9, "-short")]  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "quit", "Quit", id="quit"),
        Binding("question_mark", "help", "Help", id="help"),
        Binding("t", "next_theme", "Next theme", show=False, id="theme"),
    ]

    def __init__(  # noqa: PLR0913 - independent switches, each by its name
        self,
        paths: Sequence[Path],
        dossier: Dossier | None = None,
        *,
        section: str = "",
        target: str = "",
        sides: tuple[str, ...] = (),
        state: Path | None = None,
        theme: str = "",
        kiosk: bool = False,
        shelf: Shelf | None = None,
    ) -> None:
        """Show a brief, or the library of `paths` where none is given, which a `shelf` has ready.

        What the reader keeps is in the folder `state`; without one nothing is kept. Without a
        `theme` there is the usual one, or the terminal's own palette where that is all there is.
        """
        super().__init__(kiosk=kiosk)
        for name in [*self.available_themes]:
            self.unregister_theme(name)
        for each in themes():
            self.register_theme(each)
        few = self.console.color_system not in _MANY_COLOURS
        self.theme = theme or (OF_TERMINAL if few else USUAL)
        self._state = state
        self._paths = paths
        self._dossier = dossier
        self._shelf = shelf
        self._begin = (section, target, sides)
        self._unprintable = Unprintable()
        self._first_theme = ""
        self.left: Leaving | None = None

    @cached_property
    def shelved(self) -> Shelved:
        """The library: the briefs that were named, and where it was but one all others too."""
        if self._shelf is not None:
            return self._shelf.shelved
        from briefing.tui.shelved import Shelved

        others = self._dossier is not None and not self.kiosk
        return Shelved(self._paths, self._state, find_others=others)

    def get_default_screen(self) -> Screen[None]:
        """The brief, or the library to choose one from."""
        self._first_theme = self.theme
        screen = self._first_screen()
        take(self.stylesheet, screen)
        return screen

    def _first_screen(self) -> Screen[None]:
        if self._dossier is None:
            from briefing.tui.screens.library import LibraryScreen
            from briefing.tui.shelf import Shelf

            return LibraryScreen(self._shelf or Shelf(self.shelved, self._state))
        from briefing.tui.screens.reader import ReaderScreen

        keeper = Keeper(self._state, self._dossier.id)
        return self._kept(ReaderScreen(self._dossier, *self._begin, keeper=keeper))

    def push_screen(
        self,
        screen: Screen[Any] | str,
        callback: Callable[[Any], Any] | None = None,
        wait_for_dismiss: bool = False,  # noqa: FBT002 - Textual's signature
        *,
        mode: str | None = None,
    ) -> Any:  # noqa: ANN401 - what Textual gives for these arguments
        """Show a screen over the others."""
        if isinstance(screen, Screen):
            take(self.stylesheet, screen)
        return super().push_screen(screen, callback, wait_for_dismiss, mode=mode)  # type: ignore[call-overload]

    def _kept(self, screen: ReaderScreen) -> ReaderScreen:
        """A reader whose place and marks are written however the program ends."""
        self.endings.at_end(screen.keep)
        return screen

    def on_library_screen_open_brief(self, message: LibraryScreen.OpenBrief) -> None:
        """Open the brief that was chosen from the library, and come back to it with q."""
        self._open(message.path)

    def on_everywhere_screen_open_item(self, message: EverywhereScreen.OpenItem) -> None:
        """Open the item that was found, and come back to what was found with q or H."""
        self._open(message.path, message.item, message.highlight)

    def on_widening_widened(self, message: ReaderScreen.Widened) -> None:
        """Search every brief, over the one that is read."""
        from briefing.tui.screens.everywhere import EverywhereScreen

        if message.screen.is_active:
            screen = EverywhereScreen(self.shelved, message.query, within=True)
            self.push_screen(screen, message.screen.narrowed)

    def _open(self, path: Path, item: str = "", highlight: Highlight | None = None) -> None:
        from briefing.library import open_brief, reopen_at
        from briefing.tui.screens.reader import ReaderScreen

        if isinstance(self.screen, ReaderScreen):
            # It was asked for twice, by a second click or Enter, and is open by now.
            return
        try:
            dossier = open_brief(path) if self.kiosk else reopen_at(path)
        except BriefingError as error:
            self.notify(error.message, title="This brief cannot be opened", markup=False)
            return
        keeper = Keeper(self._state, dossier.id)
        target = item if item in dossier else ""
        screen = ReaderScreen(dossier, target=target, keeper=keeper)
        screen.found_by = highlight
        self.push_screen(self._kept(screen))

    async def action_quit(self) -> None:
        """Leave the brief for the screen that it was opened from, else end."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.left = self._left()
            self.exit()

    def _left(self) -> Leaving | None:
        """What the screen shows, where the next start will show the same."""
        screen, driver = self.screen, self._driver
        if self.kiosk or self._state is None or self.theme != self._first_theme:
            return None
        if not isinstance(driver, TerminalDriver):
            return None
        if self._dossier is None:
            library: LibraryScreen = screen  # type: ignore[assignment] # see `get_default_screen`
            return library.left(driver.painted, self._state)
        from briefing.tui.screens.reader import ReaderScreen

        if not isinstance(screen, ReaderScreen) or not screen.is_as_begun:
            return None
        painted = driver.painted()
        if painted is None:
            return None
        from briefing.tui.leaving import Left

        return Left(painted, self._dossier, screen.keeper)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own filters, then ours."""
        filters = [*super().get_line_filters(), self._unprintable]
        if uses_ascii():
            from briefing.tui.ascii import InAscii

            filters.append(InAscii())
        return filters

    def get_css_variables(self) -> dict[str, str]:
        """What the style sheets call by name. Textual asks before there is a theme of ours, too."""
        return super().get_css_variables() if self.theme in THEMES else {**variables()}

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT002 - Textual's signature
        """Style everything anew; before there is a screen the variables alone are taken.

        Textual asks for it at the start, and would read each style sheet once more than it must.
        """
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def action_next_theme(self) -> None:
        """Take the next theme."""
        names = [*self.available_themes]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        # Not every screen has a place for words.
        say = getattr(self.screen, "say", None)
        if say is not None:
            say(f"Theme: {self.theme}")

    def action_command_palette(self) -> None:
        """Offer everything that can be done."""
        from briefing.tui.screens.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def search_themes(self) -> None:
        """Offer the themes."""
        from briefing.tui.screens.palette import Palette

        self.push_screen(Palette([ThemeProvider], placeholder="Search for themes…"))

    def action_help(self) -> None:
        """Show every key of the pane in use."""
        from briefing.tui.screens.dialog import Dialog
        from briefing.tui.screens.help import help_rows

        self.push_screen(Dialog("Keys and signs", help_rows(self.screen), choose=False))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the palette offers besides the keys of the screen. None of it leads out."""
        for title, help_, action in _COMMANDS:
            if self.allows(action):
                yield SystemCommand(title, help_, partial(self.run_action, action))
