"""What an application adds to be at home in the terminal: an end, a cursor, colours or none."""

from __future__ import annotations

import gc
import io
import os
import signal
from collections.abc import Sequence
from typing import Any, ClassVar

from textual import events, on
from textual.actions import SkipAction
from textual.app import App, ScreenStackError
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.geometry import Offset
from textual.screen import Screen
from textual.widgets import Input

from briefing.early.watch import Watch
from briefing.tui.terminal.at_once import AtOnce
from briefing.tui.terminal.cells import Piece, Place
from briefing.tui.terminal.driver import TerminalDriver
from briefing.tui.terminal.endings import Endings, code_of
from briefing.tui.terminal.strips import colours_of, pieces
from briefing.tui.terminal.terminals import is_colourless, turns_off


class TerminalApp(AtOnce, App[None]):
    """An application that the terminal driver serves.

    `endings.at_end(save)` registers what is to be saved, however the program ends. After `run`,
    `fault` is the exception that ended it, if one did: nothing of it has been printed. Without
    `may_suspend` it does not give the terminal to a shell or another program for a while.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        # First of all, since a page over the others lets no other key of the application through.
        Binding("ctrl+c", "interrupt", "Quit at once", show=False, system=True, priority=True),
        Binding(
            "ctrl+l", "repaint", "Paint the screen anew", show=False, system=True, priority=True
        ),
        Binding("ctrl+z", "suspend_process", "Back to the shell for a while", show=False),
    ]

    def __init__(self) -> None:
        """Decide about colours, which Textual asks at the beginning alone."""
        self.endings = Endings()
        self.fault: Exception | None = None
        self.may_suspend = True
        self._cursor_told = Offset(0, 0)
        term = os.environ.get("TERM", "")
        colourless = "NO_COLOR" in os.environ or is_colourless(term)
        self._colourless = _without_colours(term) if colourless else []
        # With colours of the terminal's own, Textual turns dim text into no grey.
        super().__init__(driver_class=TerminalDriver, ansi_color=True if colourless else None)
        # Each step of an animation is a frame on the line, and none says anything.
        self.animation_level = "none"
        # What Textual would print of a fault shows what was being read.
        self.error_console.file = io.StringIO()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own filters, after that which leaves no colours where there are to be none."""
        # Ours first: once a paper is gone, nothing tells that it marked something.
        return [*self._colourless, *super().get_line_filters()]

    # Where the terminal's cursor stands: Braille displays and magnifiers follow it

    @property
    def cursor_position(self) -> Offset:
        """Where the focused widget says it is (`cursor_screen_offset`), else as last told."""
        try:
            focused = self.focused
        except ScreenStackError:
            return self._cursor_told
        place = getattr(focused, "cursor_screen_offset", None)
        if not isinstance(place, Offset):
            return self._cursor_told
        # An input at its end says the cell behind the one in which it shows its cursor.
        behind = isinstance(focused, Input) and focused.cursor_at_end
        return place - Offset(1, 0) if behind else place

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        self._cursor_told = place

    @on(events.DescendantFocus)
    def still(self, event: events.DescendantFocus) -> None:
        """Keep the cursor of an input from blinking: each blink would be a frame on the line."""
        if isinstance(event.widget, Input):
            event.widget.cursor_blink = False

    async def on_ready(self) -> None:
        """Obey what was typed by now. Look for garbage, but not among what the start made."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        await self.obey_early()
        if isinstance(self._driver, TerminalDriver):
            self._driver.let_go()

    @property
    def line_is_busy(self) -> bool:
        """Whether the terminal has yet to show what was written last: what can wait should."""
        return isinstance(self._driver, TerminalDriver) and self._driver.is_busy

    # Frames

    def draw(self, parts: list[Piece]) -> bool:
        """Hand a frame to the driver; False where there is none that takes it."""
        driver = self._driver
        shows = self._running and not (self._closed or self._batch_count)
        if not shows or not isinstance(driver, TerminalDriver):
            return False
        x, y = self.screen.outer_size.clamp_offset(self.cursor_position)
        driver.draw(parts, Place(x, y))
        return True

    def _display(self, screen: Screen[Any], renderable: object) -> None:
        """Hand a frame to the driver as it is; what is none, or has links in it, as text."""
        parts = pieces(renderable, colours_of(self))
        if parts is None or not self.draw(parts):
            super()._display(screen, renderable)  # type: ignore[arg-type] # handed on as it is

    # Actions

    def action_interrupt(self) -> None:
        """End at once, as the key does everywhere else; what is selected is copied instead."""
        typed: str = getattr(self.focused, "selected_text", "")
        if typed or self.screen.get_selected_text():
            raise SkipAction
        self.exit(return_code=code_of(signal.SIGINT))

    def action_repaint(self) -> None:
        """Write the whole screen again: something else has written on it."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.repaint()

    # Faults. Textual has no public way to learn of them, nor to keep it from printing them with
    # the values of all variables.

    def _handle_exception(self, error: Exception) -> None:
        self.fault = self.fault or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()


def _without_colours(term: str) -> list[LineFilter]:
    from briefing.tui.terminal.colourless import Colourless

    return [Colourless(few=not turns_off(term))]


def _interrupted(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


def show(app: TerminalApp, watch: Watch, *, mouse: bool = True) -> int:
    """Run an application on the terminal; its exit code. A fault of its own is raised.

    Without `mouse` the terminal keeps the mouse, and selects with it.
    """
    app.endings.watch = watch
    # Until the driver hears signals. The default one would be replaced by asyncio's, which ends the
    # application as if nobody had asked for it.
    signal.signal(signal.SIGINT, _interrupted)
    try:
        app.run(mouse=mouse)
    finally:
        app.endings.save()
        watch.end()
        # Nothing of this is used again: the interpreter need not look for what it could free.
        gc.freeze()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0
