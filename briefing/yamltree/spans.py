"""Stretches of a text, as lines and columns.

Where a key or value ends is read from the text when it is asked for: most places never are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefing.yamltree.nodes import Mapping, Node, Sequence

if TYPE_CHECKING:
    from yaml.events import Event

_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*'")}
_WORD = re.compile(r"[^\s,\]}]*")


class Span(NamedTuple):
    """Lines and columns count characters from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def event_span(event: Event) -> Span:
    """What the parser saw as one event."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        raise ValueError("the parser gave no mark")
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


class Spans:
    """Tells the lines and columns of keys and values by the offset where they start."""

    def __init__(self, text: str) -> None:
        self._text = text

    def key(self, start: int, key: str) -> Span:
        """The key that starts there."""
        return self._span(start, self._quoted_end(start) or start + len(key))

    def value(self, start: int, value: Node) -> Span:
        """The value that starts there; of a mapping or a list what stands on its first line."""
        if isinstance(value, Mapping) and value:
            key = next(iter(value))
            first, inner = self.key(value.starts[0], key), self.value(value.starts[1], value[key])
            last = inner if inner.end_line == first.line else first
            return _joined(self._span(start, start), last)
        if isinstance(value, Sequence) and value:
            inner = self.value(value.starts[0], value[0])
            return _joined(self._span(start, start), inner)
        return self._span(start, self._end(start, value))

    def _span(self, start: int, end: int) -> Span:
        return Span(*self._point(start), *self._point(end))

    def _point(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    @cached_property
    def _lines(self) -> list[int]:
        """The offset at which each line starts."""
        return [0, *(match.end() for match in re.finditer("\n", self._text))]

    def _end(self, start: int, value: Node) -> int:
        if end := self._quoted_end(start):
            return end
        if self._text[start : start + 1] in ("|", ">"):
            return self._block_end(start)
        if isinstance(value, str) and (end := self._plain_end(start, value)):
            return end
        word = _WORD.match(self._text, start)
        return word.end() if word else start

    def _quoted_end(self, start: int) -> int:
        quoted = _QUOTED.get(self._text[start : start + 1])
        match = quoted.match(self._text, start) if quoted else None
        return match.end() if match else 0

    def _plain_end(self, at: int, value: str) -> int:
        """The end of an unquoted text, if on several lines; 0 where it does not stand there."""
        for word in value.split():
            while self._text[at : at + 1].isspace():
                at += 1
            if not self._text.startswith(word, at):
                return 0
            at += len(word)
        return at

    def _block_end(self, start: int) -> int:
        """The end of the last line that is indented as the first line of the block, or deeper."""
        number = bisect_right(self._lines, start)
        end = self._line_end(number)
        column = -1
        for line in range(number + 1, len(self._lines) + 1):
            content = self._text[self._lines[line - 1] : self._line_end(line)]
            if content.strip():
                indent = len(content) - len(content.lstrip(" "))
                column = indent if column < 0 else column
                if indent < column or not indent:
                    break
                end = self._line_end(line)
        return end

    def _line_end(self, number: int) -> int:
        return self._lines[number] - 1 if number < len(self._lines) else len(self._text)


def _joined(first: Span, last: Span) -> Span:
    return Span(first.line, first.column, last.end_line, last.end_column)
