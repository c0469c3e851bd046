"""By what it is known that a brief of the file is still the same."""

from __future__ import annotations

import os

import msgspec

from briefing.library.watch import Seen
from briefing.search.kept import Kept


def stamp(files: Seen, kept: Kept) -> bytes:
    """By which it is known that neither the files nor what is kept on them have changed."""
    told = [(os.fsencode(file), *stat) for file, stat in files.items()]
    keeping = [(item, each.bookmarked, each.notes) for item, each in sorted(kept.items())]
    return msgspec.msgpack.encode((told, keeping))
