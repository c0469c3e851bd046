"""Reads the lines of one item as authors write them, up to the first fault."""

from __future__ import annotations

import re
import unicodedata

from briefing.yamltree.codes import TextFault
from briefing.yamltree.doctor.diagnosis import Diagnosis, at
from briefing.yamltree.doctor.levels import Levels
from briefing.yamltree.doctor.values import Found, more, value

_DASH = re.compile(r"- *(?=\t)|- +|-$")
_NO_DASH = re.compile(r"-(?=[^\s-])|--+(?!-)|[–—•*+](?= )")
_KEY = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s#\[\]{},&*!|>'"%@`:–—•-][^:#]*?)\s*:(?:\s+|$)""")
_WORD_KEY = re.compile(r"[A-Za-z_][\w-]*:(\s|$)")
_TIGHT = re.compile(r"[A-Za-z_][\w-]*(?P<colon>:)(?=[^\s/])")
_WIDE = re.compile(r"[A-Za-z_][\w-]*\s*(?P<sign>[\uff1a\ufe55])")
_ODD_BLANK = re.compile(r" *(?:- *)*(?:[A-Za-z_][\w-]*:)?(?P<sign>[^\S \t])")


def diagnose(lines: list[str], first: int, last: int) -> Diagnosis | None:
    """The first fault in the lines `first` to `last`, counted from 0, or None.

    `first` must start an item, an entry or a top-level key.
    """
    levels = Levels()
    number = first
    while number <= min(last, len(lines) - 1):
        text = lines[number].strip()
        found: Found = number + 1
        if text and not text.startswith("#"):
            found = _line(lines, number, levels)
        if isinstance(found, Diagnosis):
            return found
        number = found
    return None


def _line(lines: list[str], number: int, levels: Levels) -> Found:
    line = lines[number]
    column = len(line) - len(line.lstrip(" "))
    if line[column] == "\t":
        return _tab(number, column)
    if odd := _ODD_BLANK.match(line):
        return _no_sign(number, odd, "a blank", "write a plain one")
    dash = _DASH.match(line, column) is not None
    if not dash and column > levels.column and not _WORD_KEY.match(line, column):
        if not levels.nests:
            return more(lines, number, column)
        if not _KEY.match(line, column):
            levels.nests = False
            return value(lines, number, column, levels.column)
    if not dash and not _KEY.match(line, column):
        return _neither(line, number, column)
    return levels.enter(number, column, dash=dash) or _content(lines, number, column, levels)


def _content(lines: list[str], number: int, column: int, levels: Levels) -> Found:
    """What stands behind the hyphens and the key of a line."""
    line = lines[number]
    levels.nests = True
    first = True
    while dash := _DASH.match(line, column):
        if not first:
            levels.deepen(column, dash=True)
        first = False
        column = dash.end()
        if column >= len(line):
            return number + 1
        if line[column] == "\t":
            return _tab(number, column)
    key = _KEY.match(line, column)
    if key and not first:
        levels.deepen(column, dash=False)
    start = key.end() if key else column
    if start >= len(line) or line[start] == "#":
        return number + 1
    levels.nests = False
    if key is None and (tight := _TIGHT.match(line, column)):
        return _no_space(number, tight.start("colon"))
    return value(lines, number, start, levels.column)


def _neither(line: str, number: int, column: int) -> Diagnosis:
    """A line that starts with no key and no hyphen, where one must be."""
    if odd := _NO_DASH.match(line, column):
        return Diagnosis(
            at(number, column, len(odd[0])),
            "an entry of a list starts with one hyphen and a space",
            "write '- ' before it",
        )
    if tight := _TIGHT.match(line, column):
        return _no_space(number, tight.start("colon"))
    if wide := _WIDE.match(line, column):
        return _no_sign(number, wide, "the colon behind a key", "write ': '")
    return Diagnosis(
        at(number, column, len(line.rstrip()) - column),
        "this line is neither a key nor part of the text above it",
        "put ': ' behind a key; indent the lines of a text deeper than its key",
    )


def _no_sign(number: int, found: re.Match[str], role: str, hint: str) -> Diagnosis:
    """A sign that only looks like the one that must stand there."""
    sign = found["sign"]
    name = f"U+{ord(sign):04X} ({unicodedata.name(sign, 'a control character').lower()})"
    return Diagnosis(at(number, found.start("sign")), f"{name} is not {role} to YAML", hint)


def _no_space(number: int, column: int) -> Diagnosis:
    return Diagnosis(at(number, column), "a space is missing after the colon", "write ': '")


def _tab(number: int, column: int) -> Diagnosis:
    return Diagnosis(
        at(number, column),
        "a tab cannot indent a line",
        "use spaces; most editors can put them in for the Tab key",
        TextFault.TAB,
    )
