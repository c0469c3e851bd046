"""What the file has of each brief: kept, replaced, taken away."""

from __future__ import annotations

import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefing.library.entry import Entry
from briefing.search.lines import Line
from briefing.search.shelved.entries import Entries, unpacked_entry
from briefing.search.shelved.file import ROOM, SIGNS, faults_told, read_once, transaction
from briefing.search.shelved.sealing import unsealed

if TYPE_CHECKING:
    from briefing.search.shelved.written import Written

_PAGES = 500
"""Pages of the index that are merged at a time: others wait for a tenth of a second."""


class Slot(msgspec.Struct, frozen=True):
    """One brief as the file has it; by `stamp` it is known to be unchanged."""

    id: str
    stamp: bytes


class Shelf:
    """The briefs in an open file. Every method may raise UnusableError."""

    def __init__(
        self, connection: sqlite3.Connection, lock: AbstractContextManager[object] | None = None
    ) -> None:
        """Use an open file; `lock` is held while it is written, where others use the connection."""
        self._connection = connection
        self._lock = lock or nullcontext()
        self._known: set[str] = set()
        self._stemmed: dict[str, set[tuple[str, str]]] = defaultdict(set)

    def slot(self, path: bytes) -> Slot | None:
        """The brief at a path as the system has it: one by one, since thousands would be much."""
        with faults_told():
            query = "SELECT id, stamp FROM briefs WHERE path = ?"
            found = self._connection.execute(query, (path,)).fetchone()
            return Slot(*found) if found else None

    def looking_through(self) -> AbstractContextManager[None]:
        """Inside, slots are asked for one after the other, each once."""
        return read_once(self._connection)

    def paths(self) -> Iterator[bytes]:
        """Where every brief is, as the system has it."""
        with faults_told():
            for (path,) in self._connection.execute("SELECT path FROM briefs"):
                yield path

    def lines(self, words: Sequence[str]) -> Iterator[Line]:
        """What the briefs are sorted by that hold some folded words, in no order."""
        columns = ", ".join(Line._fields)
        query = f"SELECT {columns} FROM briefs WHERE true"  # noqa: S608 - own words
        held = " AND instr(words, ?)" * len(words)
        with faults_told(), read_once(self._connection):
            found = self._connection.execute(query + held, [f" {each}" for each in words])
            yield from map(Line._make, found)

    def entry(self, path: Path) -> Entry | None:
        """What is told of one brief in a list."""
        with faults_told():
            query = "SELECT entry FROM briefs WHERE path = ?"
            found = self._connection.execute(query, (os.fsencode(path),)).fetchone()
            return unpacked_entry(path, unsealed(found[0])) if found else None

    def entries(self, paths: Iterable[Path]) -> Entries:
        """What is told of the briefs at some paths in a list, in their order."""
        with faults_told():
            told = dict(self._connection.execute("SELECT path, entry FROM briefs"))
            found = ((path, told.get(os.fsencode(path))) for path in paths)
            return Entries({path: entry for path, entry in found if entry is not None})

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Whatever is put or dropped inside is written together, or not at all."""
        with self._lock, faults_told(), transaction(self._connection):
            yield

    def put(self, path: Path, written: Written) -> None:
        """Put a brief in the place of what the file has of this path."""
        self.drop(path)
        folder = self._folder(path.parent)
        listed = *written.line[2:], written.words, written.entry
        told = os.fsencode(path), folder, written.id, written.rules, written.stamp, *listed
        insert = (
            "INSERT INTO briefs"
            " (path, folder, id, rules, stamp, title, latest, changed, words, entry)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        number = self._connection.execute(insert, told).lastrowid or 0
        inside = number, written.names, written.brief
        self._connection.execute("INSERT INTO insides VALUES (?, ?, ?)", inside)
        first, where = number * ROOM, f"=in={folder} "
        rows = [
            (first + at, title, body, note, marks + where, packed)
            for at, title, body, note, marks, packed in written.rows
        ]
        self._connection.executemany("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)", rows)
        self._connection.executemany(
            "INSERT INTO items (rowid, title, body, note, marks) VALUES (?, ?, ?, ?, ?)",
            (row[:5] for row in rows),
        )
        self._learn(written.terms)
        self._learn_stems(written)

    def merge(self, *, begun: bool) -> bool:
        """Merge parts of the index, a few pages of them; whether more is left to be done."""
        with self.writing():
            before = self._connection.total_changes
            # A negative number is how FTS5 is told to begin with all parts.
            pages = _PAGES if begun else -_PAGES
            self._connection.execute(
                "INSERT INTO items (items, rank) VALUES ('merge', ?)", (pages,)
            )
            # So it tells that nothing was left.
            return self._connection.total_changes - before > 1

    def drop(self, path: Path) -> None:
        """Take a brief away."""
        ask = self._connection.execute
        found = ask("SELECT number FROM briefs WHERE path = ?", (os.fsencode(path),)).fetchone()
        if found is None:
            return
        numbers = found[0] * ROOM, (found[0] + 1) * ROOM - 1
        within = "WHERE number BETWEEN ? AND ?"
        ask(
            "INSERT INTO items (items, rowid, title, body, note, marks) "  # noqa: S608 - own words
            f"SELECT 'delete', number, title, body, note, marks FROM documents {within}",
            numbers,
        )
        ask(f"DELETE FROM documents {within}", numbers)  # noqa: S608 - likewise
        ask("DELETE FROM insides WHERE number = ?", found)
        ask("DELETE FROM briefs WHERE number = ?", found)

    def _folder(self, path: Path) -> int:
        told = (os.fsencode(path),)
        self._connection.execute("INSERT OR IGNORE INTO folders (path) VALUES (?)", told)
        found = self._connection.execute("SELECT number FROM folders WHERE path = ?", told)
        number: int = found.fetchone()[0]
        return number

    def _learn(self, terms: Iterable[str]) -> None:
        """Note words that begin or end alike; those of a brief that is gone do no harm."""
        new = [each for each in terms if each not in self._known]
        self._known.update(new)
        rows = ((each, None if each[0] in SIGNS else each[::-1]) for each in new)
        self._connection.executemany("INSERT OR IGNORE INTO terms VALUES (?, ?)", rows)

    def _learn_stems(self, written: Written) -> None:
        """Note which words of a language have the same stem; likewise."""
        known = self._stemmed[written.rules]
        new = [each for each in written.stems if each not in known]
        known.update(new)
        rows = ((written.rules, *each) for each in new)
        self._connection.executemany("INSERT OR IGNORE INTO stems VALUES (?, ?, ?)", rows)
