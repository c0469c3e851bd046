"""What is said of data of the wrong shape."""

from __future__ import annotations

import msgspec

from briefing.load.codes import ShapeFault
from briefing.load.values import Fault
from briefing.model.fields import Field, fields
from briefing.yamltree import Mapping, Node

_NOUNS = {"Head": "brief", "OwnWord": "word"}


def noun_of(struct: type[msgspec.Struct]) -> str:
    """What an item of this struct is called in a sentence."""
    return _NOUNS.get(struct.__name__, struct.__name__.lower())


def no_record(noun: str, struct: type[msgspec.Struct]) -> Fault:
    """Something else stands where a mapping belongs."""
    first = next(iter(fields(struct)))
    return Fault(ShapeFault.WRONG_TYPE, f"{_a(noun)} has keys of its own, such as '{first}:'")


def unknown(noun: str, key: str, hint: str) -> Fault:
    """A key that the format does not know."""
    return Fault(ShapeFault.UNKNOWN_KEY, f"{_a(noun)} has no key '{key}'", hint)


def missing(noun: str, field: Field, how: str = "") -> Fault:
    """A required key that is not there, or empty."""
    what = f"'{field.key}' of this {noun} is {how}" if how else f"this {noun} has no '{field.key}'"
    return Fault(ShapeFault.MISSING_KEY, what, f"'{field.key}' is {field.description}")


def too_few(field: Field, least: int, given: int) -> Fault:
    """A list with fewer entries than it needs."""
    message = f"'{field.key}' needs {least} entries or more, and has {given}"
    return Fault(ShapeFault.BAD_VALUE, message)


def no_list(field: Field, value: Node) -> Fault:
    """Something else stands where a list belongs."""
    if isinstance(value, str) and not field.struct:
        hint = f"write it as a list: [{value}]"
    else:
        hint = "start each entry with '- '"
    return Fault(ShapeFault.WRONG_TYPE, f"'{field.key}' holds a list", hint)


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


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
