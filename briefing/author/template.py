"""An item to be filled in: its fields as YAML, each with what it means, and where to write."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from briefing.author.placeholders import placeholder
from briefing.check.index import article
from briefing.model import Item, Quote, Sourced, Statement
from briefing.model.fields import Field, fields
from briefing.model.when import FORMS, When

_WIDTH = 96
_LATER = "--- what follows may be left out: take the # away where it is known ---"
_SHARED = ("date", "date_basis", "event", "sources", "note")


def item_lines(struct: type[Item], given: Mapping[str, str], indent: int) -> Iterator[str]:
    """The lines of a new item below its hyphen or key, not indented: `indent` is what will be.

    `given` are values as YAML, `id` among them. First what it needs: the required fields, and those
    without which `check` complains of every item of the kind.
    """
    width = _WIDTH - indent
    known = _ordered(struct)
    needed = _needed(struct)
    first = [each for each in known if each.required or each.key in given or each.key in needed]
    for field in first:
        if field.key != "id":
            yield from _comment(field, width, FORMS)
        yield f"{field.key}: {given.get(field.key) or placeholder(field)}"
    left = [each for each in known if each not in first]
    if left:
        yield f"# {_LATER}"
    for field in left:
        yield from _comment(field, width)
        yield f"# {field.key}: {_usual(struct, field)}".rstrip()


def _ordered(struct: type[msgspec.Struct]) -> list[Field]:
    """The fields of a struct as an author fills them in: its own first, then the shared ones."""
    known = fields(struct)
    own = [key for key in known if key not in _SHARED]
    return [known[key] for key in (*own, *(key for key in _SHARED if key in known))]


def _needed(struct: type[msgspec.Struct]) -> tuple[str, ...]:
    """Optional fields without which an item is hardly ever right."""
    if issubclass(struct, Statement):
        return ("date", "date_basis", "sources")
    if issubclass(struct, Quote):
        return ("date",)
    return ("sources",) if issubclass(struct, Sourced) else ()


def _comment(field: Field, width: int, forms: str = "") -> Iterator[str]:
    """What a field is about; `forms` are those of a date, if they are to be told."""
    told = field.description
    if field.refers and field.refers not in told:
        told += f" (ids of {field.refers})" if field.many else f" (id of {article(field.refers)})"
    if field.holds is When and forms:
        told += f" ({forms})"
    if field.examples:
        told += f", such as: {field.examples[0]}"
    yield from textwrap.wrap(told, width, initial_indent="# ", subsequent_indent="#   ")
    for word, meaning in field.meanings.items():
        line = f"{word}: {meaning}"
        yield from textwrap.wrap(line, width, initial_indent="#   ", subsequent_indent="#     ")


def _usual(struct: type[msgspec.Struct], field: Field) -> str:
    """What a comment shows as the value: what the format takes for granted, or a form to fill."""
    if field.many:
        return placeholder(field) if field.struct else "[]"
    found = next(each for each in msgspec.structs.fields(struct) if each.name == field.name)
    default: Any = found.default
    return default if isinstance(default, str) else ""
