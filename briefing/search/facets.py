"""The facets of an item: what `field:value` asks for, each as one word such as `speaker=holm`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefing.library import Dossier
from briefing.model import (
    Actor,
    Event,
    Head,
    Item,
    Quote,
    Source,
    Statement,
    When,
    kind_of,
)
from briefing.model.fields import Field, Path
from briefing.model.prose import pieces
from briefing.search.voices import asked, authors, speakers, with_sides

Value = tuple[Path, Field, object]
"""A value of an item with its path and field."""

WORD_LISTS = ("firmness", "stance", "wording", "outlook")
"""The word lists of the format that are fields of the query language."""

STATED = "dated=stated"
"""The facet of an item whose date a source states, or is the source's own."""

_NAMED = {"actors": "actor", "issues": "issue", "sources": "source"}


class Facets(msgspec.Struct, frozen=True):
    """All facets of an item as words; apart, what a hit shows: date, speaker, source."""

    words: tuple[str, ...]
    """Each once. As sets they would take more room than all else of a brief that is searched."""
    when: When | None
    speaker: str
    source: str


def facets_of(dossier: Dossier, item: Item, found: Sequence[Value], kept: Iterable[str]) -> Facets:
    """The facets of one item; `found` is what `model.fields.values` has of it.

    `kept` are those of what the reader keeps on it.
    """
    named = [*_itself(item), *_named(dossier, found)]
    spoken_by = tuple(speakers(dossier, item))
    when = _when(dossier, item)
    words = (
        *(f"{field}={value}" for field, value in named),
        *(f"speaker={each}" for each in spoken_by),
        *(f"by={each}" for each in with_sides(dossier, authors(item))),
        *(f"to={each}" for each in with_sides(dossier, asked(item))),
        *_sorts(item, found),
        date_word(when),
        *_stated(dossier, item),
        *kept,
    )
    return Facets(
        words=tuple(dict.fromkeys(words)),
        when=when,
        speaker=spoken_by[0] if spoken_by else "",
        source=next((value for field, value in named if field == "source"), ""),
    )


def _stated(dossier: Dossier, item: Item) -> Iterator[str]:
    """That a source states the date, which no query asks for: a hit shows any other marked."""
    if not isinstance(item, Statement | Quote | Event) or dossier.dating(item).basis == "stated":
        yield STATED


def date_word(when: When | None) -> str:
    """The facet of a date."""
    return f"date={when.text.replace(' ', '_')}" if when else "date="


def _itself(item: Item) -> Iterator[tuple[str, str]]:
    if field := _NAMED.get(kind_of(item)):
        yield field, item.id


def _named(dossier: Dossier, found: Sequence[Value]) -> Iterator[tuple[str, str]]:
    """The issues that it is on; the actors and sources that it names anywhere, its quotes' too."""
    for _path, field, value in found:
        if field.refers:
            yield from _referred(dossier, field, str(value))
        elif field.prose and "[" in str(value):
            for each in pieces(str(value)):
                target = dossier.get(each.target or "")
                if isinstance(target, Actor | Source):
                    yield _NAMED[kind_of(target)], target.id


def _referred(dossier: Dossier, field: Field, value: str) -> Iterator[tuple[str, str]]:
    if field.refers in _NAMED:
        yield _NAMED[field.refers], value
    quote = dossier.get(value) if field.refers == "quotes" else None
    if isinstance(quote, Quote):
        yield "source", quote.source


def _sorts(item: Item, found: Sequence[Value]) -> Iterator[str]:
    """Its kind, the words of the word lists, and which fields it has."""
    yield f"id={item.id}"
    yield f"kind={kind_of(item)}"
    for path, field, value in found:
        yield f"has={path[0]}"
        if field.key in WORD_LISTS or path == ("kind",):
            yield f"{field.key}={value}"


def _when(dossier: Dossier, item: Item) -> When | None:
    match item:
        case Statement() | Quote() | Event():
            return dossier.dating(item).when
        case Source(published=when) | Head(as_of=when):
            return when
    return None
