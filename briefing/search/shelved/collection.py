"""A library whose index is a file: asked over one connection, renewed over another."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from briefing.library.entry import Entry
from briefing.search.kept import KeptOf
from briefing.search.lines import Take
from briefing.search.progress import Onlooker, Progress
from briefing.search.shelved.entries import Entries
from briefing.search.shelved.file import (
    UnusableError,
    discard,
    faults_told,
    in_memory,
    is_there,
    opened,
)
from briefing.search.shelved.renewing import renew
from briefing.search.shelved.shelf import Shelf

if TYPE_CHECKING:
    from briefing.search.across import Across
    from briefing.search.shelved.asking import Asking, Limits
    from briefing.search.shelved.scope import Scope

T = TypeVar("T")

Version = tuple[int, int]

_ATTEMPTS = 2
"""The second over a file made anew."""


class Shelved:
    """The briefs at some paths. One thread may ask while another renews."""

    def __init__(self, paths: Sequence[Path], kept_of: KeptOf, cache: Path) -> None:
        """Touch nothing yet."""
        self._paths = paths
        self._kept_of = kept_of
        self._folder = cache
        self._lock = Lock()
        self._open = ExitStack()
        self._private: sqlite3.Connection | None = None
        self._connection: sqlite3.Connection | None = None
        self._scope: tuple[Version, Scope] | None = None
        self._openings = 0

    def renew(self, onlooker: Onlooker) -> Progress:
        """Read what has changed. Where the file cannot be written, one of its own is made."""
        for _ in range(_ATTEMPTS):
            try:
                return self._renewed(onlooker)
            except UnusableError as fault:
                self._mend(fault)
        return self._renewed(onlooker)

    def ask(self, query: str, limits: Limits, *, typing: bool) -> Across:
        """What the briefs that have been read hold. Raises QueryError."""
        from briefing.search.across import Across  # noqa: PLC0415 - as in `_asking`

        return self._answered(
            lambda connection: self._asking(connection).ask(query, limits, typing=typing),
            Across(unread=len(self._paths)),
        )

    def entries(self) -> Entries:
        """What is told of the briefs that have been read, in their order."""
        return self._answered(
            lambda connection: Shelf(connection).entries(self._paths), Entries({})
        )

    def entry(self, path: Path) -> Entry | None:
        """What is told of one of them; None where it has not been read."""
        return self._answered(lambda connection: Shelf(connection).entry(path), None)

    def lined(self, words: Sequence[str], take: Take[T]) -> T:
        """What `take` makes of the briefs that have been read and hold words; see `Collection`."""
        return self._answered(lambda connection: take(Shelf(connection).lines(words)), take(()))

    @property
    def version(self) -> object:
        """Another one after each change of what has been read."""
        return self._answered(lambda connection: (self._openings, _version(connection)), None)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._close()
            if self._private:
                self._private.close()

    def _answered(self, question: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        for _ in range(_ATTEMPTS):
            try:
                with self._lock, self._snapshot() as connection:
                    return question(connection)
            except UnusableError as fault:
                self._mend(fault)
        return otherwise

    def _renewed(self, onlooker: Onlooker) -> Progress:
        if self._private:
            shelf = Shelf(self._private, self._lock)
            return renew(shelf, self._paths, self._kept_of, onlooker)
        with opened(self._folder) as connection:
            return renew(Shelf(connection), self._paths, self._kept_of, onlooker)

    def _mend(self, fault: UnusableError) -> None:
        """A damaged file is taken away; one that cannot be written gives way to a copy."""
        with self._lock:
            self._close()
            if fault.passing:
                self._private = self._private or in_memory(self._folder)
            else:
                discard(self._folder)

    @contextmanager
    def _snapshot(self) -> Iterator[sqlite3.Connection]:
        """The file as it is now; what others write meanwhile goes unseen."""
        connection = self._private or self._at_hand()
        with faults_told():
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()

    def _at_hand(self) -> sqlite3.Connection:
        if self._connection is None or not is_there(self._connection):
            self._close()
            self._openings += 1
            self._connection = self._open.enter_context(opened(self._folder))
        return self._connection

    def _asking(self, connection: sqlite3.Connection) -> Asking:
        # A list of the briefs is often all that is asked for.
        from briefing.search.shelved.asking import Asking  # noqa: PLC0415
        from briefing.search.shelved.scope import Scope  # noqa: PLC0415

        version = _version(connection)
        if self._scope is None or self._scope[0] != version:
            self._scope = version, Scope(connection, self._paths, self._lock)
        return Asking(connection, self._scope[1])

    def _close(self) -> None:
        self._connection = self._scope = None
        self._open.close()


def _version(connection: sqlite3.Connection) -> Version:
    """Another one after each change, by this program or by others; told of one connection alone."""
    return connection.execute("PRAGMA data_version").fetchone()[0], connection.total_changes
