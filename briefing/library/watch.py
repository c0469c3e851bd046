"""Watches the files of a brief by looking at them: works on network folders and renamed saves."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from briefing.load import yaml_names

Stamp = tuple[int, int, int, int, int]
"""Device, inode, size, and when content and entry were last changed: no change keeps all five."""

Seen = dict[Path, Stamp]

INTERVAL = 0.5
"""Seconds between two looks at files that nobody changes."""

REST = 0.25
"""Seconds after which a change is looked at again: it is taken up once it has come to rest."""


_UNSURE, _EVERY = 10, 10
"""Looks after a change of a folder at which it is listed again, and after which it always is."""


class Watch:
    """Tells when the files of a brief have changed and come to rest.

    A file that is being written is not read: only what two looks in a row found the same is.
    """

    def __init__(self, path: Path, read: Mapping[str, Stamp]) -> None:
        """Watch a file, or the YAML files of a folder, of which these were `read`, by name.

        What has changed since then is told as a change.
        """
        self._path = path
        self._listing = _Listing(f"{path}/")
        self._pending = self._look()
        self._taken = {**self._pending, **read}

    @property
    def pause(self) -> float:
        """Seconds until it is worth another look."""
        return INTERVAL if self._pending == self._taken else REST

    def changed(self) -> bool:
        """Whether the files differ from those last taken, and not from the last look at them."""
        now = self._look()
        settled = now == self._pending
        self._pending = now
        if not settled or now == self._taken:
            return False
        self._taken = now
        return True

    def _look(self) -> dict[str, Stamp]:
        return _stamps(self._path, self._listing.names)


class _Listing:
    """The names of the YAML files in a folder, which is listed anew when its stamp tells a change.

    Times of a folder may be as coarse as two seconds, in which a second change does not tell. And
    there are folders that never tell: what is new in them is known some looks later.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._names: list[str] = []
        self._stamp: Stamp | None = None
        self._looks = 0

    def names(self) -> list[str]:
        """Raises OSError, NotADirectoryError where it is no folder."""
        now = stamp_of(os.stat(self._folder))  # noqa: PTH116 - as in `stamps`
        if now != self._stamp:
            self._stamp, self._looks = now, 0
        self._looks += 1
        if self._looks <= _UNSURE or not self._looks % _EVERY:
            self._names = yaml_names(self._folder)
        return self._names


def seen(path: Path) -> Seen:
    """What the system tells of each file; a file or folder that is gone is not there."""
    folder = path if path.is_dir() else path.parent
    return {folder / name: stamp for name, stamp in stamps(path).items()}


def stamps(path: Path) -> dict[str, Stamp]:
    """The same by name: who looks often makes no paths for it."""
    return _stamps(path, partial(yaml_names, path))


def _stamps(path: Path, listed: Callable[[], list[str]]) -> dict[str, Stamp]:
    try:
        folder, names = f"{path}/", listed()
    except NotADirectoryError:
        folder, names = f"{path.parent}/", [path.name]
    except OSError:
        return {}
    found: dict[str, Stamp] = {}
    for name in names:
        try:
            told = os.stat(folder + name)  # noqa: PTH116 - as above
        except OSError:
            continue
        found[name] = stamp_of(told)
    return found


def stamp_of(told: os.stat_result) -> Stamp:
    """By what a file is known to be unchanged."""
    return told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns
