"""A list or mapping in brackets: where it closes, what stands behind it, what was left open."""

from __future__ import annotations

import re

from briefing.yamltree.doctor.diagnosis import Diagnosis, at

_TOKEN = re.compile(
    r"""(?P<quoted>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?P<sign>[\[\]{}])|(?:\s|^)#.*"""
)
_KEY_LINE = re.compile(r"\s*(- +)*[A-Za-z_][\w-]*:(\s|$)|\s*- ")
_REST = re.compile(r"\s*(#.*)?$")
_CLOSING = {"[": "]", "{": "}"}
_TEXT = "quote a text that starts with a bracket, or put it under '>-' on a line of its own"


def bracketed(lines: list[str], number: int, start: int, level: int) -> Diagnosis | int:
    """The first line after the brackets that open at `start`, or what is wrong with them."""
    line = lines[number]
    if line[start : start + 2] in ("[@", "[["):
        return Diagnosis(
            at(number, start, 2), "an unquoted text cannot start with a bracket", _TEXT
        )
    open_signs: list[tuple[str, int, int]] = []
    at_line, column = number, start
    while at_line < len(lines):
        line = lines[at_line]
        if at_line > number and _KEY_LINE.match(line) and _indent(line) <= level:
            break
        for token in _TOKEN.finditer(line, column):
            sign = token["sign"]
            if sign in _CLOSING:
                open_signs.append((sign, at_line, token.start()))
            elif sign:
                opened = open_signs.pop()
                if _CLOSING[opened[0]] != sign:
                    return _crossed(opened, sign, at_line, token.start())
                if not open_signs:
                    return _after(line, at_line, token.end())
        at_line, column = at_line + 1, 0
    sign, at_line, column = open_signs[-1]
    return Diagnosis(
        at(at_line, column),
        f"the bracket {sign} is opened here and not closed",
        f"close it with {_CLOSING[sign]}, or quote the text",
    )


def _crossed(opened: tuple[str, int, int], sign: str, number: int, column: int) -> Diagnosis:
    message = f"'{sign}' closes the '{opened[0]}' of line {opened[1] + 1}, column {opened[2] + 1}"
    return Diagnosis(at(number, column), message, f"close it with {_CLOSING[opened[0]]}")


def _after(line: str, number: int, end: int) -> Diagnosis | int:
    if _REST.match(line, end):
        return number + 1
    return Diagnosis(at(number, end), "the text goes on after its closing bracket", _TEXT)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
