"""Repairs of a text that is no YAML: quotation marks around a text, blanks instead of tabs.

Each is tried before it is taken: the fault must be gone, and none come up above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from briefing.author.edits import Edit, edited
from briefing.author.spots import offset
from briefing.model.fields import fields
from briefing.model.schema import structs
from briefing.problems import Collector, Problem
from briefing.yamltree import Node, TextFault, parse_text

_ENTRY = re.compile(r"\s*(?:- +)*(?P<key>[a-z_]+):[ ]+(?P<value>\S.*?)\s*$")
_INDENT = re.compile(r"[ \t]*(?:-[ \t]+)*")
_WIDTHS = (2, 4, 8)
_BRACKETS = {"[": "]", "{": "}"}


def syntax_repair(file: Path, text: str) -> list[Edit]:
    """The edits that mend the first fault of `text` that can be mended; none where none can."""
    _, faults = _parsed(file, text)
    for fault in faults:
        if fault.code == TextFault.SYNTAX:
            edits = _quoted(file, text, fault)
        elif fault.code == TextFault.TAB:
            edits = _untabbed(file, text, fault)
        else:
            edits = []
        if edits:
            return edits
    return []


def _quoted(file: Path, text: str, fault: Problem) -> list[Edit]:
    line = text.split("\n")[fault.place.line - 1]
    entry = _ENTRY.match(line)
    if entry is None or entry["key"] not in _text_keys() or not _is_whole(entry["value"]):
        return []
    start = offset(text, fault.place.line, entry.start("value") + 1)
    edit = Edit(file, start, start + len(entry["value"]), _in_quotes(entry["value"]))
    return [edit] if _mends(file, text, [edit], fault) else []


def _is_whole(value: str) -> bool:
    """Whether a value can be a text as it stands: no mark left open, no comment behind it."""
    first = value[0]
    if first in ("'", '"') and value.count(first) % 2:
        return False
    if first in _BRACKETS and value.count(first) != value.count(_BRACKETS[first]):
        return False
    return first not in ("|", ">", "&", "*", "!", "#") and " #" not in value


def _in_quotes(value: str) -> str:
    if "'" not in value:
        return f"'{value}'"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@cache
def _text_keys() -> frozenset[str]:
    """The keys that hold any text: a word, an id or a date is never a sentence."""
    every = [field for struct in structs() for field in fields(struct).values()]
    bound = {
        each.key
        for each in every
        if each.words or each.refers or each.many or each.holds is not str
    }
    return frozenset(each.key for each in every if each.key not in bound) - {"id", "url"}


def _untabbed(file: Path, text: str, fault: Problem) -> list[Edit]:
    """Blanks for the tabs that begin lines, if every width that does best says the same."""
    good: list[tuple[list[Edit], Node, int]] = []
    for width in _WIDTHS:
        edits = list(_expanded(file, text, fault.place.line, width))
        if _mends(file, text, edits, fault):
            data, faults = _parsed(file, _with(text, edits))
            good.append((edits, data, len(faults)))
    fewest = min((faults for *_, faults in good), default=0)
    best = [(edits, data) for edits, data, faults in good if faults == fewest]
    return best[0][0] if best and all(data == best[0][1] for _, data in best) else []


def _expanded(file: Path, text: str, faulty: int, width: int) -> Iterator[Edit]:
    at = 0
    for number, line in enumerate(text.split("\n"), start=1):
        indent = _INDENT.match(line)
        if indent and "\t" in indent[0] and (line[0] == "\t" or number == faulty):
            yield Edit(file, at, at + indent.end(), indent[0].expandtabs(width))
        at += len(line) + 1


def _mends(file: Path, text: str, edits: list[Edit], fault: Problem) -> bool:
    """Whether the fault is gone, and what is left or has come up stands below it, or was there."""
    before = {_key(each) for each in _parsed(file, text)[1]}
    after = {_key(each) for each in _parsed(file, _with(text, edits))[1]}
    new = after - before
    return _key(fault) not in after and all(line > fault.place.line for line, *_ in new)


def _key(fault: Problem) -> tuple[int, int, str]:
    return fault.place.line, fault.place.column, fault.code


def _with(text: str, edits: Iterable[Edit]) -> str:
    return edited(text.encode("utf-8"), edits).decode("utf-8")


def _parsed(file: Path, text: str) -> tuple[Node, tuple[Problem, ...]]:
    collector = Collector()
    return parse_text(file, text, collector), tuple(collector)
