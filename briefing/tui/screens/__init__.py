"""The screens, each a switchboard for its widgets; here what all of them keep to."""

from __future__ import annotations

from textual import events
from textual.await_complete import AwaitComplete
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
        """What is selected from: nothing where a message stood that has just been taken away."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        return (None, None) if widget is None or not widget.is_attached else (widget, offset)

    async def on_event(self, event: events.Event) -> None:
        """Begin nothing any more at the end, from which on Textual gives a screen no parts."""
        if self.is_attached or not isinstance(event, events.Mount | events.Resize):
            await super().on_event(event)
