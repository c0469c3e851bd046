"""What of the file is no longer what the briefs say is read anew, batch by batch."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.discovery.places import Places
from briefing.search.kept import KeptOf
from briefing.search.progress import Onlooker, Progress, Stop, Teller, Wait
from briefing.search.shelved.file import UnusableError
from briefing.search.shelved.shelf import Shelf
from briefing.search.shelved.stamps import stamp_now

if TYPE_CHECKING:
    from briefing.search.shelved.reading import Read

_BATCH, _SECONDS = 32, 0.5
"""A batch is written when it has so many briefs, or took so long to read: others wait for it."""

_MANY, _MUCH = 24, 4
"""When so many briefs were read, and they are this part of all, the file is put in order."""


def renew(shelf: Shelf, paths: Sequence[Path], kept_of: KeptOf, onlooker: Onlooker) -> Progress:
    """Read the briefs that have changed, and put them on the shelf, until it is told to stop.

    Each batch is written as a whole, so it may be killed at any time. Raises UnusableError where
    the file is damaged, held by another program for long, or where there is no room.
    """
    told, stop, wait = onlooker
    places = Places.of(paths)
    with shelf.looking_through():
        stale = Places(_stale(shelf, places, kept_of, wait))
    teller = Teller(len(stale), told)
    # Of the first batch one hears late: whoever reads for it is only being started.
    teller.tell()
    if not stale:
        return teller.tell()
    # Whoever finds nothing changed needs none of what reads.
    from briefing.search.shelved.reading import read_all  # noqa: PLC0415

    with closing(read_all(stale, kept_of)) as reads:
        for batch in _batches(reads):
            _write(shelf, batch)
            teller.count(len(batch))
            if stop and stop():
                return teller.tell()
    known = [*shelf.paths()]
    others = set(known).difference(map(os.fsencode, places.texts()))
    if lost := [path for each in others if not (path := Path(os.fsdecode(each))).exists()]:
        _write(shelf, [(path, None) for path in lost])
    if len(stale) >= _MANY and len(stale) * _MUCH >= len(known):
        _put_in_order(shelf, stop)
    return teller.tell()


def _put_in_order(shelf: Shelf, stop: Stop | None) -> None:
    """Each batch has left a part of its own in the index, and a search asks all of them."""
    begun = False
    try:
        while shelf.merge(begun=begun) and not (stop and stop()):
            begun = True
    except UnusableError as fault:
        # Without room, or while another program writes, it is as good as it was.
        if not fault.passing:
            raise


def _stale(shelf: Shelf, places: Places, kept_of: KeptOf, wait: Wait | None) -> Iterator[str]:
    for each in places.texts():
        if wait:
            wait()
        if not _is_current(shelf, each, kept_of):
            yield each


def _is_current(shelf: Shelf, path: str, kept_of: KeptOf) -> bool:
    slot = shelf.slot(os.fsencode(path))
    return slot is not None and slot.stamp == stamp_now(path, kept_of(slot.id))


def _batches(reads: Iterator[Read]) -> Iterator[list[Read]]:
    batch: list[Read] = []
    start = time.monotonic()
    for each in reads:
        batch.append(each)
        if len(batch) >= _BATCH or time.monotonic() - start > _SECONDS:
            yield batch
            batch, start = [], time.monotonic()
    if batch:
        yield batch


def _write(shelf: Shelf, batch: Sequence[Read]) -> None:
    with shelf.writing():
        for path, written in batch:
            if written:
                shelf.put(path, written)
            else:
                shelf.drop(path)
