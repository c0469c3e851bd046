"""What is known of the briefs of a library, learnt again and again while they are read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from textual.screen import Screen
from textual.timer import Timer

from briefing.tui.asking import Asking
from briefing.tui.shelved import Shelved

LOOK: Final = 0.3
"""Seconds between two looks at how far the library has been read."""


class Learning:
    """Reads a library for a screen."""

    def __init__(
        self, screen: Screen[Any], shelved: Shelved, take: Callable[[object], None]
    ) -> None:
        """Nothing is read yet; `take` is given the version of what is known by now."""
        self._screen = screen
        self._shelved = shelved
        self._take = take
        self._timer: Timer | None = None
        self._versions = Asking[bool, object](lambda _: shelved.version, self._learn)
        self.ended = False
        """Whether what was taken last is all that there is to know."""

    def read(self) -> None:
        """Read what has changed, or go on where it was stopped."""
        self._shelved.read()
        self._ask()
        self._timer = self._timer or self._screen.set_interval(LOOK, self._look_again)

    def stop_or_go_on(self) -> None:
        """Stop the reading, or go on."""
        if self._shelved.reading:
            self._shelved.stop()
        else:
            self.read()

    def close(self) -> None:
        """Read no further."""
        self._versions.close()
        self._shelved.close()

    def _look_again(self) -> None:
        if not self._shelved.reading and self._timer:
            self._timer.stop()
            self._timer = None
        self._ask()

    def _ask(self) -> None:
        self.ended = False
        self._versions.ask(not self._shelved.reading)

    def _learn(self, ended: bool, version: object) -> None:
        if self._screen.is_mounted:
            self.ended = ended
            self._take(version)
