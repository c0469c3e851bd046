"""The search of a command: in the library or a brief of it, its progress told if it takes long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import msgspec

from briefing.cli import output, reach
from briefing.library import reopen_at
from briefing.library.entry import Entry
from briefing.paths import cache_dir, state_dir
from briefing.render.keeping import kept_in
from briefing.search.across import Across
from briefing.search.collection import Collection
from briefing.search.kept import NOTHING, KeptOf
from briefing.search.progress import Progress


class Asked(msgspec.Struct, frozen=True):
    """What is looked for: a query, at most `limit` items, of one kind or of all."""

    query: str
    limit: int | None = None
    kind: str = ""


@contextmanager
def looked(text: str, day: str | None, asked: Asked) -> Iterator[Across]:
    """Look in every brief that `text` means, by default in the library; `day` is as in `reach`."""
    paths, at = reach.every(text, day)
    kept_of = _kept_of()
    if at:
        yield _of_that_day(paths, at, asked, kept_of)
        return
    with closing(Collection(paths, kept_of, cache_dir())) as shelved:
        found = shelved.look(asked.query, asked.limit, kind=asked.kind, told=_Telling())
        _tell_of_unusable(paths, shelved.known())
        yield found


def _of_that_day(paths: Sequence[Path], day: date, asked: Asked, kept_of: KeptOf) -> Across:
    """What the briefs hold as of a day: of that, no index is kept."""
    from briefing.search.memory import InMemory  # an index made for one search is a rare need

    library = InMemory(reach.opened(paths, day), kept_of)
    return library.ask(asked.query, asked.limit, kind=asked.kind)


def _kept_of() -> KeptOf:
    """What is kept of each brief; nothing, which is told, where that cannot be looked into."""
    try:
        return kept_in(state_dir())
    except OSError as refusal:
        output.talk(f"what you kept is not searched: {refusal.filename}: {refusal.strerror}")
        return lambda _brief: NOTHING


def _tell_of_unusable(paths: Sequence[Path], known: Mapping[Path, Entry]) -> None:
    """Nothing found in a brief that could not be read must not look like nothing there."""
    usable = {path for path, each in known.items() if each.counts or not each.faults}
    named = [str(path) for path in paths if path not in usable]
    if named and len(paths) == 1:
        # Where there is but one, what is wrong with it is worth more: this raises that.
        reopen_at(paths[0])
    if named:
        output.talk(f"could not be read, and was not searched: {', '.join(named[:_NAMED])}")
    if len(named) > _NAMED:
        output.talk(f"and {len(named) - _NAMED} more; `briefing check` tells why")


_NAMED = 5
"""Enough to find the folder that is wrong."""

_LARGE = 100
"""Fewer briefs are read before one wonders."""


class _Telling:
    """Says how far the reading of a large library is, where it takes long."""

    def __init__(self) -> None:
        self._said = 0

    def __call__(self, reached: Progress) -> None:
        tenth = reached.done * 10 // (reached.total or 1)
        told = tenth != self._said and reached.done < reached.total
        if reached.left is None or reached.total < _LARGE or not told:
            return
        self._said = tenth
        output.talk(
            f"{reached.done:,} of {reached.total:,} briefs read, about {reached.left:.0f} s to go; "
            "ctrl+c stops, the next search goes on"
        )
