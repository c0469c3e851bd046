"""Files that are replaced as a whole: whoever reads one finds the old text or the new."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can open, and those above it. Raises OSError."""
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def replace_with(path: Path, text: bytes, *, lasting: bool = True) -> None:
    """Replace a file as a whole or not at all; only its owner can read it. Raises OSError.

    What can be made again need not be `lasting`: after a loss of power it may be empty.
    """
    # A name that no other writer takes, nor a crashed one has left; `tempfile` costs 4 ms.
    temporary = path.with_name(f".{path.stem}~{os.getpid():x}-{time.monotonic_ns():x}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
    if lasting:
        _sync_folder(path.parent)


def make_room(folder: Path, most: int) -> None:
    """Take the oldest files out of a folder, so that with one more it has `most`. Raises OSError.

    What another is just writing is none of them yet.
    """
    files = (each for each in folder.iterdir() if not each.name.startswith("."))
    kept = sorted(files, key=lambda each: each.stat().st_mtime_ns)
    for each in kept[: max(len(kept) - most + 1, 0)]:
        each.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Let the new name outlive a loss of power, where the file system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
