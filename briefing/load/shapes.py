"""What is said of data of the wrong shape."""

from __future__ import annotations

import re

import msgspec

from briefing.load.codes import ShapeFault
from briefing.load.values import Fault, quoted
from briefing.model import ID_PATTERN
from briefing.model.fields import Field, fields
from briefing.problems import Level
from briefing.yamltree import Mapping, Node, Sequence

READ_AS = "did you mean '{0}'? it is read as that"

_NOUNS = {"Head": "brief", "OwnWord": "word"}


def noun_of(struct: type[msgspec.Struct]) -> str:
    """What an item of this struct is called in a sentence."""
    return _NOUNS.get(struct.__name__, struct.__name__.lower())


def no_record(struct: type[msgspec.Struct]) -> Fault:
    """Something else stands where a mapping belongs."""
    first = next(iter(fields(struct)))
    message = f"{a(noun_of(struct))} has keys of its own, such as '{first}:'"
    return Fault(ShapeFault.WRONG_TYPE, message)


def unknown(struct: type[msgspec.Struct], key: str, hint: str, meant: str) -> Fault:
    """A key that the format does not know; `meant` is the one that can be meant alone."""
    message = f"{a(noun_of(struct))} has no key {quoted(key)}"
    return Fault(ShapeFault.UNKNOWN_KEY, message, hint, meant)


def missing(struct: type[msgspec.Struct], field: Field) -> Fault:
    """A required key that is not there."""
    message = f"this {noun_of(struct)} has no '{field.key}'"
    hint = f"add '{field.key}:', {field.description}"
    return Fault(ShapeFault.MISSING_KEY, message, hint, field.key)


def is_blank(struct: type[msgspec.Struct], field: Field) -> Fault:
    """A required key with nothing behind it."""
    message = f"'{field.key}' of this {noun_of(struct)} is empty"
    return Fault(ShapeFault.MISSING_KEY, message, f"it is {field.description}")


def empty(field: Field) -> Fault:
    """An optional key with nothing behind it."""
    message = f"'{field.key}' is empty"
    return Fault(ShapeFault.EMPTY_VALUE, message, "leave it out", level=Level.WARNING)


def too_few(field: Field, least: int, given: int) -> Fault:
    """A list with fewer entries than it needs."""
    message = f"'{field.key}' needs at least {least}, and has {given}"
    return Fault(ShapeFault.BAD_VALUE, message)


def entries(field: Field, value: Node, start: int) -> list[tuple[Node, int]]:
    """What may be an entry of the list that a field holds, and where it starts."""
    if isinstance(value, Sequence):
        return [*value.entries()]
    if isinstance(value, str):
        return [(each, start) for each in _ids(field, value) or [value]]
    return [(value, start)] if field.struct else []


def _ids(field: Field, text: str) -> list[str]:
    """The ids of a list that is written without its brackets; none where it may be anything."""
    parts = re.split(r"[,;\s]+", text.strip())
    are_ids = bool(field.refers) and all(re.fullmatch(ID_PATTERN, each) for each in parts)
    return parts if are_ids else []


def no_list(field: Field, value: Node) -> Fault:
    """Something else stands where a list belongs."""
    if isinstance(value, str) and not field.struct:
        ids = ", ".join(_ids(field, value))
        hint, meant = f"write it as a list: [{ids or value}]", f"[{ids}]" if ids else ""
    else:
        hint, meant = "start each entry with '- '", ""
    return Fault(ShapeFault.WRONG_TYPE, f"'{field.key}' holds a list", hint, meant)


def no_text(field: Field, value: Node) -> Fault:
    """A list or mapping stands where a text belongs."""
    if isinstance(value, Mapping):
        message = f"'{field.key}' holds one text, not keys of its own"
        return Fault(ShapeFault.WRONG_TYPE, message, "quote a text that has a colon or a brace")
    return Fault(
        ShapeFault.WRONG_TYPE,
        f"'{field.key}' holds one text, not a list",
        "take one, without the brackets or the hyphen; quote a text that starts with a bracket",
    )


def sole_text(value: Node) -> str | None:
    """A text, or that in a list that has nothing else; None of anything else."""
    alone = value[0] if isinstance(value, Sequence) and len(value) == 1 else value
    return alone if isinstance(alone, str) and alone.strip() else None


def a(noun: str) -> str:
    """A noun with its article."""
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
