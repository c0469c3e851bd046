"""Texts that a comment cuts short, and comments that are parts of a text: neither is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from briefing.model import KINDS, Head
from briefing.model.fields import fields
from briefing.problems import Level, Place, Problem
from briefing.yamltree import Mapping, Node, Sequence, TextFault, Tree

# A sign that is looked for in a whole file comes first: blanks are everywhere.
_HAS_COMMENT = re.compile(r"#(?<=[ \t]#)(?=\w)(?!briefing: allow)")
_COMMENT = re.compile(rf"[ \t]+{_HAS_COMMENT.pattern}")
_HAS_LINE = re.compile(r"#(?<=[ \t]#)(?= )")
_LINE = re.compile(rf"[ \t]+{_HAS_LINE.pattern}")


def cut_texts(tree: Tree) -> Iterator[Problem]:
    """A warning for each text without quotation marks that such a comment follows."""
    if not _HAS_COMMENT.search(tree.text):
        return
    lines = tree.text.split("\n")
    for place in _texts(tree, tree.root):
        unquoted = lines[place.line - 1][place.column - 1] not in "'\"|>"
        found = _COMMENT.match(lines[place.end_line - 1], place.end_column - 1)
        if unquoted and found:
            line, column = place.end_line, found.end()
            yield Problem(
                Place(tree.file, line, column, line, column + 1),
                TextFault.CUT,
                "the text ends before this '#', which starts a comment",
                "put the text in quotation marks, or a blank behind the '#'",
                Level.WARNING,
            )


def _texts(tree: Tree, node: Node, sign: str = "") -> Iterator[Place]:
    """The places of the texts that may be anything and hold a sign."""
    if isinstance(node, Mapping):
        for key, value, _, start in node.entries():
            if not isinstance(value, str):
                yield from _texts(tree, value, sign)
            elif sign in value and key in _free_keys():
                yield tree.value_place(start, value)
    elif isinstance(node, Sequence):
        for each in node:
            yield from _texts(tree, each, sign)


def kept_comments(tree: Tree) -> Iterator[Problem]:
    """A warning for each line of a text that would be a comment outside of it."""
    if not _HAS_LINE.search(tree.text):
        return
    lines = tree.text.split("\n")
    for place in _texts(tree, tree.root, "# "):
        for line in range(place.line + 1, place.end_line + 1):
            if found := _LINE.match(lines[line - 1]):
                yield Problem(
                    Place(tree.file, line, found.end(), line, len(lines[line - 1]) + 1),
                    TextFault.COMMENT,
                    "this is a part of the text, and no comment",
                    "put a comment above the key; begin a line of the text with another sign",
                    Level.WARNING,
                )


@cache
def _free_keys() -> frozenset[str]:
    structs: tuple[type[msgspec.Struct], ...] = (Head, *KINDS.values())
    return frozenset(key for struct in structs for key in _free_in(struct))


def _free_in(struct: type[msgspec.Struct]) -> Iterator[str]:
    for key, field in fields(struct).items():
        if field.struct:
            yield from _free_in(field.struct)
        elif field.holds is str and not (field.words or field.refers or field.many):
            yield from (key,) * (not any(meta.pattern for meta in field.metas))
