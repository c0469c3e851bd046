"""Places, which count lines and columns, as offsets in a text."""

from __future__ import annotations

from briefing.problems import Place


def span(text: str, place: Place) -> tuple[int, int]:
    """The offsets of the first character of a place and of the one behind it."""
    return offset(text, place.line, place.column), offset(text, place.end_line, place.end_column)


def offset(text: str, line: int, column: int) -> int:
    """The offset of a line and column, both from 1."""
    at = 0
    for _ in range(line - 1):
        at = text.index("\n", at) + 1
    return at + column - 1


def line_end(text: str, at: int) -> int:
    """The offset at which the line of the offset `at` ends, before its line feed."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def column(text: str, at: int) -> int:
    """How many characters stand before the offset `at` in its line."""
    return at - text.rfind("\n", 0, at) - 1
