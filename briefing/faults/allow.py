"""Faults that an author has looked at and lets stand, by a comment with a reason.

    # briefing: allow unsourced - heard by the editor, no text of it exists

stands on the line of the fault or, alone, above it. A comment that gives no reason allows nothing;
one that names no code, or that nothing needs any more, is a fault itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path

import msgspec

from briefing.problems import MAX_PROBLEMS, Level, Place, Problem, did_you_mean
from briefing.yamltree import Mapping, Node, Sequence, Tree

_SIGN = "briefing: allow"
_COMMENT = re.compile(
    r"(?:^|(?<=\s))# *briefing: allow\b[ :]*(?P<codes>[\w, -]*?)(?P<why>\s+-+\s.*)?$"
)
_HOW = "write it as '# briefing: allow CODE - the reason'"


class AllowFault(StrEnum):
    """Stable codes of the faults of such a comment."""

    BARE_ALLOW = "bare-allow"
    UNUSED_ALLOW = "unused-allow"
    UNKNOWN_CODE = "unknown-code"


class _Comment(msgspec.Struct):
    place: Place
    line: int
    """The line that it speaks of."""
    codes: tuple[str, ...]
    reason: str
    used: set[str] = msgspec.field(default_factory=set)


def allowed(
    problems: Iterable[Problem], trees: Iterable[Tree], codes: Collection[str], *, whole: bool
) -> list[Problem]:
    """The problems that no comment allows, and those of the comments. `codes` are all there are.

    Where parts of the brief could not be read, which is not `whole` then, rules may be silent: no
    comment is called unused.
    """
    comments = [each for tree in trees for each in _comments(tree)]
    if not comments:
        return list(problems)
    at: dict[tuple[Path, int], list[_Comment]] = {}
    for comment in comments:
        at.setdefault((comment.place.file, comment.line), []).append(comment)
    left = [each for each in problems if not _is_allowed(each, at)]
    told = chain.from_iterable(_faults(each, codes) for each in comments)
    wanted = (each for each in told if whole or each.code != AllowFault.UNUSED_ALLOW)
    # Beyond those nothing is listed, and to find what each may mean takes its time.
    return [*left, *islice(wanted, MAX_PROBLEMS + 1)]


def _is_allowed(problem: Problem, at: dict[tuple[Path, int], list[_Comment]]) -> bool:
    found = False
    for comment in at.get((problem.place.file, problem.place.line), ()):
        if problem.code in comment.codes:
            comment.used.add(problem.code)
            found = found or bool(comment.reason)
    return found


def _faults(comment: _Comment, codes: Collection[str]) -> Iterator[Problem]:
    place = comment.place
    if not comment.codes:
        message = "this comment does not say what it allows"
        yield Problem(place, AllowFault.UNKNOWN_CODE, message, _HOW)
    elif not comment.reason:
        message = "this comment gives no reason, and allows nothing"
        yield Problem(place, AllowFault.BARE_ALLOW, message, _HOW)
    for code in comment.codes:
        if code not in codes:
            hint = did_you_mean(code, codes) or "`briefing explain` lists the codes"
            yield Problem(place, AllowFault.UNKNOWN_CODE, f"there is no code '{code}'", hint)
        elif code not in comment.used:
            message = f"there is no '{code}' here to allow"
            yield Problem(
                place, AllowFault.UNUSED_ALLOW, message, "take the comment out", Level.WARNING
            )


def _comments(tree: Tree) -> Iterator[_Comment]:
    if _SIGN not in tree.text:
        return
    lines = tree.text.split("\n")
    texts = sorted(_texts(tree, tree.root))
    next_lines = _next_lines(lines)
    for number, line in enumerate(lines, start=1):
        found = _COMMENT.search(line)
        if found and not _is_in(texts, number, found.start() + 1):
            place = Place(tree.file, number, found.start() + 1, number, len(line) + 1)
            alone = not line[: found.start()].strip()
            codes = (
                tuple(re.split(r"[,\s]+", found["codes"].strip(" ,-"))) if found["codes"] else ()
            )
            why = (found["why"] or "").strip(" -")
            yield _Comment(place, next_lines[number] if alone else number, codes, why)


def _next_lines(lines: list[str]) -> list[int]:
    """For each line, by its number, the first after it that is neither empty nor a comment."""
    found = list(range(len(lines) + 1))
    after = 0
    for number in range(len(lines), 0, -1):
        found[number] = after or number
        text = lines[number - 1].strip()
        if text and not text.startswith("#"):
            after = number
    return found


def _is_in(texts: list[Place], line: int, column: int) -> bool:
    """Whether what looks like a comment is a part of one of the texts, which are in order."""
    at = bisect_right(texts, (line, column), key=lambda each: (each.line, each.column))
    if not at:
        return False
    return (line, column) < (texts[at - 1].end_line, texts[at - 1].end_column)


def _texts(tree: Tree, node: Node, start: int = 0) -> Iterator[Place]:
    """The places of all texts of a file."""
    if isinstance(node, str):
        yield tree.value_place(start, node)
    elif isinstance(node, Mapping):
        for _, value, _, at in node.entries():
            yield from _texts(tree, value, at)
    elif isinstance(node, Sequence):
        for value, at in node.entries():
            yield from _texts(tree, value, at)
