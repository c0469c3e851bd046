"""A copy of a brief's files on which repairs are tried, so that the files themselves stay."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.author.changes import Change, changes_of, read
from briefing.author.edits import Edit
from briefing.load import yaml_files


class WorkingCopy:
    """The copy; `path` is where the brief lies in it."""

    def __init__(self, original: Path, folder: Path) -> None:
        self.path = folder / original.absolute().name
        files = yaml_files(original) if original.is_dir() else [original]
        copies = (self.path / each.name if original.is_dir() else self.path for each in files)
        self._originals = dict(zip(copies, files, strict=True))
        self._before = {copy: read(file) for copy, file in self._originals.items()}
        for copy, data in self._before.items():
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes(data)

    @property
    def files(self) -> tuple[Path, ...]:
        """The copies."""
        return tuple(self._originals)

    def apply(self, edits: Iterable[Edit]) -> None:
        """Make edits of the copies."""
        for change in changes_of(edits):
            change.file.write_bytes(change.after)

    def changes(self) -> tuple[Change, ...]:
        """What the edits so far make of the brief's own files."""
        made = (
            Change(file, self._before[copy], copy.read_bytes())
            for copy, file in self._originals.items()
        )
        return tuple(each for each in made if each.before != each.after)


@contextmanager
def working_copy(path: Path) -> Iterator[WorkingCopy]:
    """A copy of the brief at `path` for a while. Raises UnreadableError where it cannot be read."""
    folder = Path(tempfile.mkdtemp(prefix="briefing-"))
    try:
        yield WorkingCopy(path, folder)
    finally:
        shutil.rmtree(folder)
