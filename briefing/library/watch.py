"""Watches the files of a brief by looking at them: works on network folders and renamed saves."""

from __future__ import annotations

import os
from pathlib import Path

from briefing.errors import UnreadableError
from briefing.load import yaml_files

Stamp = tuple[int, int, int, int, int]
"""Device, inode, size, and when content and entry were last changed: no change keeps all five."""

Seen = dict[Path, Stamp]

INTERVAL = 0.25
"""Seconds between two looks; a change is taken up once two looks in a row agree."""


class Watch:
    """Tells when the files of a brief have changed and come to rest.

    A file that is being written is not read: only what two looks in a row found the same is.
    """

    def __init__(self, path: Path) -> None:
        """Watch a file, or the YAML files of a folder."""
        self._path = path
        self._taken = self._pending = seen(path)

    def changed(self) -> bool:
        """Whether the files differ from those last taken, and not from the last look at them."""
        now = seen(self._path)
        settled = now == self._pending
        self._pending = now
        if not settled or now == self._taken:
            return False
        self._taken = now
        return True


def seen(path: Path) -> Seen:
    """What the system tells of each file; a file or folder that is gone is not there."""
    try:
        files = yaml_files(path) if path.is_dir() else [path]
    except (OSError, UnreadableError):
        return {}
    found: Seen = {}
    for file in files:
        try:
            found[file] = stamp_of(file.stat())
        except OSError:
            continue
    return found


def stamp_of(told: os.stat_result) -> Stamp:
    """By what a file is known to be unchanged."""
    return told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns
