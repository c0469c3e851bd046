"""What is wrong where the parser can go no further, said for authors."""

from __future__ import annotations

import re

import yaml

from briefing.yamltree.codes import TextFault
from briefing.yamltree.doctor import Diagnosis, diagnose
from briefing.yamltree.parser import Parser
from briefing.yamltree.spans import Span, event_span
from briefing.yamltree.units import unit_at

_SAID = (
    (r"escape|hexdec", "a backslash inside double quotation marks starts an escape", "write \\\\"),
    (r"unexpected end of stream", "the text ends inside quotation marks", "close them"),
    (r"tab character", "a tab cannot indent a line", "use spaces"),
    (r"cannot start any token", "a text cannot start with this sign", "quote the text"),
    (r"directive", "a line cannot start with '%'", "quote the text"),
    (
        r"mapping (values|keys) are not allowed",
        "a key cannot stand here",
        "indent it as its siblings",
    ),
    (
        r"sequence entries are not allowed",
        "an entry of a list cannot stand here",
        "start a new line",
    ),
    (r"expected ':'", "a key without a colon", "put ': ' behind it"),
    (r"document start", "the text goes on where it has ended", "start its keys in column 1"),
    (r"document indicator", "the text ends inside quotation marks", "close them"),
    (r"node content", "a value is missing here", "write it, or take the sign before it out"),
    (
        r"comment or line break|indentation",
        "after '>' or '|' a text goes on in the next line",
        "quote the text",
    ),
    (r"\btag\b|URI|'[!>]'|octet", "a text cannot start with '!'", "quote the text"),
    (r"\]|\}", "a bracket is not closed, or not by its like", "close it, or quote the text"),
    (r"expected '-'|block end", "this does not line up with the list above", "check the columns"),
    (r"expected key", "this does not line up with the keys above", "check the columns"),
    (r"anchor|alias|alphabetic", "a text cannot start with '&' or '*'", "quote the text"),
)


def explain(error: yaml.YAMLError, lines: list[str]) -> Diagnosis:
    """The fault behind a parser's complaint about the text of `lines`."""
    stuck = stuck_at(error)
    if found := _indented_start(lines, stuck):
        return found
    first = unit_at(lines, min(_understood(lines), stuck)).start
    # One item more: a line that has slipped out of its item shows only against the lines above.
    before = unit_at(lines, first - 1).start
    return diagnose(lines, before, stuck) or _as_said(error, lines)


def _indented_start(lines: list[str], stuck: int) -> Diagnosis | None:
    """The fault of first lines that are indented, where one further down is not."""
    number = next((at for at, line in enumerate(lines) if re.match(r"\s*[^\s#]", line)), 0)
    line = lines[number]
    column = len(line) - len(line.lstrip(" "))
    if not column or not lines[min(stuck, len(lines) - 1)][:1].isalpha():
        return None
    return Diagnosis(
        Span(number + 1, column + 1, number + 1, len(line) + 1),
        "the first lines are indented, and those at the margin below are not",
        "write the key above that they belong to, such as 'brief:', or start them in column 1",
    )


def stuck_at(error: yaml.YAMLError) -> int:
    """The line, from 0, where the parser could go no further."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line if mark else 0


def _understood(lines: list[str]) -> int:
    """The line, from 0, of the last thing that the parser made sense of."""
    parser = Parser("\n".join(lines))
    line = 0
    try:
        while event := parser.get_event():
            line = event_span(event).line - 1
    except yaml.YAMLError:
        return line
    finally:
        parser.dispose()
    return line


def _as_said(error: yaml.YAMLError, lines: list[str]) -> Diagnosis:
    problem = str(getattr(error, "problem", None) or error)
    context = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or context
    if context is not None and ("end of stream" in problem or "':'" in problem):
        mark = context  # where it opened: the parser goes on to the end and complains there
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if "escape" in problem and lines[line][column - 1 : column] == "\\":
        column -= 1  # the parser in Python points behind the backslash
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    message, hint = next(
        ((said, hint) for pattern, said, hint in _SAID if re.search(pattern, problem)),
        (f"YAML does not understand this: {' '.join(problem.split())}", ""),
    )
    span = Span(line + 1, column + 1, line + 1, column + 2)
    return Diagnosis(span, message, hint, TextFault.SYNTAX)
