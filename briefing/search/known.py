"""What is known of a brief's words, names and values: plain data, gathered from its documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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


class Gathering:
    """Gathers what is known of a brief while its documents pass by, each of which may be let go."""

    def __init__(self, dossier: Dossier) -> None:
        """Nothing has passed yet."""
        self._dossier = dossier
        self._words: set[str] = set()
        self._ids: dict[str, str] = {}
        self._dates: dict[str, None] = {}

    def passing(self, documents: Iterable[Document]) -> Iterator[Document]:
        """Hand each document on."""
        for each in documents:
            self._words.update(each.whole.split())
            self._ids[each.target] = each.kind
            if each.facets.when:
                self._dates[each.facets.when.text] = None
            yield each

    @property
    def items(self) -> tuple[tuple[str, str], ...]:
        """The id and the kind of each, in order."""
        return tuple(self._ids.items())

    def known(self) -> Known:
        """What was gathered."""
        brief = self._dossier.brief
        return Known(
            language=brief.head.language,
            words=" ".join(sorted(self._words - {END})),
            ids=tuple(self._ids),
            dates=tuple(self._dates),
            names=Names.of(brief.actors),
            actors=tuple(_called(self._dossier)),
            issues=tuple(_titled(brief.issues)),
            sources=tuple(_titled(brief.sources)),
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
