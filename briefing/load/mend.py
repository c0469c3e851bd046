"""Reads a brief that the schema has refused: item by item, what is good of each."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import msgspec

from briefing.load.codes import ShapeFault
from briefing.load.made import made_head
from briefing.load.merge import Part, Parts
from briefing.load.near import Near
from briefing.load.walk import Walk
from briefing.model import KINDS, Brief, Head, Item, codec
from briefing.problems import Collector, Place
from briefing.yamltree import Mapping, Tree

_HEAD_LOST = "until then something made from the name of the file stands in"


class Mended(msgspec.Struct):
    """The good parts, beside each kind's items where they are written, and the ids of the rest."""

    brief: Brief
    origins: dict[str, list[tuple[Tree, Mapping]]]
    lost: set[str] = msgspec.field(default_factory=set)


def mend(path: Path, parts: Parts, collector: Collector, excused: Collection[str] = ()) -> Mended:
    """A brief of the good parts; every fault goes to `collector`.

    `excused` are keys that may be missing in the head without a word, since they were not readable.
    """
    mender = _Mender(collector, excused)
    items = {kind: mender.items(kind, parts.items[kind]) for kind in KINDS}
    head = mender.head(path, parts, items)
    made: dict[str, Any] = {kind: tuple(found) for kind, found in items.items()}
    return Mended(Brief(head=head, **made), mender.origins, mender.lost)


class _Mender:
    def __init__(self, collector: Collector, excused: Collection[str]) -> None:
        self._collector = collector
        self._excused = excused
        self._near = Near()
        self.origins: dict[str, list[tuple[Tree, Mapping]]] = {}
        self.lost: set[str] = set()

    def items(self, kind: str, parts: list[Part]) -> list[Item]:
        found: list[Item] = []
        origins = self.origins.setdefault(kind, [])
        for part in parts:
            node, whole = self._walk(part).record(part.node, part.start, KINDS[kind])
            item = self._convert(node, KINDS[kind], part) if whole else None
            if item is not None:
                found.append(item)
                origins.append((part.tree, node))
            elif isinstance(name := node.get("id"), str):
                self.lost.add(name)
        return found

    def head(self, path: Path, parts: Parts, items: dict[str, list[Item]]) -> Head:
        good = Mapping()
        if parts.head:
            part = parts.head
            walk = self._walk(part)
            good, _ = walk.record(part.node, part.start, Head, _HEAD_LOST, self._excused)
            self.origins["brief"] = [(part.tree, good)]
        elif "brief" not in self._excused:
            message = "the brief has no head"
            hint = f"add 'brief:' with id, title, as_of and sides; {_HEAD_LOST}"
            self._collector.add(Place(path), ShapeFault.NO_HEAD, message, hint)
        return made_head(path, good, items)

    def _walk(self, part: Part) -> Walk:
        return Walk(part.tree, self._collector, self._near)

    def _convert(self, node: Mapping, struct: type[Item], part: Part) -> Item | None:
        try:
            return codec.convert(node, struct)
        except msgspec.ValidationError as error:
            # The walk knows every constraint of the format; should one be added that it does not,
            # this names it, if only by its item.
            self._collector.add(part.place, ShapeFault.BAD_VALUE, str(error))
            return None
