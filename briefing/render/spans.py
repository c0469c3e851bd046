"""The smallest parts of a layout: spans of text with a role, gathered into lines.

A role says what a text is, never how it looks: each face has its own way to show it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefing.render.measure import cell_len

Role = Literal[
    "text",
    "title",
    "heading",
    "label",
    "meta",
    "quote",
    "link",
    "cite",
    "symbol",
    "first",
    "second",
    "other",
    "alarm",
    "rule",
    "hit",
]
"""What a span is. `first`, `second` and `other` are the sides; `alarm` wants attention."""


class Span(NamedTuple):
    """A run of text with one role. `link` is the id of the item it leads to, or empty."""

    text: str
    role: Role = "text"
    link: str = ""


Spans = tuple[Span, ...]
Line = tuple[Span, ...]


def width(line: Line) -> int:
    """How many cells the line takes."""
    return sum([cell_len(text) for text, _, _ in line])


def plain(line: Line) -> str:
    """The text of the line alone, without trailing blanks."""
    return "".join([text for text, _, _ in line]).rstrip()


def joined(parts: list[Spans], between: str = "  ") -> Spans:
    """The non-empty parts one after another, with a separator between them."""
    spans: list[Span] = []
    for part in parts:
        if part and spans:
            spans.append(Span(between, "meta"))
        spans.extend(part)
    return tuple(spans)
