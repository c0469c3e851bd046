"""What is known of a brief's words, names and values: plain data, gathered from its documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefing.library import Dossier
from briefing.model import Issue, Source
from briefing.search.documents import END, Document
from briefing.search.names import Names

Spelt = tuple[tuple[str, str], ...]
"""Spellings, each with the id of the item that it means."""


class Known(msgspec.Struct, frozen=True, array_like=True):
    """What a lexicon is made of. `words` are all folded words in order, a space between."""

    language: str
    words: str
    ids: tuple[str, ...]
    dates: tuple[str, ...]
    names: Names
    actors: Spelt
    issues: Spelt
    sources: Spelt


def gathered(dossier: Dossier, documents: Sequence[Document]) -> Known:
    """What is known of a brief."""
    words = set[str]().union(*(each.whole.split() for each in documents)) - {END}
    dates = (each.facets.when.text for each in documents if each.facets.when)
    return Known(
        language=dossier.head.language,
        words=" ".join(sorted(words)),
        ids=tuple(each.target for each in documents),
        dates=tuple(dict.fromkeys(dates)),
        names=Names.of(dossier.brief.actors),
        actors=tuple(_called(dossier)),
        issues=tuple(_titled(dossier.brief.issues)),
        sources=tuple(_titled(dossier.brief.sources)),
    )


def _called(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Each actor by its id and its names; what else names it, the names tell."""
    yield from ((each.id, each.id) for each in dossier.brief.actors)
    for actor in dossier.brief.actors:
        yield from ((name, actor.id) for name in (actor.name, *actor.aliases))


def _titled(items: Iterable[Issue | Source]) -> Iterator[tuple[str, str]]:
    for each in items:
        yield each.id, each.id
        yield each.title, each.id
