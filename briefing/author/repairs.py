"""Repairs of faults of shape and meaning that can be made in one way only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from briefing.author.edits import Edit
from briefing.author.placeholders import placeholder
from briefing.author.spots import column, line_end, offset, span
from briefing.load import ShapeFault
from briefing.model import KINDS, Head
from briefing.model.fields import fields
from briefing.model.ids import as_id
from briefing.problems import Problem, slip
from briefing.yamltree import Mapping, Node, Sequence, Tree

_QUOTES = ("'", '"')


def repairs(trees: Iterable[Tree], problems: Iterable[Problem]) -> list[Edit]:
    """The edits that mend those problems which can be meant in one way, none over another."""
    by_file = {tree.file: tree for tree in trees}
    made: dict[tuple[Path, int], Edit] = {}
    for each in problems:
        tree = by_file.get(each.place.file)
        edit = _repair(tree, each) if tree and each.meant and each.place.line else None
        if edit:
            # Two keys missing in one item go to one place: the second has its turn next time.
            made.setdefault((edit.file, edit.start), edit)
    return list(_apart(made.values()))


def _repair(tree: Tree, problem: Problem) -> Edit | None:
    if problem.code == ShapeFault.MISSING_KEY:
        return _with_key(tree, problem)
    start, end = span(tree.text, problem.place)
    written = tree.text[start:end]
    bare = written[1:-1] if written[:1] in _QUOTES and written[-1:] == written[:1] else written
    if problem.meant == f"[{bare}]":
        return Edit(tree.file, start, end, problem.meant if "," in bare else f"[{written}]")
    if problem.code != ShapeFault.BAD_DATE and not _is_near(bare, problem.meant):
        # Such as a mark that YAML breaks over two lines: the place is that of the whole text.
        return None
    inset = (len(written) - len(bare)) // 2
    return Edit(tree.file, start + inset, end - inset, problem.meant)


def _is_near(written: str, meant: str) -> bool:
    return as_id(written) == as_id(meant) or slip(written, [meant]) == meant


def _with_key(tree: Tree, problem: Problem) -> Edit | None:
    """The missing key with a placeholder, behind the item's first entry or else before it."""
    start = offset(tree.text, problem.place.line, problem.place.column)
    found = next((each for each in _records(tree.root) if each[0].starts[0] >= start), None)
    if found is None:
        return None
    node, struct = found
    in_braces = tree.text[start] == "{"
    if tree.text[start : node.starts[0]].strip() != "{" * in_braces:
        return None
    start = node.starts[0]
    field = fields(struct)[problem.meant]
    entry = f"{field.key}: {placeholder(field)}"
    first = next(iter(node.values()))
    place = tree.value_place(node.starts[1], first)
    if not isinstance(first, str) or place.line != place.end_line:
        gap = ", " if in_braces else "\n" + " " * column(tree.text, start)
        return Edit(tree.file, start, start, entry + gap)
    end = offset(tree.text, place.end_line, place.end_column)
    if in_braces:
        return Edit(tree.file, end, end, f", {entry}")
    end = line_end(tree.text, end)
    return Edit(tree.file, end, end, "\n" + " " * column(tree.text, start) + entry)


def _records(root: Node) -> Iterator[tuple[Mapping, type[msgspec.Struct]]]:
    """Every mapping of a file that is a record of the format, and which, if it has any key.

    By their first keys, since that is how an item is found by its place.
    """
    if isinstance(root, Mapping):
        kinds: dict[str, type[msgspec.Struct]] = {"brief": Head, **KINDS}
        found = (each for key, struct in kinds.items() for each in _inside(root.get(key), struct))
        yield from sorted(found, key=lambda each: each[0].starts[0])


def _inside(node: Node, struct: type[msgspec.Struct]) -> Iterator[tuple[Mapping, type]]:
    for each in node if isinstance(node, Sequence) else [node]:
        if isinstance(each, Mapping) and each:
            yield each, struct
            for key, field in fields(struct).items():
                if field.struct:
                    yield from _inside(each.get(key), field.struct)


def _apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits without those that lie over an earlier one."""
    behind: dict[Path, int] = {}
    for each in sorted(edits, key=lambda each: (str(each.file), each.start, each.end)):
        if each.start >= behind.get(each.file, 0):
            behind[each.file] = each.end
            yield each
