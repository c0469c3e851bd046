"""Keys typed ahead: on a slow line several come before the first has done its work.

Textual sends each to the widget that has the focus when it comes in. Where that is no longer the
one when its turn comes, and words are now being typed, the key belongs to the words.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from textual import events
from textual.widget import Widget

from briefing.tui.terminal.over import OverApp


class TypedAhead(OverApp[None]):
    """An application that gives keys typed ahead to the input that they were meant for."""

    def __init__(self, **options: object) -> None:
        """Remember for each key at work the widget that it was sent to."""
        self._sent: WeakKeyDictionary[events.Key, Widget | None] = WeakKeyDictionary()
        super().__init__(**options)  # type: ignore[arg-type] # handed on as they are

    async def on_event(self, event: events.Event) -> None:
        """Note where a key goes."""
        if isinstance(event, events.Key) and event not in self._sent:
            self._sent[event] = self.focused
        await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """Hand a key on to the words that are being typed by now, instead of obeying it."""
        sent, now = self._sent.pop(event, self.focused), self.focused
        # What takes a letter takes the keys that edit words too.
        if now and now is not sent and now.check_consume_key("a", "a"):
            # Textual calls the handlers of every class that an application is made of.
            event.prevent_default()
            now.post_message(events.Key(event.key, event.character))
