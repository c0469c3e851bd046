"""What is wrong with one text as the value of one field."""

from __future__ import annotations

import re

import msgspec

from briefing.load.codes import ShapeFault
from briefing.load.days import as_date
from briefing.load.near import Near
from briefing.model import ID_PATTERN, When
from briefing.model.fields import Field
from briefing.model.ids import as_id, foreign_letter
from briefing.model.when import FORMS, parse
from briefing.problems import PLACEHOLDER, Level

_SHOWN = 40
_SPAN = "where it is not exact, write the span in which it lies"


class Fault(msgspec.Struct, frozen=True):
    """What is wrong, and how to mend it; `meant` is as in a problem."""

    code: ShapeFault
    message: str
    hint: str = ""
    meant: str = ""
    level: Level = Level.ERROR


def fault_in(field: Field, text: str, near: Near) -> Fault | None:
    """The fault of `text` as a value of `field`, None where it will do."""
    if text == PLACEHOLDER and _is_bound(field):
        return placeholder(field)
    if field.words:
        return _word(field, text, near)
    if field.holds is When:
        return _date(text)
    if field.holds is int:
        return _number(field, text)
    return _pattern(field, text)


def placeholder(field: Field) -> Fault:
    """What an author has yet to write."""
    choice = f" ({', '.join(field.words)})" if field.words else ""
    message = f"'{field.key}' still holds the placeholder {PLACEHOLDER}"
    hint = f"write {field.description}{choice}"
    return Fault(ShapeFault.PLACEHOLDER, message, hint, level=Level.WARNING)


def quoted(text: str) -> str:
    """`text` in quotation marks, cut to a line; a blank at its end is seen."""
    line = re.sub(r"\s+", " ", text)
    return f"'{line}'" if len(line) <= _SHOWN else f"'{line[: _SHOWN - 1]}…'"


def joined(*remedies: str) -> str:
    """Several remedies as one; empty ones are left out."""
    return "; ".join(filter(None, remedies))


def _is_bound(field: Field) -> bool:
    """Whether not every text will do, so that a placeholder cannot stand there for a while."""
    return bool(field.words or field.holds is not str or any(meta.pattern for meta in field.metas))


def _word(field: Field, text: str, near: Near) -> Fault | None:
    if text in field.words:
        return None
    message = f"{quoted(text)} is not a word for '{field.key}'"
    hint = joined(near.remedy(text, field.words), foreign_letter(text))
    return Fault(ShapeFault.UNKNOWN_WORD, message, hint, near.sure(text, field.words))


def _date(text: str) -> Fault | None:
    try:
        parse(text)
    except ValueError as error:
        meant = as_date(text)
        message = f"{quoted(text)} is not written as a date" if meant else str(error)
        vague = _SPAN if FORMS in message else ""
        hint = f"write it as '{meant}'" if meant else vague
        return Fault(ShapeFault.BAD_DATE, message, hint, meant)
    return None


def _number(field: Field, text: str) -> Fault | None:
    try:
        number = msgspec.convert(text, int, strict=False)
    except msgspec.ValidationError:
        return Fault(ShapeFault.WRONG_TYPE, f"'{field.key}' is a number, not {quoted(text)}")
    least = next((meta.ge for meta in field.metas if meta.ge is not None), None)
    if least is not None and number < least:
        return Fault(ShapeFault.BAD_VALUE, f"'{field.key}' is {least} or more, not {text}")
    return None


def _pattern(field: Field, text: str) -> Fault | None:
    for meta in field.metas:
        if meta.pattern and not re.search(meta.pattern, text):
            return _mismatch(field, meta.pattern, text)
        if meta.max_length is not None and len(text) > meta.max_length:
            message = f"'{field.key}' is longer than {meta.max_length} characters"
            return Fault(_code(field), message, "shorten it")
    return None


def _mismatch(field: Field, pattern: str, text: str) -> Fault:
    if pattern != ID_PATTERN:
        message = f"{quoted(text)} will not do for '{field.key}'"
        such = f", such as {' or '.join(field.examples)}" if field.examples else ""
        return Fault(ShapeFault.BAD_VALUE, message, field.description + such)
    made = as_id(text)
    hint = joined(f"write it as '{made}'" if made else "", foreign_letter(text))
    message = f"{quoted(text)} is no id: lower-case letters, digits and single hyphens make one"
    return Fault(ShapeFault.BAD_ID, message, hint)


def _code(field: Field) -> ShapeFault:
    return ShapeFault.BAD_ID if field.key == "id" else ShapeFault.BAD_VALUE
