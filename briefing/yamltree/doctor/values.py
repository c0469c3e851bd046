"""The value after a key or a hyphen: where it ends, or what is wrong with it."""

from __future__ import annotations

import re

from briefing.yamltree.doctor.brackets import bracketed
from briefing.yamltree.doctor.diagnosis import Diagnosis, at
from briefing.yamltree.doctor.quotes import quoted

_QUOTE_IT = "put the text in quotation marks, or under '>-' on a line of its own"
_BLOCK = re.compile(r"[|>](?:[1-9]?[-+]?|[-+][1-9])\s*(#.*)?$")
_COLON = re.compile(r":(?=\s|$)")
_COMMENT = re.compile(r"(^|\s)#.*$")
_ALIAS = re.compile(r"\*[\w-]+\s*(#.*)?$")
_PROPERTY = re.compile(r"[&!]\S*\s*")

Found = Diagnosis | int
"""What is wrong with a value, or the number of the first line after it."""


def value(lines: list[str], number: int, start: int, level: int) -> Found:
    """Read the value that starts at column `start`; its key or hyphen stands at `level`."""
    text = lines[number][start:]
    if skipped := _PROPERTY.match(text):
        start += skipped.end()
        text = lines[number][start:]
    first = text[:1]
    if first in ('"', "'"):
        return quoted(lines, number, start, level)
    if first in ("[", "{"):
        return bracketed(lines, number, start, level)
    if first in ("|", ">"):
        return _block(lines, number, start, level)
    return _plain(lines, number, start)


def _block(lines: list[str], number: int, start: int, level: int) -> Found:
    text = lines[number][start:]
    if not _BLOCK.match(text):
        message = f"after '{text[0]}' the text goes on in the next line"
        return Diagnosis(at(number, start), message, "put the text in quotation marks")
    end = _end(lines, number, level)
    content = [at for at in range(number + 1, end) if lines[at].strip()]
    first = _column(lines[content[0]]) if content else 0
    for below in content:
        if _column(lines[below]) < first and not lines[below].lstrip().startswith("#"):
            return _out_of_text(lines[below], below, first)
    return end


def _out_of_text(line: str, number: int, first: int) -> Diagnosis:
    column = _column(line)
    message = f"this line starts in column {column + 1}, and its text in column {first + 1}"
    return Diagnosis(at(number, column), message, "indent all lines of a text alike")


def _plain(lines: list[str], number: int, start: int) -> Found:
    text = _COMMENT.sub("", lines[number][start:])
    first = text[:1]
    if (
        (first in ("@", "`", "%", ",", "]", "}"))
        or (first == "*" and not _ALIAS.match(text))
        or (first in ("-", "?") and text[1:2] in (" ", ""))
    ):
        return Diagnosis(at(number, start), f"a text cannot start with '{first}'", _QUOTE_IT)
    return going_on(lines, number, start)


def more(lines: list[str], number: int, start: int) -> Found:
    """Read a further line of an unquoted text."""
    before = lines[number - 1]
    comment = _COMMENT.search(before)
    if comment:
        return Diagnosis(
            at(number - 1, before.index("#", comment.start())),
            "this comment ends the text, which goes on below",
            "take it out of the text",
        )
    return going_on(lines, number, start)


def going_on(lines: list[str], number: int, start: int) -> Found:
    """Read a line of an unquoted text."""
    if colon := _COLON.search(_COMMENT.sub("", lines[number]), start):
        return Diagnosis(
            at(number, colon.start()),
            "a colon inside an unquoted text makes a key of what stands before it",
            _QUOTE_IT,
        )
    return number + 1


def _end(lines: list[str], number: int, level: int) -> int:
    """The first line after `number` that is not deeper than `level`."""
    for index in range(number + 1, len(lines)):
        line = lines[index]
        if line.strip() and _column(line) <= level:
            return index
    return len(lines)


def _column(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
