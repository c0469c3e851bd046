"""By what it is known that a brief of the file is still the same."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_ISREG

import msgspec

from briefing.library.watch import Seen, seen, stamp_of
from briefing.search.kept import Kept

_encode = msgspec.msgpack.Encoder().encode


def stamp_now(path: str, kept: Kept) -> bytes:
    """The stamp of what is at a path now. Most are a file, which takes one look and no `Path`."""
    try:
        told = os.stat(path)  # noqa: PTH116 - asked of thousands
    except OSError:
        return stamp({}, kept)
    if S_ISREG(told.st_mode):
        return _encode(([(os.fsencode(path), *stamp_of(told))], _keeping(kept)))
    return stamp(seen(Path(path)), kept)


def stamp(files: Seen, kept: Kept) -> bytes:
    """By which it is known that neither the files nor what is kept on them have changed."""
    told = [(os.fsencode(file), *stat) for file, stat in files.items()]
    return _encode((told, _keeping(kept)))


def _keeping(kept: Kept) -> list[tuple[str, bool, tuple[str, ...]]]:
    return [(item, each.bookmarked, each.notes) for item, each in sorted(kept.items())]
