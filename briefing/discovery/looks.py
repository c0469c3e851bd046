"""Which files of a large folder begin with the head of a brief: looked into once while they stay.

A look at a file takes ten times as long as to ask for its stamp. What is absent, damaged or of
another build is as if nothing were kept.
"""

from __future__ import annotations

import os
import time
import zlib
from array import array
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from briefing.atomic import make_folder, make_room, replace_with
from briefing.build import build
from briefing.load import begins_with_head
from briefing.paths import cache_dir

FEW = 400
"""So many files are looked into as quickly as what was kept of them would be read."""

MOST = 20
"""Folders of which something is kept; of more the oldest go."""

SETTLED = 2_000_000_000
"""Nanoseconds: a file changed so shortly before it was read may change again unnoticed."""

_BETWEEN = "\0"


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """The names of files that begin with a head, one text of all; a number for each one's stamp."""

    build: str
    folder: str
    names: str
    stamps: bytes


class Looks:
    """Looks at the files of one folder."""

    def __init__(self, folder: Path, count: int) -> None:
        """`count` files are to be looked at."""
        self._folder = folder
        self._now = time.time_ns()
        self._file = _file(folder) if count > FEW else None
        self._before = _recalled(self._file, folder) if self._file else {}
        self._heads: dict[str, int] = {}

    def begins_with_head(self, name: str) -> bool:
        """Whether a file begins with the head of a brief, as `load.begins_with_head` tells."""
        if self._file is None:
            return begins_with_head(self._folder / name)
        stamp, settled = self._stamp(name)
        known = stamp is not None and self._before.get(name) == stamp
        if not known and not begins_with_head(self._folder / name):
            return False
        if settled and stamp is not None:
            self._heads[name] = stamp
        return True

    def keep(self) -> None:
        """Keep what was found for the next time, where it is other than last time."""
        if self._file is None or self._heads == self._before:
            return
        names, stamps = _BETWEEN.join(self._heads), array("q", self._heads.values()).tobytes()
        kept = _Kept(build(), str(self._folder.absolute()), names, stamps)
        # A home that is full or closed keeps nothing; nor does a name that is no text.
        with suppress(OSError, ValueError):
            make_folder(self._file.parent)
            make_room(self._file.parent, MOST)
            replace_with(self._file, msgspec.msgpack.encode(kept), lasting=False)

    def _stamp(self, name: str) -> tuple[int | None, bool]:
        """A number that is another one after each change of a file; whether that will tell."""
        try:
            told = os.stat(f"{self._folder}/{name}")  # noqa: PTH116 - asked of thousands
        except OSError:
            return None, False
        times = told.st_mtime_ns, told.st_ctime_ns
        number = hash((told.st_dev, told.st_ino, told.st_size, *times))
        return number, max(times) + SETTLED < self._now


def _recalled(file: Path, folder: Path) -> Mapping[str, int]:
    # What a cache holds may be anything: whatever is wrong with it, the files are there.
    with suppress(OSError, msgspec.DecodeError, ValueError):
        kept = msgspec.msgpack.decode(file.read_bytes(), type=_Kept)
        names, stamps = kept.names.split(_BETWEEN), array("q")
        stamps.frombytes(kept.stamps)
        if (kept.build, kept.folder) == (build(), str(folder.absolute())):
            return dict(zip(names, stamps, strict=True))
    return {}


def _file(folder: Path) -> Path | None:
    """Where something is kept of a folder; None without a home to keep it in."""
    whole = os.fsencode(folder.absolute())
    cache = cache_dir()
    name = f"{zlib.crc32(whole):08x}{len(whole):x}.msgpack"
    return cache / "folders" / name if cache.is_absolute() else None
