"""What is searched of each item: its texts with the field that each came from, and its facets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from briefing.library import Dossier
from briefing.library.names import NOT_AS_SPOKEN
from briefing.model import KINDS, Item, Quote, kind_of
from briefing.model.fields import Field, Path, values
from briefing.model.prose import pieces
from briefing.search.facets import Facets, Value, facets_of
from briefing.search.kept import FIELD, NOTHING, Keeping, Kept
from briefing.search.text import folded

KINDS_IN_ORDER = ("brief", *KINDS)
"""Every kind of item, in the order of the format."""

END = "¶"
"""Stands between two passages of a text, so that no phrase runs on from one into the next."""


class Part(IntEnum):
    """Where in an item a text stands, the weightiest first."""

    TITLE = 0
    BODY = 1
    NOTE = 2


_TITLES = ["title", "name", "aliases", "term", "value"]
_NOTES = ["note", "locator", "setting", "place", "origin", "genre", "licence", "url", "editors"]
# How a thing is known or sorted: asked for by field, as in `wording:direct`, never by word.
_UNREAD = ["id", "language", "file", "version", "kind", "wording", "reliability", "basis"]


class Passage(msgspec.Struct, frozen=True):
    """One text of an item, as a reader sees it, and the path of its field."""

    path: Path
    part: Part
    text: str


class Candidate(NamedTuple):
    """What is looked at of a document to find and to rank it.

    The folded words of each part, a space before and after every one, as its facets have too.
    """

    number: int
    title: str
    body: str
    note: str
    facets: str

    @property
    def texts(self) -> tuple[str, str, str]:
        """The words of each part."""
        return self[1:4]


class Document(msgspec.Struct, frozen=True, dict=True):
    """One item as it is searched. `number` is its place in the order of the brief."""

    number: int
    target: str
    kind: str
    title: str
    passages: tuple[Passage, ...]
    facets: Facets
    known: tuple[str, ...] = ()
    """What `folded` gives, where that is kept."""

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The folded words of each passage, a space before and after every one."""
        return self.known or tuple(f" {' '.join(folded(each.text))} " for each in self.passages)

    @cached_property
    def texts(self) -> tuple[str, str, str]:
        """The folded words of each part."""
        title, body, note = (self._text(part) for part in Part)
        return title, body, note

    @cached_property
    def whole(self) -> str:
        """The folded words of all parts."""
        return END.join(self.texts)

    @property
    def candidate(self) -> Candidate:
        """By what it is ranked."""
        return Candidate(self.number, *self.texts, f" {' '.join(self.facets.words)} ")

    def knowing(self, candidate: Candidate) -> Document:
        """The same, with its folded words as they were when it was read."""
        texts = [iter(each.split(END)) for each in candidate.texts]
        return replace(self, known=tuple(next(texts[each.part]) for each in self.passages))

    def _text(self, part: Part) -> str:
        pairs = zip(self.passages, self.folded, strict=True)
        return END.join(words for passage, words in pairs if passage.part is part)


def documents(dossier: Dossier, kept: Kept = NOTHING) -> Iterator[Document]:
    """Every item of a brief, the head first, then kind by kind in the author's order.

    The private notes that are `kept` on an item are searched with it.
    """
    return (document(dossier, kept, *each) for each in enumerate(_items(dossier)))


def document(dossier: Dossier, kept: Kept, number: int, item: Item) -> Document:
    """One item with its number; what is `kept` is that of the whole brief."""
    keeping = kept.get(item.id, Keeping())
    found = tuple(values(item))
    notes = (Passage((FIELD, at), Part.NOTE, each) for at, each in enumerate(keeping.notes))
    return Document(
        number=number,
        target=item.id,
        kind=kind_of(item),
        title=_title(dossier, item),
        passages=(*_passages(dossier, found), *notes),
        facets=facets_of(dossier, item, found, keeping.words()),
    )


def _title(dossier: Dossier, item: Item) -> str:
    """Its name; words that are not as they were spoken must not pass for such in a list of hits."""
    name = dossier.name(item.id)
    words = NOT_AS_SPOKEN.get(item.wording) if isinstance(item, Quote) else None
    return f"{name} ({words})" if words else name


def _items(dossier: Dossier) -> Iterator[Item]:
    """Each id once: where one stands twice the first item has it, as everywhere."""
    listed = (each for kind in KINDS for each in dossier.items(kind))
    seen: set[str] = set()
    for item in (dossier.head, *listed):
        if item.id not in seen:
            seen.add(item.id)
            yield item


def _passages(dossier: Dossier, found: Sequence[Value]) -> Iterator[Passage]:
    for path, field, value in found:
        if field.refers or not isinstance(value, str) or _unread(field):
            continue
        if text := _shown(dossier, field, value):
            yield Passage(path, _part(field), text)


def _unread(field: Field) -> bool:
    return field.key in _UNREAD or field.key.endswith("_basis")


def _part(field: Field) -> Part:
    if field.key in _TITLES:
        return Part.TITLE
    return Part.NOTE if field.key in _NOTES or field.words else Part.BODY


def _shown(dossier: Dossier, field: Field, value: str) -> str:
    """Prose with its links as their words, without its citations; other text as it is."""
    if not field.prose or "[" not in value:
        return value
    shown = (
        piece.text or dossier.name(piece.target or "") for piece in pieces(value) if not piece.cite
    )
    return "".join(shown)
