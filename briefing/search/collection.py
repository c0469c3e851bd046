"""A library to be searched for as long as it is open: asked letter by letter, read meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefing.library import Dossier
from briefing.library.entry import Entry
from briefing.search.kept import KeptOf
from briefing.search.lines import Take, holds, line_of, words_of
from briefing.search.progress import Onlooker, Progress, Stop, Teller, Told, Wait

if TYPE_CHECKING:
    from briefing.search.across import Across
    from briefing.search.memory import InMemory
    from briefing.search.shelved import Shelved


T = TypeVar("T")


class Collection:
    """The briefs at some paths. One thread may ask while another reads."""

    def __init__(self, paths: Sequence[Path], kept_of: KeptOf, cache: Path) -> None:
        """Read nothing yet. What was read once is kept in the folder `cache`."""
        self._paths = paths
        self._kept_of = kept_of
        self._shelved = _shelved(self._paths, kept_of, cache)

    def renew(
        self, told: Told | None = None, stop: Stop | None = None, wait: Wait | None = None
    ) -> Progress:
        """Read the briefs that have changed since they were read last, as `stop` allows.

        It calls `wait` before it looks whether a brief has changed. What was read so far is kept,
        so the next call goes on from there. A brief that cannot be read has nothing to be found
        in it.
        """
        if self._shelved:
            return self._shelved.renew(Onlooker(told, stop, wait))
        return self._read(told, stop)

    def ask(
        self,
        query: str,
        limit: int | None = 100,
        *,
        kind: str = "",
        brief: str = "",
        typing: bool = False,
    ) -> Across:
        """What the briefs that have been read hold, at most `limit` hits of one `kind` or of all.

        `brief` is the id of the only one to look in. While the reader is `typing`, the last word
        is a beginning. Without a limit all hits are counted. Raises QueryError where the query
        cannot be read.
        """
        if self._shelved:
            from briefing.search.shelved.asking import Limits  # noqa: PLC0415 - as `_shelved` does

            return self._shelved.ask(query, Limits(limit, kind, brief), typing=typing)
        return self._memory.ask(query, limit, kind=kind, typing=typing)

    def look(
        self, query: str, limit: int | None = None, *, kind: str = "", told: Told | None = None
    ) -> Across:
        """Read what has changed, then ask; once more where the file turns out to be damaged."""
        self.renew(told)
        found = self.ask(query, limit, kind=kind)
        if not found.unread:
            return found
        self.renew(told)
        return self.ask(query, limit, kind=kind)

    def known(self) -> Mapping[Path, Entry]:
        """A line of a list for each brief that has been read, in order; none is opened for it."""
        return self._shelved.entries() if self._shelved else self._memory.entries()

    def entry(self, path: Path) -> Entry | None:
        """The line of one of them; None where it has not been read."""
        if self._shelved:
            return self._shelved.entry(path)
        return self._memory.entries().get(path)

    def lined(self, words: Sequence[str], take: Take[T]) -> T:
        """What `take` makes of the briefs that have been read, in no order.

        Only of those that hold all `words`, which are folded, or words that begin so.
        """
        if self._shelved:
            return self._shelved.lined(words, take)
        found = self._memory.entries().values()
        return take(line_of(each) for each in found if holds(words_of(each), words))

    @property
    def version(self) -> object:
        """Another one whenever something has been read, here or by another program."""
        return self._shelved.version if self._shelved else self._memory

    def close(self) -> None:
        """Let go of the file."""
        if self._shelved:
            self._shelved.close()

    @cached_property
    def _memory(self) -> InMemory:
        """The briefs where there is no file; none is read yet."""
        from briefing.search.memory import InMemory  # noqa: PLC0415 - seldom needed

        return InMemory((), self._kept_of)

    def _read(self, told: Told | None, stop: Stop | None) -> Progress:
        from briefing.load import load_brief  # noqa: PLC0415 - as in `_memory`
        from briefing.search.memory import InMemory  # noqa: PLC0415 - likewise

        teller = Teller(len(self._paths), told)
        dossiers = []
        for path in self._paths:
            if stop and stop():
                break
            loaded = load_brief(path)
            if loaded.brief:
                dossiers.append(Dossier(loaded))
            teller.count(1)
        self._memory = InMemory(dossiers, self._kept_of)
        return teller.tell()


def _shelved(paths: Sequence[Path], kept_of: KeptOf, cache: Path) -> Shelved | None:
    """The index in a file; None where this Python has no SQLite, or one without FTS5."""
    try:
        # A Python may have been built without SQLite.
        from briefing.search.engines import fts  # noqa: PLC0415
        from briefing.search.shelved import Shelved  # noqa: PLC0415
    except ModuleNotFoundError:
        return None
    return Shelved(paths, kept_of, cache) if fts.available() else None
