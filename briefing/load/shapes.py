"""What is said of data of the wrong shape."""

from __future__ import annotations

import re

import msgspec

from briefing.load.codes import ShapeFault
from briefing.load.values import Fault, joined, quoted
from briefing.model.fields import Field, fields
from briefing.model.ids import foreign_letter
from briefing.problems import Level
from briefing.yamltree import Mapping, Node, Sequence

READ_AS = "did you mean '{0}'? it is read as that"

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_IDS = re.compile(r"[a-z0-9,;\s()\[\]\"'&/|+-]+")
_NOUNS = {"Head": "brief", "OwnWord": "word"}


def noun_of(struct: type[msgspec.Struct]) -> str:
    """What an item of this struct is called in a sentence."""
    return _NOUNS.get(struct.__name__, struct.__name__.lower())


def no_record(struct: type[msgspec.Struct], value: Node) -> Fault:
    """Something else stands where a mapping belongs."""
    first = next(iter(fields(struct)))
    message = f"{a(noun_of(struct))} has keys of its own, such as '{first}:'"
    hint = "take the hyphen or the brackets out" if isinstance(value, Sequence) else ""
    return Fault(ShapeFault.WRONG_TYPE, message, hint)


def unknown(struct: type[msgspec.Struct], key: str, hint: str, meant: str) -> Fault:
    """A key that the format does not know; `meant` is the one that can be meant alone."""
    message = f"{a(noun_of(struct))} has no key {quoted(key)}"
    return Fault(ShapeFault.UNKNOWN_KEY, message, joined(hint, foreign_letter(key)), meant)


def instead(struct: type[msgspec.Struct], key: str, field: Field) -> Fault:
    """A key that the format does not know, where the one that is required is missing."""
    message = f"{a(noun_of(struct))} has no key {quoted(key)}, and needs '{field.key}'"
    hint = f"write '{field.key}:' if that is meant, {field.description}"
    return Fault(ShapeFault.UNKNOWN_KEY, message, hint)


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
    hint = f"write {field.description}, or leave it out"
    return Fault(ShapeFault.EMPTY_VALUE, message, hint, level=Level.WARNING)


def too_few(field: Field, least: int, given: int) -> Fault:
    """A list with fewer entries than it needs."""
    message = f"'{field.key}' needs at least {least}, and has {given}"
    return Fault(ShapeFault.BAD_VALUE, message)


def entries(field: Field, value: Node, start: int) -> list[tuple[Node, int]]:
    """What may be an entry of the list that a field holds, and where it starts."""
    if isinstance(value, Sequence):
        return [*value.entries()]
    if isinstance(value, str):
        ids = _ids(field, value)
        return [(each, start) for each in (ids if field.refers else [value])]
    return [(value, start)] if field.struct else []


def _ids(field: Field, text: str) -> list[str]:
    """The ids of a list that is written without its brackets; none where it may be anything."""
    return _ID.findall(text) if field.refers and _IDS.fullmatch(text) else []


def renamed(field: Field, value: Node, read: Node) -> str:
    """The remedy where a key is that of a field but for its spelling; `read` is its value."""
    hint = READ_AS.format(field.key)
    if value is read:
        return hint
    inside = ", ".join(map(str, read)) if isinstance(read, Sequence) else ""
    return f"{hint}, with its value as {f'[{inside}]' if inside else f'{read} alone'}"


def shaped(field: Field, value: Node, start: int) -> Node:
    """A value of the shape that a field has, if it can be read so: one alone, or a list of one."""
    alone = sole_text(value)
    if alone is None or field.struct or isinstance(value, Sequence) is field.many:
        return value
    if not field.many:
        return alone
    made = Sequence()
    for each, at in entries(field, value, start):
        made.put(each, at)
    return made


def no_list(field: Field, value: Node) -> Fault:
    """Something else stands where a list belongs."""
    if isinstance(value, str) and not field.struct:
        ids = ", ".join(_ids(field, value))
        hint, meant = f"write it as a list: [{ids or value}]", f"[{ids}]" if ids else ""
    else:
        hint, meant = "start each entry with '- ', or write them in brackets: [a, b]", ""
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
