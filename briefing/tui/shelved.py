"""The library that the reader has at hand: found when it is needed, read in a thread of its own."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Sequence
from contextlib import redirect_stderr, suppress
from functools import cached_property
from pathlib import Path
from typing import Final, TypeVar

from briefing.discovery.places import Places
from briefing.errors import UnreadableError
from briefing.library import find
from briefing.library.entry import Entry
from briefing.paths import cache_dir
from briefing.render.keeping import kept_in
from briefing.search.across import Across
from briefing.search.collection import Collection
from briefing.search.kept import NOTHING, Kept, KeptOf
from briefing.search.lines import Take
from briefing.search.progress import Progress

T = TypeVar("T")

MANY = 24
"""Briefs that may be read by several processes."""

REST: Final = 0.3
"""Seconds without a letter after which typing rests."""

_STEP: Final = 0.05
"""Seconds between two looks at whether it does."""


class Shelved:
    """All briefs, their index, and how far it is. One thread may ask while another reads."""

    def __init__(
        self, paths: Sequence[Path], state: Path | None = None, *, find_others: bool = False
    ) -> None:
        """Briefs at `paths`; with `find_others` also those on the search path, looked for late.

        `state` is the folder of what the reader keeps; without one nothing is kept of the index.
        """
        self._given = Places.of(paths)
        self._find_others = find_others
        self._state = state
        self._kept: KeptOf = _nothing
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._rests_at = 0.0
        self.progress = Progress(0, 0)
        self.asked = False
        """Whether it has been asked before: the first question takes longer."""

    @cached_property
    def paths(self) -> Places:
        """Where the briefs are, each once."""
        if not self._find_others:
            return self._given
        others = Places(())
        with suppress(UnreadableError):
            others = find()
        known = {each.resolve() for each in self._given}
        return Places((*self._given, *(each for each in others if each.resolve() not in known)))

    @cached_property
    def _collection(self) -> Collection:
        folder = cache_dir() if self._state is not None else Path()
        return Collection(self.paths, self._kept_of, folder)

    def _kept_of(self, brief: str) -> Kept:
        return self._kept(brief)

    # Reading

    @property
    def reading(self) -> bool:
        """Whether it is being read at present."""
        return self._thread is not None and self._thread.is_alive()

    def read(self) -> None:
        """Begin to read what has changed, or go on where it was stopped."""
        if not self.reading:
            self._stop.clear()
            self.progress = Progress(0, 0)
            self._thread = threading.Thread(target=self._read, name="library", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Read no further after the brief at hand; what was read is kept."""
        self._stop.set()

    def _read(self) -> None:
        # Anew each time: something may have been noted since.
        self._kept = kept_in(self._state) if self._state else _nothing
        self.progress = self._collection.renew(self._told, self._stop.is_set, self._wait)

    def typing(self) -> None:
        """A letter is typed or to come: briefs are not looked at again until typing rests.

        A look at thousands would share the interpreter with each of the letters.
        """
        self._rests_at = time.monotonic() + REST

    def _wait(self) -> None:
        while time.monotonic() < self._rests_at and not self._stop.is_set():
            time.sleep(_STEP)

    def _told(self, progress: Progress) -> None:
        # It is told how many there are before any of them is read.
        if progress.total >= MANY and not progress.done:
            _start_tracker()
        self.progress = progress

    # Asking

    def ask(self, query: str, limit: int, kind: str = "") -> Across:
        """What the briefs that were read so far hold. Raises QueryError."""
        self.asked = True
        return self._collection.ask(query, limit, kind=kind, typing=True)

    def entry(self, path: Path) -> Entry | None:
        """What is known of a brief, if it was read so far."""
        return self._collection.entry(path)

    def lined(self, words: Sequence[str], take: Take[T]) -> T:
        """What `take` makes of the briefs that were read so far and hold folded words."""
        return self._collection.lined(words, take)

    @property
    def version(self) -> object:
        """Another one whenever more is known."""
        return self._collection.version

    def close(self) -> None:
        """Let go of the file; what is being read is not waited for."""
        self.stop()
        # Who is asked again opens it again.
        if "_collection" in vars(self) and not self.reading:
            self._collection.close()


def _start_tracker() -> None:
    """Start the helper of `multiprocessing` by the processes of which many briefs are read.

    It is passed the number of stderr, and what stands for that behind a screen has none.
    """
    from multiprocessing import resource_tracker

    # Where no process may be started, as in a kiosk, the briefs are read without.
    with redirect_stderr(sys.__stderr__), suppress(OSError):
        resource_tracker.ensure_running()


def _nothing(_brief: str) -> Kept:
    """Nothing is kept of any brief."""
    return NOTHING
