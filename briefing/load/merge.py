"""The files of a folder as one brief: the lists of a key joined, one head."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from briefing.load.codes import ShapeFault
from briefing.load.heads import with_head
from briefing.load.kinds import sole_kind
from briefing.load.near import Near
from briefing.load.shapes import READ_AS
from briefing.load.skipped import ids_in
from briefing.load.values import Fault, quoted
from briefing.model import KINDS, Head
from briefing.model.fields import fields
from briefing.problems import Collector, Level, Place
from briefing.yamltree import Mapping, Node, Sequence, Tree

_KEYS = ("brief", *KINDS)


class Part(NamedTuple):
    """One item, or what stands in its place, and where it is written."""

    tree: Tree
    node: Node
    start: int

    @property
    def place(self) -> Place:
        """Where it is written."""
        return self.tree.value_place(self.start, self.node)


class Parts(msgspec.Struct):
    """The items of all files under their top-level keys, in the order of the files.

    `known` tells whether any key of the format was there. `lost` are the ids in what is left out.
    """

    head: Part | None = None
    items: dict[str, list[Part]] = msgspec.field(
        default_factory=lambda: {kind: [] for kind in KINDS}
    )
    known: bool = False
    lost: set[str] = msgspec.field(default_factory=set)

    def plain(self) -> dict[str, object]:
        """As one mapping that the schema can convert."""
        kinds = {kind: [part.node for part in parts] for kind, parts in self.items.items()}
        return {"brief": self.head.node, **kinds} if self.head else {**kinds}


def merge(trees: list[Tree], collector: Collector) -> Parts:
    """Sort what the files hold under the keys of the format."""
    parts = Parts()
    for tree in trees:
        if isinstance(tree.root, Mapping):
            _take_file(parts, tree, tree.root, collector)
        elif tree.root is not None:
            _take_bare(parts, tree, tree.root, collector)
        elif not tree.stamp.size and len(trees) > 1:
            hint = "write into it what belongs there, or take it out"
            collector.add(
                Place(tree.file), ShapeFault.EMPTY_FILE, "it is empty", hint, Level.WARNING
            )
    return parts


def _take_file(parts: Parts, tree: Tree, root: Mapping, collector: Collector) -> None:
    near = Near()
    root = with_head(tree, root, collector)
    absent = [key for key in _KEYS if key not in root]
    for key, value, key_start, start in root.entries():
        meant = key if key in _KEYS else near.sure(key, absent)
        if meant != key:
            hint = READ_AS.format(meant) if meant else _remedy(key, near)
            message = f"a brief has no key {quoted(key)}"
            place = tree.key_place(key_start, key)
            collector.add(place, ShapeFault.UNKNOWN_KEY, message, hint, meant=meant)
        if not meant:
            parts.lost.update(ids_in(value))
        else:
            parts.known = True
            fault = _take(parts, meant, Part(tree, value, start))
            if fault:
                place = tree.key_place(key_start, key)
                collector.add(place, fault.code, fault.message, fault.hint, fault.level)


def _take_bare(parts: Parts, tree: Tree, root: Node, collector: Collector) -> None:
    """Take a list that stands under no key, if its items are of one kind."""
    items = [Part(tree, *each) for each in root.entries()] if isinstance(root, Sequence) else []
    kinds = {sole_kind(each.node) for each in items}
    message = "the file does not start with a key of the format, such as 'quotes:'"
    if len(kinds) == 1 and (kind := kinds.pop()):
        parts.known = True
        parts.items[kind] += items
        hint = f"write '{kind}:' above; it is read as if that stood there"
        collector.add(items[0].place, ShapeFault.NOT_A_MAPPING, message, hint)
        return
    hint = "put what it holds under such a key"
    collector.add(Place(tree.file, 1, 1), ShapeFault.NOT_A_MAPPING, message, hint)


def _take(parts: Parts, key: str, part: Part) -> Fault | None:
    """Take what stands under a key of the format, or tell what is wrong with it."""
    if part.node is None:
        # Where lines could not be read, those under this key may be among them.
        skipped = part.tree.parsed.skipped
        message = f"there is nothing under '{key}'"
        fault = Fault(ShapeFault.EMPTY_VALUE, message, "leave it out", level=Level.WARNING)
        return None if skipped else fault
    if key == "brief":
        if parts.head is not None:
            message = f"'brief' stands twice, first at {parts.head.place}"
            return Fault(ShapeFault.SECOND_HEAD, message, "a brief has one; this is not read")
        parts.head = part
    elif isinstance(part.node, Sequence):
        parts.items[key] += [Part(part.tree, *each) for each in part.node.entries()]
    else:
        parts.lost.update(ids_in(part.node))
        hint = "start each item with '- '"
        return Fault(ShapeFault.WRONG_TYPE, f"'{key}' holds a list", hint)
    return None


def _remedy(key: str, near: Near) -> str:
    if key in fields(Head):
        return f"'{key}' belongs under 'brief:', indented"
    return near.remedy(key, _KEYS)
