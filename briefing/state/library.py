"""What is kept of the library as a whole: how it is sorted, where it was left, what was opened."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec.structs import replace

from briefing.state.file import StateFile
from briefing.state.keeper import FOLDER
from briefing.state.shared import Shared

VERSION = 1
FILE = "library.json"


class LibraryKept(msgspec.Struct, frozen=True, kw_only=True):
    """The order of the list, and where the brief lies that was at hand."""

    version: int
    order: str = ""
    path: str = ""


class LibraryKeeper:
    """How the library was left. What cannot be kept lasts as long as the program."""

    def __init__(self, folder: Path | None) -> None:
        """Read it from the user's state directory; None keeps nothing beyond the program."""
        self._folder = folder if folder is not None and folder.is_absolute() else None
        file = StateFile(self._folder / FILE, LibraryKept, VERSION) if self._folder else None
        self._shared = Shared(file, LibraryKept(version=VERSION))
        self.save = self._shared.save
        self.take_troubles = self._shared.take_troubles

    @property
    def kept(self) -> LibraryKept:
        """How it was left."""
        return self._shared.value

    def leave(self, order: str, path: str) -> None:
        """It is left like this, for the time being."""
        if (order, path) != (self.kept.order, self.kept.path):
            self._shared.do(lambda kept: replace(kept, order=order, path=path))

    def opened(self) -> Mapping[str, float]:
        """The ids of the briefs that were opened, and when each was left, in seconds since 1970."""
        if self._folder is None:
            return {}
        files = (self._folder / FOLDER).glob("*.json")
        return {each.stem: _written(each) for each in files if ".damaged-" not in each.name}


def kept_of_library(folder: Path) -> tuple[Path, ...]:
    """The paths by which it is known that nothing kept of a library has changed, nor its briefs'.

    What is kept of a brief is replaced whole, which its folder tells.
    """
    return folder / FILE, folder / FOLDER


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
