"""The smallest parts of a layout: spans of text with a role, gathered into lines.

A role says what a text is, never how it looks: each face has its own way to show it.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rich.cells import cell_len as measured

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


# Latin, Greek and Cyrillic letters, punctuation, arrows, lines and shapes, our own signs.
_SIMPLE = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027"
    "\u202f-\u205e\u2070-\u20cf\u2100-\u22ff\u2500-\u25fc\u2605\u270e\u2713\u2717\u272a]*"
)


def is_simple(text: str) -> bool:
    """Whether each visible character of `text` takes one cell; rare ones that do are left out."""
    return text.isascii() or _SIMPLE.fullmatch(text) is not None


def cell_len(text: str) -> int:
    """How many cells a text takes: told at a glance, where rich remembers each that it measured."""
    return len(text) if text.isprintable() and is_simple(text) else measured(text)


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
