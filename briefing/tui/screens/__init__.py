"""The screens, each a switchboard for its widgets; here what all of them keep to."""

from __future__ import annotations

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import ScreenResultType

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

    async def on_event(self, event: events.Event) -> None:
        """Begin nothing any more at the end, from which on Textual gives a screen no parts."""
        if self.is_attached or not isinstance(event, events.Mount | events.Resize):
            await super().on_event(event)
