"""Which briefs of the file are asked: it may hold those of other libraries too."""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path

from briefing.discovery.places import Places
from briefing.discovery.texts import Texts
from briefing.library import open_brief
from briefing.library.dossier import Dossier
from briefing.load import Loaded
from briefing.search.shelved.file import FAULTS, ROOM, read_once
from briefing.search.shelved.knowledge import Knowledge
from briefing.search.shelved.packing import unpacked_brief
from briefing.search.shelved.terms import Terms, any_of

_NO_PLACE = -1

NOWHERE = '"=none"'
"""An expression that nothing matches."""


class Scope:
    """The briefs at some paths, as far as the file has them. Valid while that stays as it is."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        paths: Sequence[Path],
        lock: AbstractContextManager[object],
    ) -> None:
        """Look up which briefs there are; `lock` is held by whoever uses the connection."""
        self._connection = connection
        self._lock = lock
        texts = Places.of(paths).texts()
        places = {os.fsencode(each): place for place, each in enumerate(texts)}
        self.places = array("l")
        """Where each brief stands in the order of the library, by its number; -1 for no brief."""
        asked: set[int] = set()
        spoken: set[str] = set()
        left: list[tuple[int, int]] = []
        ids: list[str] = []
        query = "SELECT number, path, folder, rules, id FROM briefs ORDER BY number"
        with read_once(connection):
            for number, path, folder, rules, brief in connection.execute(query):
                place = places.pop(path, _NO_PLACE)
                self.places.extend([_NO_PLACE] * (number - len(self.places)))
                self.places.append(place)
                ids += [""] * (number - len(ids))
                ids.append(brief)
                if place == _NO_PLACE:
                    left.append((number, folder))
                else:
                    asked.add(folder)
                    spoken.add(rules)
        self.ids = Texts(ids)
        """The id of each brief, by its number."""
        self.unread = len(places)
        self._rules = sorted(spoken)
        self._others = ",".join(str(number) for number, folder in left if folder in asked)
        foreign = any(folder not in asked for _, folder in left)
        within = any_of(f"=in={each}" for each in sorted(asked)) or NOWHERE
        self._folders = f"({within})" if foreign or not asked else ""

    @property
    def every(self) -> str:
        """The end of an expression: the folders that are asked, if there are others."""
        return f" AND {self._folders}" if self._folders else ""

    def of_brief(self, brief: str) -> str:
        """The end of a condition: the brief with an id, or all that are asked."""
        if not brief:
            return f" AND rowid / {ROOM} NOT IN ({self._others})" if self._others else ""
        rows = self._connection.execute("SELECT number FROM briefs WHERE id = ?", (brief,))
        number = next((each for (each,) in rows if self.places[each] != _NO_PLACE), -1)
        return f" AND rowid BETWEEN {number * ROOM} AND {(number + 1) * ROOM - 1}"

    @cached_property
    def knowledge(self) -> Knowledge:
        """What these briefs know."""
        return Knowledge(Terms(self._connection, self._folders), self._rules)

    def opened(self, number: int, path: Path) -> Dossier:
        """The brief as it was read, or as it is where the file is closed or has another by now."""
        query = "SELECT brief FROM insides JOIN briefs USING (number) WHERE number = ? AND path = ?"
        try:
            with self._lock:
                row = self._connection.execute(query, (number, os.fsencode(path))).fetchone()
            return Dossier(Loaded(path, unpacked_brief(row[0]), ()))
        except (*FAULTS, sqlite3.Error, TypeError):
            return open_brief(path)
