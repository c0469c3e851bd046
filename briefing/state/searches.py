"""The searches that a reader saved: one file for the whole library."""

from __future__ import annotations

import datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace

from briefing.state.file import StateFile
from briefing.state.shared import Shared

VERSION = 1
MOST = 200


class SavedSearch(msgspec.Struct, frozen=True, kw_only=True):
    """A query in the words of the query language."""

    query: str
    at: datetime.datetime


class Saved(msgspec.Struct, frozen=True, kw_only=True):
    """All of them, the latest first."""

    version: int
    searches: tuple[SavedSearch, ...] = ()


class Searches:
    """The saved searches; the same query stands there once."""

    def __init__(self, folder: Path | None) -> None:
        """Read those in the user's state directory; None keeps nothing beyond the program."""
        usable = folder if folder is not None and folder.is_absolute() else None
        file = StateFile(usable / "searches.json", Saved, VERSION) if usable else None
        self._shared = Shared(file, Saved(version=VERSION))
        self.take_troubles = self._shared.take_troubles

    @property
    def all(self) -> tuple[SavedSearch, ...]:
        """Those that are saved, the latest first."""
        return self._shared.value.searches

    def save(self, query: str) -> bool:
        """Save a query, on top of the others; whether it is kept."""
        mine = SavedSearch(query=query.strip(), at=datetime.datetime.now(datetime.UTC))

        def change(saved: Saved) -> Saved:
            others = (each for each in saved.searches if each.query != mine.query)
            return replace(saved, searches=(mine, *others)[:MOST])

        self._shared.do(change)
        return self._shared.save()

    def forget(self, query: str) -> bool:
        """Take a query away; whether that is kept."""

        def change(saved: Saved) -> Saved:
            left = tuple(each for each in saved.searches if each.query != query)
            return replace(saved, searches=left)

        self._shared.do(change)
        return self._shared.save()
