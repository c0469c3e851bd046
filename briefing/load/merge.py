"""The files of a folder as one brief: the lists of a key joined, one head."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.load.codes import ShapeFault
from briefing.load.near import Near
from briefing.load.shapes import READ_AS
from briefing.load.values import quoted
from briefing.model import KINDS, Head
from briefing.model.fields import fields
from briefing.problems import Collector, Level, Place
from briefing.yamltree import Mapping, Node, Sequence, Tree

_KEYS = ("brief", *KINDS)


@dataclass(frozen=True, slots=True)
class Part:
    """One item, or what stands in its place, and where it is written."""

    tree: Tree
    node: Node
    start: int

    @property
    def place(self) -> Place:
        """Where it is written."""
        return self.tree.value_place(self.start, self.node)


@dataclass(slots=True)
class Parts:
    """The items of all files under their top-level keys, in the order of the files.

    `known` tells whether any key of the format was there.
    """

    head: Part | None = None
    items: dict[str, list[Part]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    known: bool = False

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
            collector.add(
                Place(tree.file, 1, 1),
                ShapeFault.NOT_A_MAPPING,
                "the file does not start with a key of the format, such as 'quotes:'",
                "put what it holds under such a key",
            )
    return parts


def _take_file(parts: Parts, tree: Tree, root: Mapping, collector: Collector) -> None:
    near = Near()
    absent = [key for key in _KEYS if key not in root]
    for key, value, key_start, start in root.entries():
        place = tree.key_place(key_start, key)
        meant = key if key in _KEYS else near.slip(key, absent)
        if meant != key:
            hint = READ_AS.format(meant) if meant else _remedy(key, near)
            message = f"a brief has no key {quoted(key)}"
            collector.add(place, ShapeFault.UNKNOWN_KEY, message, hint)
        if meant:
            parts.known = True
            _take(parts, meant, Part(tree, value, start), place, collector)


def _take(parts: Parts, key: str, part: Part, place: Place, collector: Collector) -> None:
    """Take what stands under a key of the format; the key stands at `place`."""
    if part.node is None:
        if not part.tree.parsed.skipped:
            message = f"there is nothing under '{key}'"
            collector.add(place, ShapeFault.EMPTY_VALUE, message, "leave it out", Level.WARNING)
    elif key == "brief":
        _take_head(parts, part, place, collector)
    elif isinstance(part.node, Sequence):
        parts.items[key] += [Part(part.tree, *each) for each in part.node.entries()]
    else:
        message, hint = f"'{key}' holds a list", "start each item with '- '"
        collector.add(place, ShapeFault.WRONG_TYPE, message, hint)


def _remedy(key: str, near: Near) -> str:
    if key in fields(Head):
        return f"'{key}' belongs under 'brief:', indented"
    return near.remedy(key, _KEYS)


def _take_head(parts: Parts, head: Part, place: Place, collector: Collector) -> None:
    if parts.head is None:
        parts.head = head
        return
    collector.add(
        place,
        ShapeFault.SECOND_HEAD,
        f"'brief' stands twice, first at {parts.head.place}",
        "a brief has one head; this one is not read",
    )
