"""Watches the files of a brief by looking at them: works on network folders and renamed saves."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import UnreadableError
from briefing.load import yaml_names

Stamp = tuple[int, int, int, int, int]
"""Device, inode, size, and when content and entry were last changed: no change keeps all five."""

Seen = dict[Path, Stamp]

INTERVAL = 0.5
"""Seconds between two looks at files that nobody changes."""

REST = 0.25
"""Seconds after which a change is looked at again: it is taken up once it has come to rest."""


class Watch:
    """Tells when the files of a brief have changed and come to rest.

    A file that is being written is not read: only what two looks in a row found the same is.
    """

    def __init__(self, path: Path, read: Mapping[str, Stamp]) -> None:
        """Watch a file, or the YAML files of a folder, of which these were `read`, by name.

        What has changed since then is told as a change.
        """
        self._path = path
        self._pending = stamps(path)
        self._taken = {**self._pending, **read}

    @property
    def pause(self) -> float:
        """Seconds until it is worth another look."""
        return INTERVAL if self._pending == self._taken else REST

    def changed(self) -> bool:
        """Whether the files differ from those last taken, and not from the last look at them."""
        now = stamps(self._path)
        settled = now == self._pending
        self._pending = now
        if not settled or now == self._taken:
            return False
        self._taken = now
        return True


def seen(path: Path) -> Seen:
    """What the system tells of each file; a file or folder that is gone is not there."""
    folder = path if path.is_dir() else path.parent
    return {folder / name: stamp for name, stamp in stamps(path).items()}


def stamps(path: Path) -> dict[str, Stamp]:
    """The same by name: who looks often makes no paths for it."""
    try:
        folder, names = (path, yaml_names(path)) if path.is_dir() else (path.parent, [path.name])
    except (OSError, UnreadableError):
        return {}
    found: dict[str, Stamp] = {}
    for name in names:
        try:
            found[name] = stamp_of(os.stat(f"{folder}/{name}"))  # noqa: PTH116 - as above
        except OSError:
            continue
    return found


def stamp_of(told: os.stat_result) -> Stamp:
    """By what a file is known to be unchanged."""
    return told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns
