"""Which items an item names: in its fields, and in the marks of its prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.base import Item
from briefing.model.fields import Path, values
from briefing.model.prose import pieces


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention of an item by another.

    `origin` names `target` at `path`; `kind` is the kind it must be, empty where any will do;
    `prose` is the offset of the mark in the text, None in a field.
    """

    origin: str
    target: str
    path: Path
    kind: str
    prose: int | None = None


def references(item: Item) -> Iterator[Reference]:
    """Every reference that `item` makes, in order of its fields."""
    for path, field, value in values(item):
        if field.refers:
            yield Reference(item.id, value, path, field.refers)
        elif field.prose:
            for piece in pieces(value):
                if piece.target is not None:
                    kind = "sources" if piece.cite else ""
                    yield Reference(item.id, piece.target, path, kind, piece.start)
