"""A search over the file: what has changed is read anew, then every brief is asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.library import Dossier, open_brief
from briefing.load import Loaded
from briefing.search.answer import Answer, Asked, KeptOf, answer
from briefing.search.engines import Scan
from briefing.search.found import Found
from briefing.search.index import Index
from briefing.search.library import Library
from briefing.search.searched import Searched
from briefing.search.shelved.file import UnusableError, discard, opened
from briefing.search.shelved.packing import FAULTS, unpacked_brief
from briefing.search.shelved.renewing import renew
from briefing.search.shelved.shelf import Shelf, Slot

_ATTEMPTS = 2
"""The second over a file made anew."""


def look(paths: Sequence[Path], asked: Asked, kept_of: KeptOf, folder: Path) -> list[Answer] | None:
    """What each brief has, in order; None where a file is of no use.

    Raises QueryError and UnreadableError as `everywhere.look`.
    """
    # Without any home directory the place would be relative: a trace in some other folder.
    for _ in range(_ATTEMPTS if folder.is_absolute() else 0):
        try:
            with opened(folder) as connection:
                return _looked(Shelf(connection), paths, asked, kept_of)
        except UnusableError:
            discard(folder)
    return None


def _looked(
    shelf: Shelf, paths: Sequence[Path], asked: Asked, kept_of: KeptOf
) -> list[Answer] | None:
    left = renew(shelf, paths, kept_of)
    with shelf.unchanging():
        slots = {path: slot for path, slot in shelf.slots().items() if path not in left}
        at_hand = [path for path in paths if path in slots or path in left]
        briefs = [
            _in_memory(left[path], kept_of) if path in left else shelf.searched(slots[path])
            for path in at_hand
        ]
        found = Library(briefs).find(asked.query, asked.limit, kind=asked.kind)
        answers = [
            answer(left[path], its) if path in left else _answer(shelf, path, slots[path], its)
            for path, its in zip(at_hand, found, strict=True)
        ]
    return answers or None


def _in_memory(dossier: Dossier, kept_of: KeptOf) -> Searched:
    return Index(dossier, Scan, kept_of(dossier.id)).searched


def _answer(shelf: Shelf, path: Path, slot: Slot, found: Found) -> Answer:
    """The file is closed by the time when the brief is shown, so take what that needs."""
    text = shelf.brief(slot) if found.hits else b""

    def opened_from_file() -> Dossier:
        try:
            return Dossier(Loaded(path, unpacked_brief(text), ()))
        except FAULTS:
            return open_brief(path)

    return Answer(slot.id, slot.title, found, opened_from_file)
