"""What the doctor finds."""

from __future__ import annotations

import msgspec

from briefing.yamltree.codes import TextFault
from briefing.yamltree.spans import Span


class Diagnosis(msgspec.Struct, frozen=True):
    """One fault, where it stands, and how to mend it."""

    span: Span
    message: str
    hint: str
    code: TextFault = TextFault.SYNTAX


def at(number: int, start: int, length: int = 1) -> Span:
    """A stretch of one line; `number` and `start` count from 0."""
    return Span(number + 1, start + 1, number + 1, start + 1 + length)
