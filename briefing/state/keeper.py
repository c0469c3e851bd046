"""The keeper of one brief: what is bookmarked, noted, read, and where it was left."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from briefing.model.base import ID_PATTERN
from briefing.state import kept as changes
from briefing.state.file import StateFile
from briefing.state.kept import VERSION, Kept, Left, Note
from briefing.state.shared import Shared

FOLDER = "briefs"


class Keeper:
    """What the reader keeps of one brief, in memory and in its file.

    No method raises for what the world refuses: the reader goes on, and `take_troubles` says it.
    """

    def __init__(self, folder: Path | None, brief: str) -> None:
        """Keep in `folder`, the user's state directory; None keeps nothing beyond the program."""
        self.brief = _writable(brief)
        # Without any home directory the place would be relative: a trace in some other folder.
        self.folder = folder if folder is not None and folder.is_absolute() else None
        place = self.folder / FOLDER / f"{_file_name(self.brief)}.json" if self.folder else None
        file = StateFile(place, Kept, VERSION) if place else None
        self._shared = Shared(file, Kept(version=VERSION, brief=self.brief))
        self.save = self._shared.save
        self.take_troubles = self._shared.take_troubles

    @property
    def kept(self) -> Kept:
        """What is kept at present."""
        return self._shared.value

    @property
    def path(self) -> Path | None:
        """The file in which it is kept, None for nowhere."""
        return self._shared.path

    @property
    def remembers(self) -> bool:
        """Whether what is kept is meant to outlive the program."""
        return self.folder is not None

    @property
    def unsaved(self) -> bool:
        """Whether something is yet to be written."""
        return self._shared.unsaved

    def is_marked(self, item: str) -> bool:
        """Whether an item is bookmarked."""
        return item in self.kept.bookmarks

    def notes(self, item: str) -> tuple[Note, ...]:
        """The notes on an item, the oldest first."""
        return self.kept.notes.get(item, ())

    def items(self) -> list[str]:
        """The items with a bookmark or a note, the latest first."""
        when = {item: mark.at for item, mark in self.kept.bookmarks.items()}
        for item, notes in self.kept.notes.items():
            written = max(each.at for each in notes)
            when[item] = max(written, when.get(item, written))
        return sorted(when, key=lambda item: when[item], reverse=True)

    def toggle(self, item: str) -> bool:
        """Bookmark an item or take its bookmark away; whether it now has one."""
        marked = not self.is_marked(item)
        self._shared.do(changes.bookmarked(item, _now()) if marked else changes.unmarked(item))
        return marked

    def note(self, item: str, text: str, before: tuple[Note, ...]) -> None:
        """Put `text` in the place of the notes that were shown, `before`."""
        self._shared.do(changes.noted(item, before, _writable(text), _now()))

    def rename(self, old: str, new: str) -> bool:
        """Let what is kept on an item follow it to another id; whether there was anything."""
        kept = changes.renamed(old, new)(self.kept)
        if kept == self.kept:
            return False
        self._shared.do(changes.renamed(old, new))
        return True

    def state(self, item: str, digest: str) -> str:
        """Whether an item is "new" or "changed" since it was read, else the empty string."""
        seen = self.kept.seen.get(item)
        if seen is None:
            return "new"
        return "" if seen.digest == digest else "changed"

    def read(self, item: str, digest: str) -> None:
        """An item was read as it stands."""
        if self.state(item, digest):
            self._shared.do(changes.read({item: digest}, _now()))

    def read_all(self, digests: Mapping[str, str]) -> None:
        """Items were marked as read, each as its digest tells that it stands."""
        self._shared.do(changes.read(digests, _now()))

    def leave(self, place: Left) -> None:
        """The brief is left here, for the time being."""
        if place != self.kept.left:
            self._shared.do(changes.left(place))


def keepers(folder: Path | None) -> Iterator[Keeper]:
    """A keeper for every brief of which something is kept in the user's state directory.

    Raises OSError where that cannot be looked into.
    """
    if folder is None or not folder.is_absolute():
        return
    try:
        paths = sorted((folder / FOLDER).iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return
    for path in paths:
        if path.suffix != ".json" or ".damaged-" in path.name:
            continue
        file = StateFile(path, Kept, VERSION)
        # The name is the id wherever it can be; of the others the file tells it.
        brief = Shared(file, Kept(version=VERSION, brief=path.stem)).value.brief
        if path.stem == _file_name(brief):
            yield Keeper(folder, brief)


def _file_name(brief: str) -> str:
    """The id itself; what is no id of the format, and so perhaps no file name, by its digest."""
    if re.fullmatch(ID_PATTERN, brief) and len(brief) <= 64:  # noqa: PLR2004 - as of an id
        return brief
    from hashlib import blake2b  # noqa: PLC0415 - for ids that no check lets pass

    return f"brief-{blake2b(brief.encode(), digest_size=12).hexdigest()}"


def _writable(text: str) -> str:
    """The text without the halves of characters that no file can hold."""
    return text.encode("utf-8", "replace").decode()


_now = partial(datetime.datetime.now, datetime.UTC)
