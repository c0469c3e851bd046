"""What can be told of what could not be read: ids and keys, so that no rule misses them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.load.codes import ShapeFault
from briefing.problems import Problem
from briefing.yamltree import Mapping, Node, Sequence, TextFault, Tree

_HIDING = frozenset(
    {
        TextFault.NOT_A_FILE,
        TextFault.UNREADABLE,
        TextFault.TOO_LARGE,
        TextFault.TOO_DEEP,
        TextFault.NOT_UTF_8,
        TextFault.DUPLICATE_KEY,
        TextFault.BAD_KEY,
        TextFault.MERGE_KEY,
        TextFault.SECOND_DOCUMENT,
        ShapeFault.NOT_A_MAPPING,
        ShapeFault.EMPTY_FILE,
        ShapeFault.PART_OF_BRIEF,
    }
)

_ID = re.compile(r"\bid\s*:\s*[\"']?([\w-]+)")
_KEY = re.compile(r"\s*(?:- +)?[\"']?(\w+)")


def skipped_ids(trees: Iterable[Tree]) -> frozenset[str]:
    """The ids that seem to stand in lines that could not be read."""
    return frozenset(
        match[1] for tree in trees for line in tree.parsed.skipped for match in _ID.finditer(line)
    )


def skipped_keys(trees: Iterable[Tree]) -> frozenset[str]:
    """The words with which such lines start."""
    lines = (line for tree in trees for line in tree.parsed.skipped)
    return frozenset(match[1] for line in lines if (match := _KEY.match(line)))


def ids_in(node: Node) -> Iterator[str]:
    """The ids of items that do not stand where they must; a key may be meant as one."""
    if isinstance(node, Mapping):
        name = node.get("id")
        yield from (name,) if isinstance(name, str) else node
    elif isinstance(node, Sequence):
        for each in node:
            if isinstance(each, Mapping) and isinstance(name := each.get("id"), str):
                yield name


def is_hiding(problem: Problem) -> bool:
    """Whether items may be written at a fault of which not even the id is known."""
    nameless = problem.code == ShapeFault.MISSING_KEY and problem.meant == "id"
    return nameless or problem.code in _HIDING
