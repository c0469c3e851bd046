"""A document as it goes into the file: three texts of folded words, and a fourth of marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from briefing.search.documents import Document
from briefing.search.known import Known
from briefing.search.shelved import marks
from briefing.search.stems import rules_of
from briefing.search.text import folded

Columns = tuple[str, str, str, str]
"""The words of title, body and note, each followed by names; the marks."""


class Marking:
    """What a brief knows of its names and values, turned round: the marks of each item."""

    def __init__(self, known: Known) -> None:
        """Work out once what every document needs."""
        self._called = _by_first_word(known.names.by_actor)
        self._named = _turned(known.names.named)
        self._persons = _turned(known.names.persons)
        actors = _keys((*known.actors, *known.names.words()))
        self._keys = {
            **dict.fromkeys(("speaker", "by", "to"), actors),
            "issue": _keys(known.issues),
            "source": _keys(known.sources),
        }
        self._language = marks.language(rules_of(known.language))
        self._of_facet = cache(self._facet)

    def columns(self, document: Document) -> Columns:
        """The texts of one document."""
        title, body, note = (self._with_names(document, each) for each in document.texts)
        return title, body, note, f" {' '.join(self._marks(document))} "

    def values(self) -> Iterator[str]:
        """The marks of every spelling of a value that the brief knows."""
        for field in ("speaker", "issue", "source"):
            for keys in self._keys[field].values():
                yield from (marks.of_value(field, each) for each in keys)

    def _with_names(self, document: Document, text: str) -> str:
        words = set(text.split()) & self._called.keys()
        found = {
            actor
            for word in words
            for call, actor in self._called[word]
            if " " not in call or f" {call} " in text
        }
        names = sorted(self._names(document, found))
        return f"{text}{marks.NAMES} {' '.join(names)} " if names else text

    def _names(self, document: Document, actors: Iterable[str]) -> Iterator[str]:
        """What else names these actors; a word that stands in the document is found as it is."""
        for actor in actors:
            persons = self._persons.get(actor, ())
            for word in self._named.get(actor, ()):
                if f" {word} " not in document.whole:
                    sign = marks.PERSON if word in persons else marks.NAME
                    yield f"{sign}{marks.key(word.split())}"

    def _marks(self, document: Document) -> Iterator[str]:
        words = document.facets.words
        actors = {each.partition("=")[2] for each in words if each.startswith(("actor=", "id="))}
        facets = marks.merged({mark for each in words for mark in self._of_facet(each)})
        yield from sorted({*facets, *self._names(document, actors)})
        if document.facets.when:
            yield from map(marks.of_facet, marks.of_dates(document.facets.when))
        yield from self._own(document.target)
        yield self._language
        yield marks.ANYTHING

    def _facet(self, facet: str) -> tuple[str, ...]:
        """The marks of a facet; most stand in many documents."""
        field, _, value = facet.partition("=")
        if field in self._keys:
            keys = self._keys[field].get(value, ())
            return tuple(marks.of_facet(f"{field}={marks.cut(each)}") for each in keys)
        return () if field == "actor" else (marks.of_facet(facet),)

    def _own(self, target: str) -> Iterator[str]:
        """By what the document itself is called."""
        for sign, named in ((marks.OWN_NAME, self._named), (marks.OWN_PERSON, self._persons)):
            yield from (f"{sign}{marks.key(each.split())}" for each in named.get(target, ()))
        for field in ("speaker", "issue", "source"):
            keys = self._keys[field].get(target, ())
            yield from (marks.of_value(field, marks.cut(each)) for each in keys)


def _by_first_word(by_actor: dict[str, tuple[str, ...]]) -> dict[str, list[tuple[str, str]]]:
    """Every folded name with its actor, by its first word."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for actor, calls in by_actor.items():
        for each in calls:
            found[each.partition(" ")[0]].append((each, actor))
    return dict(found)


def _turned(named: dict[str, list[str]]) -> dict[str, set[str]]:
    """The words of each actor, from the actors of each word."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, actors in named.items():
        for each in actors:
            found[each].add(word)
    return dict(found)


def _keys(spelt: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The spellings of each item, folded and made one word."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for spelling, item in spelt:
        if words := folded(spelling):
            found[item][marks.key(words)] = None
    return {item: list(keys) for item, keys in found.items()}
