"""One line of a library: what a brief is, before it is opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from briefing.library.compiled import MOST, keep, recall
from briefing.library.dossier import Dossier
from briefing.library.watch import seen
from briefing.load import made_id
from briefing.load.made import made_title
from briefing.model import KINDS, When


class Entry(msgspec.Struct, frozen=True):
    """A brief in a list. `sides` are names; `counts` has each kind that is not empty.

    `faults` counts the problems of every level; a brief with nothing usable has a title made from
    the name of its file. `changed` is when a file of it was written last, in seconds since 1970.
    """

    id: str
    path: Path
    title: str
    period: When | None = None
    sides: tuple[str, ...] = ()
    counts: Mapping[str, int] = msgspec.field(default_factory=dict)
    faults: int = 0
    as_of: When | None = None
    changed: float = 0.0


def entry(path: Path) -> Entry:
    """The entry of the brief at `path`. Raises UnreadableError where nothing is there."""
    return _entry(path, lasting=False)


def entries(paths: Sequence[Path]) -> list[Entry]:
    """Those of several briefs. They are kept compiled, where there is room for all of them."""
    return [_entry(path, lasting=len(paths) <= MOST) for path in paths]


def _entry(path: Path, *, lasting: bool) -> Entry:
    kept = recall(path)
    if kept:
        return entry_of(kept)
    from briefing.load import load_brief  # noqa: PLC0415 - what is kept compiled needs no loader

    loaded = load_brief(path)
    if loaded.brief is None:
        return unusable(path, len(loaded.problems))
    dossier = Dossier(loaded)
    if lasting:
        keep(dossier)
    return entry_of(dossier)


def unusable(path: Path, faults: int) -> Entry:
    """The entry of what cannot be read as a brief."""
    return Entry(made_id(path), path, made_title(path), faults=faults)


def entry_of(dossier: Dossier) -> Entry:
    """The entry of a brief that is open."""
    head = dossier.head
    return Entry(
        id=head.id,
        path=dossier.path,
        title=head.title,
        period=head.period,
        sides=tuple(dossier.name(each) for each in head.sides),
        counts={kind: len(dossier.items(kind)) for kind in KINDS if dossier.items(kind)},
        faults=len(dossier.problems),
        as_of=head.as_of,
        changed=changed(dossier.path),
    )


def changed(path: Path) -> float:
    """When a file of the brief was written last, in seconds since 1970; 0 where none is there."""
    return max((each[3] for each in seen(path).values()), default=0) / 1e9
