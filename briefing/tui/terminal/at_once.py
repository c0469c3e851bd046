"""Keys obeyed and shown at once.

Textual hands a key from widget to widget until a binding takes it, hears of each change by further
messages, and paints at the next tick of a clock. Where a widget lets it, this does the same in one
go. Several keys that wait are obeyed before anything is painted.
"""

from __future__ import annotations

import time
from typing import Final

from textual import events

from briefing.tui.terminal.frames import paint
from briefing.tui.terminal.typeahead import TypedAhead

_LONGEST: Final = 0.1
"""Seconds without a frame while keys come faster than they can be shown."""


class AtOnce(TypedAhead):
    """An application that obeys keys at once.

    A widget says by an attribute `obeys` that it makes of keys what bindings say and nothing else;
    to one on which words are typed, the keys that it consumes (`check_consume_key`) are `put`.
    """

    _painted_at = 0.0

    async def on_event(self, event: events.Event) -> None:
        """Obey a key that is for bindings alone; leave all else to Textual."""
        if not isinstance(event, events.Key) or event.is_forwarded or not self._is_plain(event):
            await super().on_event(event)
            return
        focused = self.focused
        if focused and focused.check_consume_key(event.key, event.character):
            # No binding is asked: Textual too leaves such a key to the widget.
            focused.put(event.character)  # type: ignore[attr-defined] # see above
        # What Textual does too, when no widget has taken the key.
        elif not await self._check_bindings(event.key, priority=True):
            await self._check_bindings(event.key)
        now = time.monotonic()
        if not self.message_queue_size or now - self._painted_at > _LONGEST:
            self._painted_at = now
            paint(self.screen)

    def _is_plain(self, event: events.Key) -> bool:
        """Whether nothing but bindings would make something of a key."""
        if not self.app_focus or not getattr(self.focused, "obeys", False):
            return False
        # Esc also takes away what the mouse has selected, or made large.
        return event.key != "escape" or not (self.screen.selections or self.screen.maximized)
