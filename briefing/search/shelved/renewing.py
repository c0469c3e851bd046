"""What of the file is no longer what the briefs say."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from briefing.library import Dossier
from briefing.library.watch import Seen, seen
from briefing.load import load_brief
from briefing.search.answer import KeptOf
from briefing.search.kept import Kept
from briefing.search.shelved.file import UnusableError
from briefing.search.shelved.packing import pack
from briefing.search.shelved.shelf import Shelf, Slot


def renew(shelf: Shelf, paths: Sequence[Path], kept_of: KeptOf) -> dict[Path, Dossier]:
    """Read anew the briefs that have changed, and put them on the shelf.

    Those that could not be put there, since another program holds it or there is no room, are
    handed back. Raises UnusableError where the file is damaged.
    """
    slots = shelf.slots()
    stale = [path for path in paths if not _is_current(path, slots.get(path), kept_of)]
    left: dict[Path, Dossier] = {}
    for path in stale:
        # Before it is read: what changes meanwhile is then read again the next time.
        before = seen(path)
        loaded = load_brief(path)
        if loaded.brief is None:
            shelf.drop(path)
            continue
        dossier = Dossier(loaded)
        # Who waited for one brief in vain need not wait for each.
        if left or not _put(shelf, path, dossier, before, kept_of):
            left[path] = dossier
    if stale and not left:
        _drop_lost(shelf, slots.keys() - set(paths))
    return left


def _is_current(path: Path, slot: Slot | None, kept_of: KeptOf) -> bool:
    return slot is not None and slot.stamp == _stamp(seen(path), kept_of(slot.id))


def _put(shelf: Shelf, path: Path, dossier: Dossier, files: Seen, kept_of: KeptOf) -> bool:
    kept = kept_of(dossier.id)
    try:
        shelf.put(path, dossier, kept, _stamp(files, kept))
    except UnusableError as fault:
        if not fault.passing:
            raise
        return False
    return True


def _stamp(files: Seen, kept: Kept) -> bytes:
    """By which it is known that neither the files nor what is kept on them have changed."""
    told = [(os.fsencode(file), *stat) for file, stat in files.items()]
    keeping = [(item, each.bookmarked, each.notes) for item, each in sorted(kept.items())]
    return pack((told, keeping))


def _drop_lost(shelf: Shelf, paths: set[Path]) -> None:
    """Take briefs away that are no longer where they were; others are of another library."""
    for path in paths:
        if not path.exists():
            shelf.drop(path)
