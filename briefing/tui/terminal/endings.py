"""How the program ends: what is to be saved then, with what code, and by when at the latest."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Final, Protocol, runtime_checkable

from briefing.early.watch import Watch

ENDING: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
"""Signals that ask the program to end."""

PATIENCE: Final = 1.2
"""Seconds that an orderly end may take before it is ended all the same."""

_TO_SAVE = 0.4
"""Seconds that are left then to save what was kept."""


class Endings:
    """What happens at the end. Every method may be called from any thread."""

    def __init__(self) -> None:
        """Nothing to save, and no end in sight."""
        self.code: int | None = None
        self.watch: Watch | None = None
        self._saves: list[Callable[[], object]] = []
        self._by: float | None = None
        self._lock = threading.Lock()

    def at_end(self, save: Callable[[], object]) -> None:
        """Call `save` once at the end, however it comes; after SIGKILL it does not.

        It may be called while the rest of the program is stuck, from another thread.
        """
        with self._lock:
            self._saves.append(save)

    def begin(self, code: int) -> bool:
        """Note that the end has begun, with this code; False where it had begun before."""
        with self._lock:
            first = self.code is None
            if first:
                self.code = code
            if self._by is None:
                self._by = time.monotonic() + PATIENCE
            return first

    def save(self) -> None:
        """Do what is to be done at the end, each once, even if one of them raises."""
        with self._lock:
            saves, self._saves = self._saves, []
        with ExitStack() as each:
            for save in reversed(saves):
                each.callback(save)

    def left(self) -> float | None:
        """Seconds until the program is ended, None while no end has begun."""
        return None if self._by is None else max(self._by - time.monotonic(), 0.0)

    def force(self) -> None:
        """Save what can be saved in a moment, and end the process here and now."""
        saving = threading.Thread(target=self.save, daemon=True)
        saving.start()
        saving.join(_TO_SAVE)
        os._exit(self.code or 0)


@runtime_checkable
class Ending(Protocol):
    """An application that has something to save."""

    endings: Endings


def code_of(number: int) -> int:
    """The exit code of a program that a signal ended."""
    return 128 + number
