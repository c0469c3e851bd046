"""A brief as read: the model, the faults, and the place of every item and field."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as Table
from collections.abc import Sequence as Row
from functools import cached_property
from pathlib import Path as FilePath

import msgspec

from briefing.model import KINDS, Brief
from briefing.model.fields import Path
from briefing.problems import Place, Problem
from briefing.yamltree import Mapping, Node, Sequence, Tree

Origins = Table[str, Row[tuple[Tree, Mapping]]]
"""For each top-level key, the file and the data of each item, in the order of the model."""


class Loaded(msgspec.Struct, frozen=True, dict=True):
    """What was read at `path`; `brief` is None where nothing in it is usable.

    `lost` are the ids of items that are written there but could not be kept, each as it should be,
    so that no rule calls them unknown; `unread` tells that more may be written whose ids are not
    known. `faulty` has, by the id of an item that was kept, the keys in it whose values were not.
    `trees` are the files, each with its text and its stamp. `read_at` is when the reading began,
    in nanoseconds since 1970.
    """

    path: FilePath
    brief: Brief | None
    problems: tuple[Problem, ...]
    trees: tuple[Tree, ...] = ()
    lost: frozenset[str] = frozenset()
    unread: bool = False
    faulty: Table[str, Collection[str]] = msgspec.field(default_factory=dict)
    origins: Origins = msgspec.field(default_factory=dict)
    read_at: int = 0

    @property
    def not_whole(self) -> int:
        """How many items could not be kept, or not with all their values, as far as is known."""
        head = self.brief.head.id if self.brief else ""
        return len({*self.lost, *self.faulty} - {head})

    @property
    def stamps(self) -> dict[str, tuple[int, int, int, int, int]]:
        """By name, the stamp that each file had when it was read, as `library.watch` has it."""
        return {tree.file.name: msgspec.structs.astuple(tree.stamp) for tree in self.trees}

    def place(self, item_id: str, path: Path = (), nth: int = 0, words: str = "") -> Place:
        """Where an item, or the field or entry at `path` in it, stands.

        What is absent has the place of the nearest part that is there; an unknown item that of
        the brief as a whole. `nth` tells items of one id apart. `words`, if they stand in the
        value as written, narrow the place to their first occurrence.
        """
        found = self._items.get(item_id, ())
        if nth >= len(found):
            return Place(self.path)
        tree, node = found[nth]
        start, value, _ = _reached(node, path)
        place = tree.value_place(start, value)
        return _narrow(tree.text, place, words) if words else place

    def blank(self, item_id: str, path: Path, nth: int = 0) -> Place | None:
        """Where a field of an item is written with nothing behind its key; None where it is not."""
        for tree, node in self._items.get(item_id, ())[nth : nth + 1]:
            start, value, whole = _reached(node, path)
            if whole and not value:
                return tree.value_place(start, value)
        return None

    @cached_property
    def _items(self) -> dict[str, list[tuple[Tree, Mapping]]]:
        found: dict[str, list[tuple[Tree, Mapping]]] = {}
        # In the order in which the rules count them, whatever that of the files.
        for kind in ("brief", *KINDS):
            for tree, node in self.origins.get(kind, ()):
                found.setdefault(str(node.get("id")), []).append((tree, node))
        return found


def _reached(item: Mapping, path: Path) -> tuple[int, Node, bool]:
    """The part of an item at `path`, or nearest to it, where it starts, and whether it is there."""
    node: Node = item
    start = item.starts[0] if item.starts else 0
    for step in path:
        if isinstance(node, Mapping) and step in node:
            start, node = node.value_start(str(step)), node[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            start, node = node.starts[step], node[step]
        else:
            return start, node, False
    return start, node, True


def _narrow(text: str, place: Place, words: str) -> Place:
    lines = text.split("\n")[place.line - 1 : place.end_line]
    for number, line in enumerate(lines, place.line):
        at = line.find(words, place.column - 1 if number == place.line else 0)
        if at >= 0:
            return Place(place.file, number, at + 1, number, at + 1 + len(words))
    return place
