"""Documents and what is known of a brief as bytes, and back."""

from __future__ import annotations

import zlib
from typing import Any

import msgspec

from briefing.model import Brief
from briefing.model.codec import from_json, to_json
from briefing.model.fields import Path
from briefing.model.when import NOT_GIVEN, When, parse
from briefing.search.documents import Document, Part, Passage
from briefing.search.facets import Facets
from briefing.search.known import Known
from briefing.search.searched import Span


class _Passage(msgspec.Struct, frozen=True, array_like=True):
    path: tuple[str | int, ...]
    part: int
    text: str


class _Document(msgspec.Struct, frozen=True, array_like=True):
    target: str
    kind: str
    title: str
    passages: tuple[_Passage, ...]
    folded: tuple[str, ...]
    facets: frozenset[str]
    when: str | None
    speaker: str
    source: str


class Card(msgspec.Struct, frozen=True, array_like=True):
    """A brief but for its documents."""

    kinds: tuple[Span, ...]
    known: Known


_documents = msgspec.msgpack.Decoder(_Document)
_cards = msgspec.msgpack.Decoder(Card)
_encode = msgspec.msgpack.Encoder().encode

FAULTS = (msgspec.DecodeError, UnicodeDecodeError, zlib.error, ValueError)
"""What reading bytes may raise that were not written here."""


def pack(value: Any) -> bytes:  # noqa: ANN401 - whatever msgspec knows
    """Plain data as bytes."""
    return _encode(value)


def packed_document(document: Document) -> bytes:
    """A document as bytes, with its folded words."""
    facets = document.facets
    return _encode(
        _Document(
            document.target,
            document.kind,
            document.title,
            tuple(_Passage(each.path, each.part, each.text) for each in document.passages),
            document.folded,
            facets.words,
            facets.when.text if facets.when else None,
            facets.speaker,
            facets.source,
        )
    )


def unpacked_document(number: int, text: bytes) -> Document:
    """The document of this number. Raises one of `FAULTS`."""
    found = _documents.decode(text)
    return Document(
        number=number,
        target=found.target,
        kind=found.kind,
        title=found.title,
        passages=tuple(_passage(each) for each in found.passages),
        facets=Facets(found.facets, _when(found.when), found.speaker, found.source),
        known=found.folded,
    )


def unpacked_card(text: bytes) -> Card:
    """What `pack` made of a card. Raises one of `FAULTS`."""
    return _cards.decode(text)


def packed_brief(brief: Brief) -> bytes:
    """A brief as bytes."""
    return zlib.compress(to_json(brief), 1)


def unpacked_brief(text: bytes) -> Brief:
    """What `packed_brief` made of a brief. Raises one of `FAULTS`."""
    return from_json(zlib.decompress(text), Brief)


def _passage(each: _Passage) -> Passage:
    path: Path = each.path
    return Passage(path, Part(each.part), each.text)


def _when(text: str | None) -> When | None:
    if text is None:
        return None
    return NOT_GIVEN if text == NOT_GIVEN.text else parse(text)
