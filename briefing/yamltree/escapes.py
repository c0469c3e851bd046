"""Forbidden characters made by an escape, such as that of ESC, inside double quotes."""

from __future__ import annotations

import re

from briefing.yamltree.characters import FORBIDDEN, REPLACEMENT, tell
from briefing.yamltree.faults import Faults
from briefing.yamltree.spans import Span

_ESCAPE = re.compile(r"\\(?:x(..)|u(.{4})|U(.{8})|(.))", re.DOTALL)
_SHORT = {
    "0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def risky(text: str) -> bool:
    """Whether `text` has an escape that can make a forbidden character: a fast look."""
    return "\\" in text and any("\\" + letter in text for letter in "xuU" + "".join(_SHORT))


def clean(value: str, span: Span, lines: list[str], faults: Faults) -> str:
    """`value` of the double-quoted text at `span`; forbidden characters become U+FFFD."""
    if FORBIDDEN.search(value) is None:
        return value
    for number in range(span.line, span.end_line + 1):
        start = span.column if number == span.line else 1
        end = span.end_column if number == span.end_line else None
        _tell_line(lines[number - 1], number, slice(start - 1, end and end - 1), faults)
    return FORBIDDEN.sub(REPLACEMENT, value)


def _tell_line(line: str, number: int, part: slice, faults: Faults) -> None:
    for match in _ESCAPE.finditer(line[: part.stop], part.start):
        digits = match[1] or match[2] or match[3]
        made = chr(int(digits, 16)) if digits else _SHORT.get(match[4], "")
        if FORBIDDEN.fullmatch(made):
            at = Span(number, match.start() + 1, number, match.end() + 1)
            tell(faults, at, made, f", nor is its escape {match[0]}")
