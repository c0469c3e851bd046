"""The screens, each a switchboard for its widgets; here what all of them keep to."""

from __future__ import annotations

from rich.style import Style
from textual import events
from textual.await_complete import AwaitComplete
from textual.errors import NoWidget
from textual.geometry import Offset
from textual.screen import ScreenResultType
from textual.widget import Widget

from briefing.tui.terminal.frames import FocusedAtOnce


class Front(FocusedAtOnce[ScreenResultType]):
    """A screen to which keys, clicks and an end may come while others are at work."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Answer and go, unless that was done: Textual would take away whatever is in front."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_copy_text(self) -> None:
        """Copy what the mouse has selected, once: the next time the key ends the program."""
        super().action_copy_text()
        self.clear_selection()

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What is selected from: nothing where a part stood that has just been taken away.

        It has no styles any more, so that Textual must not be let to paint it.
        """
        return (None, None) if self._is_gone(x, y) else super().get_widget_and_offset_at(x, y)

    def get_style_at(self, x: int, y: int) -> Style:
        """How a place looks: like nothing where a part stood that has just been taken away."""
        return Style.null() if self._is_gone(x, y) else super().get_style_at(x, y)

    def _is_gone(self, x: int, y: int) -> bool:
        """Whether the part that is still shown at a place was taken away since the last layout."""
        try:
            return not self.get_widget_at(x, y)[0].is_attached
        except NoWidget:
            return False

    async def on_event(self, event: events.Event) -> None:
        """Begin nothing any more at the end, from which on Textual gives a screen no parts."""
        if self.is_attached or not isinstance(event, events.Mount | events.Resize):
            await super().on_event(event)
