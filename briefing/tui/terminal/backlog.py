"""Keys on their way to the application: no more are read than it comes to obey soon.

What is not read waits in the terminal, whose room is bounded.
"""

from __future__ import annotations

from asyncio import AbstractEventLoop
from collections.abc import Callable
from typing import Any, Final

from textual.app import App, ScreenStackError

_MOST: Final = 500
"""Messages that may wait; those of one read come on top."""

_AGAIN: Final = 0.02


class Backlog:
    """Counts what is sent from one thread, and asks the application in its own what is left."""

    def __init__(self, app: App[Any], loop: AbstractEventLoop, wake: Callable[[], None]) -> None:
        """`wake` is called once there is room again."""
        self._app = app
        self._loop = loop
        self._wake = wake
        self._sent = 0
        self._asks = False

    def add(self) -> None:
        """Count a message that is sent."""
        self._sent += 1

    def has_room(self) -> bool:
        """Whether more may be sent."""
        if self._sent >= _MOST and not self._asks:
            self._asks = True
            self._loop.call_soon_threadsafe(self._look)
        return not self._asks

    def _look(self) -> None:
        if self._left() >= _MOST:
            self._loop.call_later(_AGAIN, self._look)
            return
        self._sent = 0
        self._asks = False
        self._wake()

    def _left(self) -> int:
        try:
            focused = self._app.focused
        except ScreenStackError:
            focused = None
        return self._app.message_queue_size + (focused.message_queue_size if focused else 0)
