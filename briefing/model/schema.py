"""The JSON Schema of a brief, as editors read it: each field explained, each word, each id.

Made from the structs. Where YAML would read a number or a truth value the format reads text, so the
schema lets those pass wherever any text will do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import msgspec

from briefing.model import when
from briefing.model.brief import KINDS, Head
from briefing.model.fields import Field, fields
from briefing.model.when import When

Schema = dict[str, Any]
Known = Mapping[str, Mapping[str, str]]
"""The ids that exist, by kind, each with its title."""

_DIALECT: Final = "http://json-schema.org/draft-07/schema#"
_DATES: Final = ["2022-01-10", "2022-01", "2022-01-10..2022-01-13", "before 2022-01-09"]
_SAID: Final = "patternErrorMessage"
"""What editors say instead of showing a pattern."""
_TEXT: Final = ["string", "number", "boolean"]


def schema(known: Known | None = None, of: str = "") -> Schema:
    """The schema of a brief, or of any one file of its folder.

    With `known`, a field that names an item takes no other id than those; they are told to be
    those of the brief with the id `of`.
    """
    maker = _Maker(known or {})
    kinds = {kind: maker.items(struct) for kind, struct in KINDS.items()}
    return {
        "$schema": _DIALECT,
        "title": "A brief for briefing",
        **({"$comment": f"The ids are those of the brief '{of}'."} if of else {}),
        "type": "object",
        "properties": {"brief": maker.reference(Head), **kinds},
        "additionalProperties": False,
        "definitions": {each.__name__: maker.record(each) for each in structs()} | maker.ids(),
    }


def structs() -> Iterator[type[msgspec.Struct]]:
    """Every struct of the format: the head, the kinds, each followed by the records in it."""
    items: tuple[type[msgspec.Struct], ...] = (Head, *KINDS.values())
    for struct in items:
        yield struct
        for field in fields(struct).values():
            if field.struct:
                yield field.struct


class _Maker:
    def __init__(self, known: Known) -> None:
        self._known = known

    def ids(self) -> Schema:
        """The choices of ids, each written once for all fields that take one of them."""
        known = [(kind, ids) for kind, ids in self._known.items() if ids]
        one = {_id_name(kind, many=False): _each(ids) for kind, ids in known}
        return one | {_id_name(kind, many=True): _words(ids) for kind, ids in known}

    def record(self, struct: type[msgspec.Struct]) -> Schema:
        found = fields(struct)
        return {
            "description": " ".join((struct.__doc__ or "").split()),
            "type": "object",
            "properties": {key: self._field(field) for key, field in found.items()},
            "required": [key for key, field in found.items() if field.required],
            "additionalProperties": False,
        }

    def reference(self, struct: type[msgspec.Struct]) -> Schema:
        return {"$ref": f"#/definitions/{struct.__name__}"}

    def items(self, struct: type[msgspec.Struct]) -> Schema:
        told = " ".join((struct.__doc__ or "").split())
        return {"description": told, "type": "array", "items": self.reference(struct)}

    def _field(self, field: Field) -> Schema:
        told: Schema = {"description": field.description}
        if field.examples:
            told["examples"] = list(field.examples)
        if not field.many:
            return {**told, **self._one(field)}
        least = max((meta.min_length or 0 for meta in field.metas), default=0)
        bound = {"minItems": least} if least else {}
        items = {"description": field.description, **self._one(field)}
        return {**told, "type": "array", **bound, "items": items}

    def _one(self, field: Field) -> Schema:
        if field.struct:
            return self.reference(field.struct)
        if field.words:
            return _words({each: field.meanings.get(each, "") for each in field.words})
        if field.refers and self._known.get(field.refers):
            return {"$ref": f"#/definitions/{_id_name(field.refers, many=field.many)}"}
        if field.holds is When:
            dates = {"pattern": when.PATTERN, _SAID: f"write one of: {when.FORMS}"}
            return {"type": ["string", "integer"], **dates, "examples": _DATES}
        if field.holds is int:
            return {"type": "integer", **_bounds(field)}
        return {"type": _TEXT, **_bounds(field)}


def _id_name(kind: str, *, many: bool) -> str:
    return f"{kind}-in-list" if many else kind


def _each(ids: Mapping[str, str]) -> Schema:
    """A choice of ids, each a schema of its own: to point at one shows its title alone.

    Of this form, editors offer each entry of a list twice, once in a way that breaks `[...]`.
    """
    return {"anyOf": [{"const": each, "description": title} for each, title in ids.items()]}


def _words(meanings: Mapping[str, str]) -> Schema:
    """A choice of words; the two lists of descriptions are what the editors' servers show."""
    told = list(meanings.values())
    return {
        "enum": list(meanings),
        "enumDescriptions": told,
        "markdownEnumDescriptions": [_literal(each) for each in told],
    }


def _literal(text: str) -> str:
    """`text` as Markdown that shows it as it is written."""
    return "".join(f"\\{each}" if each in "\\`*_{}[]<>#|" else each for each in text)


def _bounds(field: Field) -> Schema:
    bounds: Schema = {}
    for meta in field.metas:
        if meta.pattern:
            # `$` leaves room for a line break in Python, and is the end of all in a JSON Schema.
            bounds["pattern"] = meta.pattern.replace(r"\Z", "$")
            such = f", such as {' or '.join(field.examples)}" if field.examples else ""
            bounds[_SAID] = f"write {field.description}{such}"
        if meta.max_length is not None:
            bounds["maxLength"] = meta.max_length
        if meta.ge is not None:
            bounds["minimum"] = meta.ge
    return bounds
