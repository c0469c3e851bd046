"""Edits of a file by exact span: not one other byte changes.

Offsets count the characters of a text as `yamltree` reads it: without a byte order mark, with lines
that end in a line feed. The file keeps its mark and its own line ends.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import msgspec

from briefing.errors import BriefingError


class EditError(BriefingError):
    """An edit that cannot be made without harm; nothing was written."""


class Edit(msgspec.Struct, frozen=True):
    """`text` instead of what stands in `file` from `start` up to, and without, `end`."""

    file: Path
    start: int
    end: int
    text: str


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes of a file after `edits`, which are all of that file, in UTF-8.

    Insertions at one place stand in the order in which they are given; an edit that is given twice
    is made once. Raises EditError where two edits overlap or one lies outside of the text.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data[len(mark) :].decode("utf-8")
    # The line feeds before which the reader takes a carriage return out, as it counts.
    ends = [found.start() - nth for nth, found in enumerate(re.finditer("\r\n", text))]
    made: list[str] = []
    at = 0
    for edit in _in_order(edits, len(text) - len(ends)):
        start = edit.start + bisect_left(ends, edit.start)
        made += (text[at:start], edit.text.replace("\n", _line_end(text)))
        at = edit.end + bisect_left(ends, edit.end)
    return mark + "".join((*made, text[at:])).encode("utf-8")


def _in_order(edits: Iterable[Edit], length: int) -> list[Edit]:
    """The edits by place, each once, none over another."""
    found = sorted(dict.fromkeys(edits), key=lambda each: (each.start, each.end))
    for each in found:
        if not 0 <= each.start <= each.end <= length:
            raise EditError(f"{each.file} has no characters {each.start} to {each.end}")
    for one, other in pairwise(found):
        if other.start < one.end:
            raise EditError(f"two edits of {one.file} change the same words")
    return found


def _line_end(text: str) -> str:
    """As the lines of the file end: by its first line."""
    first = text.find("\n")
    if first < 0 and "\r" in text:
        return "\r"
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
