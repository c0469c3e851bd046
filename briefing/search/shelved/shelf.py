"""What the file has of each brief: kept, replaced, asked."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from briefing.library import Dossier
from briefing.search.documents import documents
from briefing.search.engines.fts import indexed
from briefing.search.kept import Kept
from briefing.search.known import gathered
from briefing.search.lexicon import Lexicon
from briefing.search.searched import Searched, spans
from briefing.search.shelved.file import faults_told, transaction
from briefing.search.shelved.packing import (
    Card,
    pack,
    packed_brief,
    packed_document,
    unpacked_card,
)
from briefing.search.shelved.stored import ROOM, Stored


class Slot(msgspec.Struct, frozen=True):
    """One brief as the file has it, found by its path; by `stamp` it is known to be unchanged."""

    number: int
    id: str
    title: str
    stamp: bytes


class Shelf:
    """The briefs in an open file. Every method may raise UnusableError."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use an open file."""
        self._connection = connection

    def slots(self) -> dict[Path, Slot]:
        """Every brief by its path."""
        with faults_told():
            rows = self._connection.execute("SELECT path, number, id, title, stamp FROM briefs")
            return {Path(os.fsdecode(path)): Slot(*rest) for path, *rest in rows}

    def put(self, path: Path, dossier: Dossier, kept: Kept, stamp: bytes) -> None:
        """Put a brief in the place of what the file has of this path."""
        found = documents(dossier, kept)
        card = Card(tuple(spans(found)), gathered(dossier, found))
        told = os.fsencode(path), dossier.id, dossier.head.title, stamp
        row = *told, pack(card), packed_brief(dossier.brief)
        with faults_told(), transaction(self._connection):
            self._take_away(path)
            insert = (
                "INSERT INTO briefs (path, id, title, stamp, card, brief) VALUES (?, ?, ?, ?, ?, ?)"
            )
            first = (self._connection.execute(insert, row).lastrowid or 0) * ROOM
            rows = [(first + each.number, indexed(each), packed_document(each)) for each in found]
            self._connection.executemany("INSERT INTO documents VALUES (?, ?, ?)", rows)
            self._connection.executemany(
                "INSERT INTO items (rowid, words) VALUES (?, ?)", (row[:2] for row in rows)
            )

    def drop(self, path: Path) -> None:
        """Take a brief away."""
        with faults_told(), transaction(self._connection):
            self._take_away(path)

    @contextmanager
    def unchanging(self) -> Iterator[None]:
        """Let what others write meanwhile go unseen."""
        with faults_told():
            self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.rollback()

    def searched(self, slot: Slot) -> Searched:
        """A brief made ready to be searched."""
        with faults_told():
            card = unpacked_card(self._blob("card", slot))
        stored = Stored(self._connection, slot.number)
        return Searched(stored, card.kinds, Lexicon(card.known), stored)

    def brief(self, slot: Slot) -> bytes:
        """What `unpacked_brief` makes a brief of."""
        with faults_told():
            return self._blob("brief", slot)

    def _blob(self, column: str, slot: Slot) -> bytes:
        query = f"SELECT {column} FROM briefs WHERE number = ?"  # noqa: S608 - a name of our own
        found: bytes = self._connection.execute(query, (slot.number,)).fetchone()[0]
        return found

    def _take_away(self, path: Path) -> None:
        ask = self._connection.execute
        found = ask("SELECT number FROM briefs WHERE path = ?", (os.fsencode(path),)).fetchone()
        if found is None:
            return
        numbers = found[0] * ROOM, (found[0] + 1) * ROOM - 1
        within = "WHERE number BETWEEN ? AND ?"
        ask(
            "INSERT INTO items (items, rowid, words) "  # noqa: S608 - no text of anyone else's
            f"SELECT 'delete', number, words FROM documents {within}",
            numbers,
        )
        ask(f"DELETE FROM documents {within}", numbers)  # noqa: S608 - likewise
        ask("DELETE FROM briefs WHERE number = ?", found)
