"""A search in every brief of a library: over the index in the user's cache, else in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path

from briefing.library import Dossier
from briefing.load import load_brief
from briefing.search.answer import Answer, Asked, KeptOf, answer
from briefing.search.engines import Scan
from briefing.search.index import Index
from briefing.search.library import Library


def look_among(dossiers: Iterable[Dossier], asked: Asked, kept_of: KeptOf) -> list[Answer]:
    """What each of the briefs has, in order. Raises QueryError for what none can read."""
    briefs = tuple(dossiers)
    library = Library([Index(each, Scan, kept_of(each.id)).searched for each in briefs])
    found = library.find(asked.query, asked.limit, kind=asked.kind)
    return [answer(each, its) for each, its in zip(briefs, found, strict=True)]


def look(paths: Sequence[Path], asked: Asked, kept_of: KeptOf, cache: Path) -> list[Answer]:
    """What the briefs at `paths` have, in order; those that cannot be read are left out.

    What was read once is kept in the folder `cache`, as far as that can be written. Raises
    UnreadableError where no brief can be read, QueryError for what none can read.
    """
    # Looked up when first needed: a Python may have been built without SQLite.
    try:
        shelved = import_module("briefing.search.shelved")
    except ModuleNotFoundError:
        return look_among(opened(paths), asked, kept_of)
    answers: list[Answer] | None = shelved.look(paths, asked, kept_of, cache)
    return look_among(opened(paths), asked, kept_of) if answers is None else answers


def opened(paths: Sequence[Path]) -> tuple[Dossier, ...]:
    """The briefs, so far as they can be read. Raises UnreadableError where none can."""
    found = tuple(load_brief(path) for path in paths)
    # Where there is but one, what is wrong with it is worth more than silence.
    return tuple(Dossier(each) for each in found if each.brief) or (Dossier(found[0]),)
