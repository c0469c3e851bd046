"""Documents and what is known of a brief as bytes, and back."""

from __future__ import annotations

import zlib

import msgspec

from briefing.library import Dossier
from briefing.model import Brief
from briefing.model.codec import from_json, to_json
from briefing.model.fields import Path
from briefing.search.documents import Document, Part, Passage
from briefing.search.facets import STATED, Facets
from briefing.search.names import Names
from briefing.search.shelved.entries import as_text, date_of
from briefing.search.shelved.sealing import sealed


class _Passage(msgspec.Struct, frozen=True, array_like=True):
    path: tuple[str | int, ...]
    part: Part
    text: str


class _Document(msgspec.Struct, frozen=True, array_like=True):
    target: str
    kind: str
    title: str
    passages: tuple[_Passage, ...]
    when: str | None
    stated: bool
    speaker: str
    source: str
    speaker_name: str
    source_title: str


_documents = msgspec.msgpack.Decoder(_Document)
_names = msgspec.msgpack.Decoder(Names)
_encode = msgspec.msgpack.Encoder().encode


def packed_names(names: Names) -> bytes:
    """The names of a brief as bytes, sealed."""
    return sealed(_encode(names))


def packed_document(dossier: Dossier, document: Document) -> bytes:
    """A document of a brief as bytes, sealed; of what is searched of it only what a hit shows."""
    facets = document.facets
    return sealed(
        _encode(
            _Document(
                document.target,
                document.kind,
                document.title,
                tuple(_Passage(each.path, each.part, each.text) for each in document.passages),
                as_text(facets.when),
                STATED in facets.words,
                facets.speaker,
                facets.source,
                dossier.name(facets.speaker) if facets.speaker else "",
                dossier.name(facets.source) if facets.source else "",
            )
        )
    )


def unpacked_document(number: int, text: bytes) -> tuple[Document, str, str]:
    """The document of this number, the name of its speaker, the title of its source.

    The text is no longer sealed. Raises one of `file.FAULTS`.
    """
    found = _documents.decode(text)
    stated = (STATED,) if found.stated else ()
    document = Document(
        number=number,
        target=found.target,
        kind=found.kind,
        title=found.title,
        passages=tuple(_passage(each) for each in found.passages),
        facets=Facets(stated, date_of(found.when), found.speaker, found.source),
    )
    return document, found.speaker_name, found.source_title


def unpacked_names(text: bytes) -> Names:
    """The names of a brief, when they are no longer sealed. Raises one of `file.FAULTS`."""
    return _names.decode(text)


def may_name(names: bytes, word: str, *, unfinished: bool) -> bool:
    """Whether packed names may hold a word, or one that begins so: to unpack them takes longer."""
    return (word.encode() if unfinished else _encode(word)) in names


def packed_brief(brief: Brief) -> bytes:
    """A brief as bytes."""
    return zlib.compress(to_json(brief), 1)


def unpacked_brief(text: bytes) -> Brief:
    """What `packed_brief` made of a brief. Raises one of `file.FAULTS`."""
    return from_json(zlib.decompress(text), Brief)


def _passage(each: _Passage) -> Passage:
    path: Path = each.path
    return Passage(path, each.part, each.text)
