"""The parts of a text that stand by themselves: the items below its top-level keys.

Found by their columns alone, since they are needed where the text is no YAML.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# A key at the top holds lists and mappings: whatever else is there is a line that has slipped out.
_TOP = re.compile(r"""["']?[\w-]+["']?\s*\W?\s*(?:[\[{#&!]|$)""")
_HYPHEN = re.compile(r" *[-–—•] *")


class Unit(NamedTuple):
    """Lines `start` up to, and without, `stop`, counted from 0."""

    start: int
    stop: int


def unit_at(lines: list[str], number: int) -> Unit:
    """The item or entry that line `number` belongs to.

    Above the first item it is the whole part under the top-level key.
    """
    number = max(0, min(number, len(lines) - 1))
    top = next((at for at in range(number, -1, -1) if _starts_part(lines[at])), 0)
    stop = next((at for at in range(top + 1, len(lines)) if _starts_part(lines[at])), len(lines))
    first = next((at for at in range(top + 1, stop) if _is_content(lines[at])), stop)
    if first > number:
        return Unit(top, stop)
    content = [at for at in range(first, stop) if _is_content(lines[at])]
    starts = [at for at in content if _starts(lines[at], lines[first])]
    if outer := [at for at in content if _is_outer(lines[at], lines[first])]:
        starts = [first, *outer]  # the first item lacks its hyphen
    start = max(at for at in starts if at <= number)
    return Unit(start, next((at for at in starts if at > number), stop))


def _starts_part(line: str) -> bool:
    return _TOP.match(line) is not None


def _starts(line: str, first: str) -> bool:
    """Whether an item starts here: as the first one does, or nearly so by a slip."""
    hyphen = _HYPHEN.match(first)
    if hyphen is None:
        return _column(line) == _column(first)
    return _column(line) < hyphen.end() and _HYPHEN.match(line) is not None


def _is_outer(line: str, first: str) -> bool:
    """Whether an item of a list starts here, further to the left than a first line without one."""
    hyphen = _HYPHEN.match(line)
    return hyphen is not None and not _HYPHEN.match(first) and _column(line) < _column(first)


def _is_content(line: str) -> bool:
    text = line.strip()
    return bool(text) and not text.startswith("#")


def _column(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
