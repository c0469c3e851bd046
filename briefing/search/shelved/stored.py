"""One brief in the file, as the search asks it: which documents hold what is wanted, and these."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from briefing.search.documents import Document
from briefing.search.engines.fts import expression
from briefing.search.engines.wanted import Wanted
from briefing.search.shelved.file import faults_told
from briefing.search.shelved.packing import unpacked_document

ROOM = 1 << 24
"""Numbers that each brief has for its documents, more than its files can hold."""


class Stored:
    """Engine and documents of one brief. Every method may raise UnusableError."""

    def __init__(self, connection: sqlite3.Connection, number: int) -> None:
        """`number` is that of the brief in the file."""
        self._connection = connection
        self._first = number * ROOM
        self._read: dict[int, Document] = {}

    def matching(self, wanted: Wanted) -> list[int]:
        """The numbers of the documents that hold what is wanted, ascending."""
        query = (
            "SELECT rowid - ?1 FROM items WHERE items MATCH ?2"
            " AND rowid BETWEEN ?1 AND ?3 ORDER BY rowid"
        )
        asked = self._first, expression(wanted), self._first + ROOM - 1
        with faults_told():
            return [number for (number,) in self._connection.execute(query, asked)]

    def take(self, numbers: Sequence[int]) -> list[Document]:
        """The documents of these numbers, in this order; each is read once."""
        with faults_told():
            for each in numbers:
                if each not in self._read:
                    self._read[each] = self._taken(each)
        return [self._read[each] for each in numbers]

    def _taken(self, number: int) -> Document:
        query = "SELECT body FROM documents WHERE number = ?"
        found = self._connection.execute(query, (self._first + number,)).fetchone()
        if found is None:
            raise sqlite3.DatabaseError("a document is missing")
        return unpacked_document(number, found[0])
