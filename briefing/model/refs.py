"""Which items an item names, in its fields and in the marks of its prose; who speaks for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from briefing.model.base import Item
from briefing.model.fields import Field, Path, values
from briefing.model.prose import pieces

_MOST = 32
"""Links that are followed: far more than any delegation has, few where somebody wrote a ring."""


class Reference(msgspec.Struct, frozen=True):
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
    return references_in(item.id, values(item, _may_refer))


def _may_refer(field: Field) -> bool:
    return bool(field.refers) or field.prose


def references_in(origin: str, found: Iterable[tuple[Path, Field, Any]]) -> Iterator[Reference]:
    """The references that the item with the id `origin` makes in the values `found` in it."""
    for path, field, value in found:
        if field.refers:
            yield Reference(origin, value, path, field.refers)
        elif field.prose and "[" in value:
            for piece in pieces(value):
                if piece.target is not None:
                    kind = "sources" if piece.cite else ""
                    yield Reference(origin, piece.target, path, kind, piece.start)


def spoken_for(actor: str, represents: Mapping[str, str]) -> str:
    """The end of the way up along `represents`; a way that circles stops somewhere on it."""
    seen = {actor}
    while (above := represents.get(actor)) and above not in seen and len(seen) < _MOST:
        seen.add(above)
        actor = above
    return actor
