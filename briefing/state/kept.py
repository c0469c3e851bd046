"""What is kept of one brief, and the changes that can be made to it: pure functions.

A change names what it does, not the outcome, so that it can be made again on top of what another
reader has written in the meantime.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec
from msgspec.structs import replace

VERSION = 1

T = TypeVar("T")


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """An item that was read: the digest of what it said then, and when."""

    digest: str
    at: datetime.datetime


class Bookmark(msgspec.Struct, frozen=True, kw_only=True):
    """An item to come back to."""

    at: datetime.datetime


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """Private words on an item. Two readers who write at once make two notes of it."""

    text: str
    at: datetime.datetime


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """Where the brief was left: by item, never by line; the order of each section by its key."""

    section: str
    item: str = ""
    on_page: bool = False
    day: datetime.date | None = None
    sides: tuple[str, ...] = ()
    orders: dict[str, str] = {}


class Kept(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Everything that is kept of one brief; each mapping goes by the id of an item."""

    version: int
    brief: str
    left: Left | None = None
    seen: dict[str, Seen] = {}
    bookmarks: dict[str, Bookmark] = {}
    notes: dict[str, tuple[Note, ...]] = {}


Change = Callable[[Kept], Kept]
"""What is done to what is kept; it is made again when the file has changed."""


def read(digests: Mapping[str, str], now: datetime.datetime) -> Change:
    """Items were read as they stand now."""
    seen = {each: Seen(digest=digest, at=now) for each, digest in digests.items()}
    return lambda kept: replace(kept, seen={**kept.seen, **seen})


def left(place: Left) -> Change:
    """The brief was left here; the last reader to leave has it."""
    return lambda kept: replace(kept, left=place)


def renamed(old: str, new: str) -> Change:
    """An item has another id; what is kept on it goes along, and its notes join any of the new."""

    def change(kept: Kept) -> Kept:
        left = kept.left
        if left and left.item == old:
            left = replace(left, item=new)
        return replace(
            kept,
            left=left,
            seen=_moved(kept.seen, old, new),
            bookmarks=_moved(kept.bookmarks, old, new),
            notes=_joined(kept.notes, old, new),
        )

    return change


def _moved(found: Mapping[str, T], old: str, new: str) -> dict[str, T]:
    return {new if key == old else key: each for key, each in found.items()}


def _joined(
    notes: Mapping[str, tuple[Note, ...]], old: str, new: str
) -> dict[str, tuple[Note, ...]]:
    both = sorted({*notes.get(old, ()), *notes.get(new, ())}, key=lambda each: (each.at, each.text))
    others = {key: each for key, each in notes.items() if key not in {old, new}}
    return {**others, new: tuple(both)} if both else others


def bookmarked(item: str, now: datetime.datetime) -> Change:
    """An item was marked, if it was not yet."""
    mark = Bookmark(at=now)
    return lambda kept: replace(kept, bookmarks={item: mark, **kept.bookmarks})


def unmarked(item: str) -> Change:
    """The mark of an item was taken away."""

    def change(kept: Kept) -> Kept:
        marks = {key: each for key, each in kept.bookmarks.items() if key != item}
        return replace(kept, bookmarks=marks)

    return change


def noted(item: str, before: tuple[Note, ...], text: str, now: datetime.datetime) -> Change:
    """The notes of an item were written anew; an empty text takes them away.

    Only the notes that were seen, `before`, are replaced: what another reader wrote in the
    meantime stays beside the new one.
    """

    def change(kept: Kept) -> Kept:
        others = tuple(each for each in kept.notes.get(item, ()) if each not in before)
        mine = (Note(text=text, at=now),) if text.strip() else ()
        found = tuple(sorted({*others, *mine}, key=lambda each: (each.at, each.text)))
        notes = {key: each for key, each in kept.notes.items() if key != item}
        return replace(kept, notes={**notes, item: found} if found else notes)

    return change
