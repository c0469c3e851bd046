"""One line of a library: what a brief is, before it is opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.library.dossier import Dossier
from briefing.load import load_brief, made_id
from briefing.load.made import made_title
from briefing.model import KINDS, When


@dataclass(frozen=True, slots=True)
class Entry:
    """A brief in a list. `sides` are names; `counts` has each kind that is not empty.

    `faults` counts the problems of every level; a brief with nothing usable has a title made from
    the name of its file.
    """

    id: str
    path: Path
    title: str
    period: When | None = None
    sides: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    faults: int = 0


def entry(path: Path) -> Entry:
    """The entry of the brief at `path`. Raises UnreadableError where nothing is there."""
    loaded = load_brief(path)
    if loaded.brief is None:
        return Entry(made_id(path), path, made_title(path), faults=len(loaded.problems))
    dossier = Dossier(loaded)
    counts = {kind: len(dossier.items(kind)) for kind in KINDS if dossier.items(kind)}
    head = dossier.head
    sides = tuple(dossier.name(each) for each in head.sides)
    return Entry(head.id, path, head.title, head.period, sides, counts, len(dossier.problems))
