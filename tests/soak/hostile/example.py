"""The example of the documentation, in which every field stands once, with one value replaced."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from briefing.model import KINDS, Head
from briefing.model.fields import Field, fields
from briefing.problems import Collector
from briefing.yamltree import Mapping, parse_text

FILE = Path(__file__).parents[3] / "docs" / "example.yaml"
TEXT = FILE.read_text(encoding="utf-8")
_MARK = "@@here@@"

Steps = tuple[str | int, ...]


def every_field() -> Iterator[tuple[Steps, Field]]:
    """Each field of each struct once: where it stands in the example."""
    seen: set[tuple[type[msgspec.Struct], str]] = set()
    yield from _fields_of(_data()["brief"], Head, ("brief",), seen)
    for kind, struct in KINDS.items():
        for at, item in enumerate(_data()[kind]):
            yield from _fields_of(item, struct, (kind, at), seen)


def _fields_of(
    record: dict[str, Any],
    struct: type[msgspec.Struct],
    where: Steps,
    seen: set[tuple[type[msgspec.Struct], str]],
) -> Iterator[tuple[Steps, Field]]:
    for key, value in record.items():
        field = fields(struct)[key]
        if (struct, key) in seen:
            continue
        seen.add((struct, key))
        yield (*where, key), field
        if field.struct:
            many = value if field.many else [value]
            for at, each in enumerate(many):
                inner = (*where, key, at) if field.many else (*where, key)
                yield from _fields_of(each, field.struct, inner, seen)


def with_value(steps: Steps, written: str) -> str:
    """The example with `written`, as YAML, in the place of one value."""
    data = json.loads(json.dumps(_data()))
    *before, last = steps
    inner = data
    for step in before:
        inner = inner[step]
    inner[last] = _MARK
    return json.dumps(data, ensure_ascii=False, indent=1).replace(f'"{_MARK}"', written)


def everywhere(text: str) -> str:
    """The example with `text` at the start of every free text, and in a key that is none."""
    data = json.loads(json.dumps(_data()))
    _put(data["brief"], Head, _MARK)
    data["brief"][f"no{_MARK}key"] = _MARK
    for kind, struct in KINDS.items():
        for item in data[kind]:
            _put(item, struct, _MARK)
    escaped = "".join(f"\\U{ord(each):08X}" for each in text)
    return json.dumps(data, ensure_ascii=False, indent=1).replace(_MARK, escaped)


def _put(record: dict[str, Any], struct: type[msgspec.Struct], text: str) -> None:
    for key, value in record.items():
        field = fields(struct)[key]
        bound = any(meta.pattern for meta in field.metas) or field.words or field.refers
        if field.struct:
            for each in value if field.many else [value]:
                _put(each, field.struct, text)
        elif field.holds is str and not bound:
            record[key] = [text + each for each in value] if field.many else text + value


@cache
def _data() -> dict[str, Any]:
    found = parse_text(FILE, TEXT, Collector())
    assert isinstance(found, Mapping)
    return found
