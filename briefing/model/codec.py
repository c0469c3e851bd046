"""Between plain data and the structs: `msgspec.convert` with dates, and JSON."""

from __future__ import annotations

from _thread import allocate_lock  # `threading` costs a headless command another millisecond
from typing import Any, TypeVar

import msgspec

from briefing.model import when
from briefing.model.when import When

T = TypeVar("T", bound=msgspec.Struct)

_PREPARED: set[type] = set()
_PREPARING = allocate_lock()


def convert(data: object, struct: type[T]) -> T:
    """Plain data (text scalars) as a `struct`. Raises msgspec.ValidationError at a fault."""
    prepare(struct)
    return msgspec.convert(data, struct, strict=False, dec_hook=decode_hook)


def to_plain(record: object) -> Any:  # noqa: ANN401 - JSON data
    """The data of `record` as YAML would have it: the format's keys, defaults left out."""
    return msgspec.to_builtins(record, enc_hook=encode_hook)


def to_json(record: object) -> bytes:
    """`record` as JSON text in UTF-8, on one line, with the format's keys."""
    return msgspec.json.encode(record, enc_hook=encode_hook)


def from_json(text: bytes, struct: type[T]) -> T:
    """What `to_json` made of a `struct`. Raises msgspec.DecodeError."""
    prepare(struct)
    return msgspec.json.decode(text, type=struct, strict=False, dec_hook=decode_hook)


def prepare(struct: type) -> None:
    """Let msgspec make what it has to know of a struct, once, whatever thread asks first.

    It makes that at the first use, and a second thread that meets it half made ends the process.
    """
    if struct not in _PREPARED:
        with _PREPARING:
            msgspec.json.Decoder(struct)
            _PREPARED.add(struct)


def decode_hook(kind: type, value: object) -> object:
    """For msgspec: the date that a text means."""
    if kind is When:
        if not isinstance(value, str):
            raise ValueError(f"a date is text, one of: {when.FORMS}")
        return when.parse(value)
    raise NotImplementedError(kind)


def encode_hook(value: object) -> str:
    """For msgspec: a date as its author wrote it."""
    if isinstance(value, When):
        return value.text
    raise NotImplementedError(type(value))
