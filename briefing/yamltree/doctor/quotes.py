"""A text in quotation marks: where it closes, what stands behind it, what was left open."""

from __future__ import annotations

import re

from briefing.yamltree.doctor.diagnosis import Diagnosis, at

_END = {'"': re.compile(r'(?:[^"\\]|\\.)*'), "'": re.compile(r"(?:[^']|'')*")}
_KEY_LINE = re.compile(r"\s*(- +)*[A-Za-z_][\w-]*:(\s|$)|\s*- ")
_REST = re.compile(r"\s*(#.*)?$")


def quoted(lines: list[str], number: int, start: int, level: int) -> Diagnosis | int:
    """The first line after the text that opens at `start`, or what is wrong with it."""
    mark = lines[number][start]
    at_line, column = number, start + 1
    while at_line < len(lines):
        line = lines[at_line]
        if at_line > number and _is_next(line, level):
            break
        end = _END[mark].match(line, column)
        stop = end.end() if end else column
        if stop < len(line) and line[stop] == mark:
            behind = line[stop + 1 :]
            if _REST.match(behind):
                return at_line + 1
            return _behind(at_line, stop, mark, behind, opened=at(number, start).line)
        at_line, column = at_line + 1, 0
    return Diagnosis(
        at(number, start),
        f"the quotation mark {mark} is opened here and not closed",
        f"close it with {mark}",
    )


def _is_next(line: str, level: int) -> bool:
    """Whether a line looks like the next key or item rather than like more of the text."""
    return _KEY_LINE.match(line) is not None and len(line) - len(line.lstrip(" ")) <= level


def _behind(number: int, stop: int, mark: str, behind: str, opened: int) -> Diagnosis:
    where = "" if opened == number + 1 else f", which was opened in line {opened}"
    if mark == "'" and behind[:1].isalpha():
        hint = "write an apostrophe inside single quotation marks twice, or use double ones"
    elif mark == '"' and behind[:1].isalpha():
        hint = 'put a backslash before a quotation mark inside the text: \\"'
    else:
        hint = "put the whole text in quotation marks, or under '>-' on a line of its own"
    return Diagnosis(at(number, stop), f"the text goes on after its closing {mark}{where}", hint)
