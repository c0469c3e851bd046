"""Reads a brief that the schema has refused: item by item, what is good of each."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from briefing.load.codes import ShapeFault
from briefing.load.files import yaml_files
from briefing.load.made import made_head
from briefing.load.merge import Part, Parts
from briefing.load.near import Near
from briefing.load.peek import begins_with_head
from briefing.load.skipped import is_hiding
from briefing.load.strayed import by_kind
from briefing.load.walk import Walk
from briefing.model import KINDS, Brief, Head, Item, codec
from briefing.model.fields import fields
from briefing.model.ids import as_id
from briefing.problems import Collector, Place
from briefing.yamltree import MAX_FILES, Mapping, Node, Tree

_HEAD_LOST = "until then one is made up, or done without"


class Mended(msgspec.Struct):
    """The good parts, beside each kind's items where they are written, and the ids of the rest.

    `faulty` has, by the id of an item, the keys in it whose values are not among the good parts.
    """

    brief: Brief
    origins: dict[str, list[tuple[Tree, Mapping]]]
    lost: set[str] = msgspec.field(default_factory=set)
    faulty: dict[str, set[str]] = msgspec.field(default_factory=dict)


def mend(
    path: Path, parts: Parts, collector: Collector, excused: frozenset[str] = frozenset()
) -> Mended:
    """A brief of the good parts; every fault goes to `collector`.

    `excused` are keys that may be missing in the head without a word, since they were not readable.
    """
    mender = _Mender(collector, excused)
    sorted_parts = by_kind(parts.items, collector)
    items = {kind: mender.items(kind, sorted_parts[kind]) for kind in KINDS}
    head = mender.head(path, parts, items)
    made: dict[str, Any] = {kind: tuple(found) for kind, found in items.items()}
    return Mended(Brief(head=head, **made), mender.origins, mender.lost, mender.faulty)


class _Mender:
    def __init__(self, collector: Collector, excused: frozenset[str]) -> None:
        self._collector = collector
        self._excused = excused
        self._near = Near()
        self.origins: dict[str, list[tuple[Tree, Mapping]]] = {}
        self.lost: set[str] = set()
        self.faulty: dict[str, set[str]] = {}

    def items(self, kind: str, parts: list[Part]) -> list[Item]:
        found: list[Item] = []
        origins = self.origins.setdefault(kind, [])
        for part in parts:
            walk = self._walk(part)
            node, whole = walk.record(part.node, part.start, KINDS[kind])
            item = self._convert(node, KINDS[kind], part) if whole else None
            if item is None:
                if name := _id(part.node):
                    self.lost.add(name)
                continue
            found.append(item)
            origins.append((part.tree, node))
            if walk.faulty:
                self.faulty[item.id] = walk.faulty
        return found

    def head(self, path: Path, parts: Parts, items: dict[str, list[Item]]) -> Head:
        good = Mapping()
        if parts.head:
            part = parts.head
            walk = self._walk(part)
            good, _ = walk.record(part.node, part.start, Head, _HEAD_LOST, self._excused)
            self.origins["brief"] = [(part.tree, good)]
        elif self._excused.isdisjoint({"brief", "as_of"}) and not any(
            map(is_hiding, self._collector)
        ):
            self._tell_no_head(path)
        head = made_head(path, good, items)
        made = {key for key, field in fields(Head).items() if field.required and key not in good}
        if made:
            self.faulty[head.id] = made
        return head

    def _tell_no_head(self, path: Path) -> None:
        if path.is_file() and _has_one_head(path.parent):
            message = f"this file is a part of the brief in {path.parent}, which has the head"
            hint = f"name the folder: {path.parent}"
            self._collector.add(Place(path), ShapeFault.PART_OF_BRIEF, message, hint)
            return
        message = "the brief has no head"
        hint = f"add 'brief:' with id, title, as_of and sides; {_HEAD_LOST}"
        self._collector.add(Place(path), ShapeFault.NO_HEAD, message, hint)

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


def _has_one_head(folder: Path) -> bool:
    """Whether the files of a folder are one brief: they have one head."""
    heads = (each for each in yaml_files(folder)[:MAX_FILES] if begins_with_head(each))
    return len([*islice(heads, 2)]) == 1


def _id(node: Node) -> str:
    """The id that an item has or should have; empty where there is none."""
    name = node.get("id") if isinstance(node, Mapping) else None
    return as_id(name) if isinstance(name, str) else ""
