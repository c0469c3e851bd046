"""Prose: plain text with two marks, `[[id]]` or `[[id|words]]` and `[@source-id]`.

Every other bracket is the author's own and is kept as written.
"""

from __future__ import annotations

import re

import msgspec

_MARK = re.compile(
    r"\[\[(?P<id>[^\[\]|\n]+)(?:\|(?P<words>[^\[\]\n]+))?\]\]"
    r"|\[@(?P<cite>[^\[\]\s]+)\]"
)

_BROKEN = re.compile(rf"(?!{_MARK.pattern})\[[\[@]\w[\w|-]*\]?")


class Piece(msgspec.Struct, frozen=True):
    """A run of prose: plain `text`, or a mark with the `target` that it names.

    `start` is the offset in the prose; `cite` tells a citation from a link. The text of a link
    without words is empty: the face that shows it takes the item's own name.
    """

    text: str
    start: int
    target: str | None = None
    cite: bool = False


def broken(prose: str) -> str:
    """The beginning of the first mark that is not written as one; empty where there is none."""
    found = _BROKEN.search(prose) if "[" in prose else None
    return found[0] if found else ""


def pieces(prose: str) -> tuple[Piece, ...]:
    """Split prose into plain runs, links and citations, in order; nothing is lost."""
    if "[" not in prose:
        return (Piece(prose, 0),) if prose else ()
    found: list[Piece] = []
    at = 0
    for match in _MARK.finditer(prose):
        if match.start() > at:
            found.append(Piece(prose[at : match.start()], at))
        if match["cite"]:
            found.append(Piece("", match.start(), match["cite"], cite=True))
        else:
            found.append(Piece(match["words"] or "", match.start(), match["id"].strip()))
        at = match.end()
    if at < len(prose):
        found.append(Piece(prose[at:], at))
    return tuple(found)
