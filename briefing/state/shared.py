"""What a reader holds of a file that others write too: its view, and what is yet to be written."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from briefing.state.file import DamagedError, NewerError, StateFile

T = TypeVar("T", bound=msgspec.Struct)


class Shared(Generic[T]):
    """A value in memory, with the changes that are not yet in the file.

    Nothing here raises: what could not be kept is told by `troubles`, each sentence once, and is
    tried again with the next `save`. Without a file everything lasts as long as the program.
    """

    def __init__(self, file: StateFile[T] | None, empty: T) -> None:
        """Read the file, where there is one."""
        self._file = file
        self._empty = empty
        self._waiting: list[Callable[[T], T]] = []
        self._refused = False
        self._troubles: list[str] = []
        self._mutex = threading.RLock()
        self.value = empty
        self._open()

    @property
    def path(self) -> Path | None:
        """Where it is kept, None for nowhere."""
        return self._file.path if self._file else None

    @property
    def unsaved(self) -> bool:
        """Whether something is yet to be written."""
        return bool(self._waiting)

    def do(self, change: Callable[[T], T]) -> None:
        """Make a change; it is written with the next `save`."""
        with self._mutex:
            self.value = change(self.value)
            if self._file:
                self._waiting.append(change)

    def save(self) -> bool:
        """Write what is waiting on top of what the file holds by now; whether all is kept."""
        with self._mutex:
            if self._file is None or not self._waiting:
                return True
            try:
                self._write(self._file)
            except (OSError, NewerError) as refusal:
                self._tell(refusal)
                return False
            return True

    def take_troubles(self) -> list[str]:
        """What could not be kept or read, as sentences that were not told before."""
        with self._mutex:
            told, self._troubles = self._troubles, []
        return told

    def _open(self) -> None:
        """Read without a lock and without a trace: a reader that keeps nothing writes nothing."""
        if self._file is None:
            return
        try:
            self.value = self._file.read() or self._empty
        except DamagedError:
            self._say(f"{self._file.path} cannot be read; it is put aside before anything is kept")
        except (OSError, NewerError) as refusal:
            self._tell(refusal)

    def _write(self, file: StateFile[T]) -> None:
        with file.locked():
            value = self._fresh(file)
            for change in self._waiting:
                value = change(value)
            file.write(value)
        self.value = value
        self._waiting.clear()

    def _fresh(self, file: StateFile[T]) -> T:
        try:
            return file.read() or self._empty
        except DamagedError:
            self._say(f"what could not be read is now in {file.put_aside()}")
            return self._empty

    def _tell(self, refusal: OSError | NewerError) -> None:
        """Say once why nothing can be kept, however often it is tried and in however many ways."""
        if self._refused:
            return
        self._refused = True
        if isinstance(refusal, NewerError):
            self._say(f"{refusal} was written by a later version; nothing is kept over it")
        else:
            path = self._file.path if self._file else ""
            self._say(f"nothing can be kept in {path}: {refusal.strerror or refusal}")

    def _say(self, sentence: str) -> None:
        self._troubles.append(sentence)
