"""The file: made, opened, replaced. What is wrong with it is one exception, whatever it is."""

from __future__ import annotations

import os
import sqlite3
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from briefing import __version__

FAULTS = (msgspec.DecodeError, UnicodeDecodeError, zlib.error, ValueError)
"""What reading bytes of it may raise that were not written here."""

SIGNS = "=-_.@%#&?<>^!~|}"
"""Every sign of ASCII that a mark may hold; all are taken for letters by the index."""

ROOM_OF_KIND = 1 << 20
ROOM = 1 << 24
"""Numbers that each kind of a brief, and each brief, has for documents: more than files can hold.

So the number of a document tells its brief and its kind, and grows in the order of the brief.
"""

KINDS = ROOM // ROOM_OF_KIND
"""Kinds of documents for which a brief has room."""

_LAYOUT = 5
"""To be raised with every change of what is kept: of the tables, the packing, the folding."""

_VERSION = f"{__version__}/{_LAYOUT}"
_PATIENCE = 5.0
"""Seconds to wait for another program that writes."""

_FEW_PAGES = 32

_SCHEMA = f"""
CREATE TABLE version (text TEXT NOT NULL);
CREATE TABLE folders (number INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE);
CREATE TABLE briefs (
    number INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB NOT NULL UNIQUE, folder INTEGER NOT NULL,
    id TEXT NOT NULL, rules TEXT NOT NULL, title TEXT NOT NULL, latest INTEGER NOT NULL,
    changed REAL NOT NULL, words TEXT NOT NULL, stamp BLOB NOT NULL, entry BLOB NOT NULL
);
CREATE TABLE insides (number INTEGER PRIMARY KEY, names BLOB NOT NULL, brief BLOB NOT NULL);
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL, note TEXT NOT NULL,
    marks TEXT NOT NULL, packed BLOB NOT NULL
);
CREATE VIRTUAL TABLE items USING fts5(
    title, body, note, marks, content='documents', content_rowid='number',
    prefix='1 2 3', columnsize=0, tokenize="ascii tokenchars '{SIGNS}'"
);
CREATE TABLE terms (term TEXT PRIMARY KEY, backwards TEXT) WITHOUT ROWID;
CREATE TABLE stems (
    rules TEXT, stem TEXT, word TEXT, PRIMARY KEY (rules, stem, word)
) WITHOUT ROWID;
CREATE INDEX endings ON terms (backwards) WHERE backwards IS NOT NULL;
"""

_PASSING = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
)


class UnusableError(Exception):
    """The file is damaged, locked, of another version, or cannot be made.

    `passing` tells what says nothing of the file itself: that it is held, that there is no room.
    """

    def __init__(self, message: str, *, passing: bool = False) -> None:
        super().__init__(message)
        self.passing = passing


@contextmanager
def faults_told() -> Iterator[None]:
    """Turn whatever a file of ours may do wrong into UnusableError."""
    try:
        yield
    except sqlite3.Error as fault:
        code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
        raise UnusableError(str(fault), passing=code in _PASSING) from fault
    except FAULTS as fault:
        raise UnusableError(str(fault)) from fault


@contextmanager
def opened(folder: Path) -> Iterator[sqlite3.Connection]:
    """The index in a folder, which is made where there is none. Raises UnusableError."""
    with faults_told():
        connection = _connected(_current(folder))
    try:
        with faults_told():
            _prepare(connection)
        yield connection
    finally:
        # Closing may write; what it could not is written the next time.
        with suppress(sqlite3.Error):
            connection.close()


def in_memory(folder: Path) -> sqlite3.Connection:
    """An index that nobody else sees, with what can be read of the one in a folder."""
    made = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    with suppress(UnusableError), opened(folder) as connection, faults_told():
        connection.backup(made)
    _prepare(made)
    return made


def is_there(connection: sqlite3.Connection) -> bool:
    """Whether the file of a connection has not been taken away by another program."""
    with faults_told():
        path = connection.execute("PRAGMA database_list").fetchone()[2]
    return os.path.exists(path)  # noqa: PTH110 - asked with each letter of a search


def discard(folder: Path) -> None:
    """Take the index away. Who has it open can go on: the next one has another name."""
    for each in _all(folder):
        _remove(each)


def _connected(path: Path) -> sqlite3.Connection:
    # Made in one thread and used in another, never in two at once.
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables of a new file; of one that is there, make sure that they are ours."""
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    if not _is_made(connection):
        with transaction(connection):
            if not _is_made(connection):
                for each in _SCHEMA.split(";"):
                    connection.execute(each)
                connection.execute("INSERT INTO version VALUES (?)", (_VERSION,))
    found = connection.execute("SELECT text FROM version").fetchone()
    if found != (_VERSION,):
        raise UnusableError(f"it is of version {found}")


@contextmanager
def read_once(connection: sqlite3.Connection) -> Iterator[None]:
    """What is read here is hardly asked for again: keep few pages of it in memory."""
    (usual,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = {_FEW_PAGES}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {usual}")


def _is_made(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all of it or nothing, one program at a time."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _current(folder: Path) -> Path:
    """The newest file; one that lost a race, or that was not taken away, goes."""
    found = _all(folder)
    for each in found[:-1]:
        _remove(each)
    return found[-1] if found else _new(folder)


def _all(folder: Path) -> list[Path]:
    return sorted(folder.glob("search-*.sqlite"))


def _new(folder: Path) -> Path:
    """An empty file that its owner alone can read: it holds what is in private notes."""
    # Without any home directory the place would be relative: a trace in some other folder.
    if not folder.is_absolute():
        raise UnusableError("there is no folder for it", passing=True)
    path = folder / f"search-{time.time_ns():020x}.sqlite"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600))
    except OSError as refusal:
        raise UnusableError(str(refusal), passing=True) from refusal
    return path


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            path.with_name(path.name + end).unlink()
