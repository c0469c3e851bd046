"""A bounded read of a regular file: nothing that waits, grows or is no file gets any further."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import msgspec

from briefing.problems import Collector, Place
from briefing.yamltree.codes import TextFault
from briefing.yamltree.limits import MAX_BYTES

_CHUNK = 1 << 20


class Stamp(msgspec.Struct, frozen=True):
    """By what a file is known to be unchanged."""

    dev: int
    ino: int
    size: int
    mtime_ns: int
    ctime_ns: int


def stamp(seen: os.stat_result) -> Stamp:
    """The stamp of a file as the system tells of it."""
    return Stamp(seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)


def read(file: Path, collector: Collector, limit: int = MAX_BYTES) -> tuple[bytes, Stamp] | None:
    """The bytes of `file` and its stamp; None, and a problem, where it cannot be read whole."""
    try:
        # Opening a FIFO would wait for a writer, a terminal could become the controlling one.
        handle = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    except OSError as error:
        _tell(collector, file, TextFault.UNREADABLE, _reason(error))
        return None
    try:
        return _read(handle, file, collector, limit)
    except OSError as error:
        _tell(collector, file, TextFault.UNREADABLE, _reason(error))
        return None
    finally:
        os.close(handle)


def _read(handle: int, file: Path, collector: Collector, limit: int) -> tuple[bytes, Stamp] | None:
    seen = os.fstat(handle)
    if not stat.S_ISREG(seen.st_mode):
        _tell(collector, file, TextFault.NOT_A_FILE, "it is not a regular file")
        return None
    data = b""
    # One byte beyond the limit is asked for, so that a file that grows meanwhile is noticed.
    while len(data) <= limit and (more := os.read(handle, min(_CHUNK, limit + 1 - len(data)))):
        data += more
    if len(data) > limit:
        size = max(seen.st_size, len(data))
        _tell(
            collector,
            file,
            TextFault.TOO_LARGE,
            f"it is too large: {size:,} bytes, and the limit here is {limit:,}",
            "split it into several files of one folder, or briefs of their own",
        )
        return None
    return data, stamp(seen)


def _tell(collector: Collector, file: Path, code: TextFault, message: str, hint: str = "") -> None:
    collector.add(Place(file), code, message, hint)


def _reason(error: OSError) -> str:
    return f"it cannot be read: {(error.strerror or str(error)).lower()}"
