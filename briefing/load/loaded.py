"""A brief as read: the model, the faults, and the place of every item and field."""

from __future__ import annotations

from collections.abc import Mapping as Table
from collections.abc import Sequence as Row
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath

from briefing.model import Brief
from briefing.model.fields import Path
from briefing.problems import Place, Problem
from briefing.yamltree import Mapping, Sequence, Span, Stamp, Tree

Origins = Table[str, Row[tuple[Tree, Mapping]]]
"""For each top-level key, the file and the data of each item, in the order of the model."""


@dataclass(frozen=True)
class Loaded:
    """What was read at `path`; `brief` is None where nothing in it is usable.

    `lost` are the ids of items that are written there but could not be kept, so that a rule does
    not call them unknown. `trees` are the files, each with its text and its stamp.
    """

    path: FilePath
    brief: Brief | None
    problems: tuple[Problem, ...]
    trees: tuple[Tree, ...] = ()
    lost: frozenset[str] = frozenset()
    origins: Origins = field(default_factory=dict, repr=False)

    @property
    def stamps(self) -> dict[FilePath, Stamp]:
        """By which each file is known to be unchanged."""
        return {tree.file: tree.stamp for tree in self.trees}

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
        span = _find(node, path)
        return Place(tree.file, *(_narrow(tree.text, span, words) if words else span))

    @cached_property
    def _items(self) -> dict[str, list[tuple[Tree, Mapping]]]:
        found: dict[str, list[tuple[Tree, Mapping]]] = {}
        for items in self.origins.values():
            for tree, node in items:
                found.setdefault(str(node.get("id")), []).append((tree, node))
        return found


def _find(item: Mapping, path: Path) -> Span:
    span = item.first_line() or Span(1, 1, 1, 1)
    node: object = item
    for step in path:
        inside = _step(node, step)
        if inside is None:
            break
        span, node = inside
    return span


def _step(node: object, step: str | int) -> tuple[Span, object] | None:
    if isinstance(node, Mapping) and isinstance(step, str) and step in node:
        return node.value_span(step), node[step]
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
        return node.value_span(step), node[step]
    return None


def _narrow(text: str, span: Span, words: str) -> Span:
    lines = text.split("\n")[span.line - 1 : span.end_line]
    for number, line in enumerate(lines, span.line):
        at = line.find(words, span.column - 1 if number == span.line else 0)
        if at >= 0:
            return Span(number, at + 1, number, at + 1 + len(words))
    return span
