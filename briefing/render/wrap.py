"""Breaking spans into lines of a width in cells. Nothing is lost but blanks at a break."""

from __future__ import annotations

import re

from rich.cells import chop_cells

from briefing.render.cut import cut
from briefing.render.spans import Line, Span, Spans, cell_len, is_simple
from briefing.render.symbols import BOND, carried, uses_ascii
from briefing.render.visible import visible

_TOKENS = re.compile(r"\n| +|[^ \n]+")
_WORDS = re.compile(r"[^ \n]+")


def wrap(spans: Spans, width: int, first: int = 0, rest: int = 0) -> list[Line]:
    """Lines of at most `width` cells, indented by `first` and then by `rest` blanks.

    A newline breaks; a word longer than a line is divided where the line ends. A `BOND` is a blank
    that does not break, unless what it holds together is longer than a line.
    """
    width = max(width, 2)
    first, rest = min(first, width // 2), min(rest, width // 2)
    whole = "".join([text for text, _, _ in spans])
    if uses_ascii() or not whole.isprintable():
        spans = tuple(Span(carried(visible(text)), role, link) for text, role, link in spans)
        whole = "".join([text for text, _, _ in spans])
    if BOND not in whole:
        return _set(spans, whole, (width, first, rest))
    room = width - max(first, rest)
    if any(BOND in word and cell_len(word) > room for word in _WORDS.findall(whole)):
        spans, whole = _unbound(spans), whole.replace(BOND, " ")
    return [_unbound(line) for line in _set(spans, whole, (width, first, rest))]


def _set(spans: Spans, whole: str, measures: tuple[int, int, int]) -> list[Line]:
    lines = cut(spans, whole, *measures) if is_simple(whole) else None
    return _Wrapper(*measures).run(spans) if lines is None else lines


def _unbound(line: Line) -> Line:
    return tuple(Span(text.replace(BOND, " "), role, link) for text, role, link in line)


class _Wrapper:
    """The lines done so far, and the one that grows, word by word."""

    def __init__(self, width: int, first: int, rest: int) -> None:
        self.width = width
        self.rest = rest
        self.lines: list[Line] = []
        self._begin(first)

    def _begin(self, indent: int) -> None:
        self.line: list[Span] = [Span(" " * indent)] if indent else []
        self.used = indent
        self.bare = True
        self.blanks: Span | None = None

    def run(self, spans: Spans) -> list[Line]:
        word: list[Span] = []
        for span in spans:
            for token in _TOKENS.findall(span.text):
                if token[0] in " \n":
                    self._word(word)
                    word = []
                    self._space(span, token)
                else:
                    word.append(Span(token, span.role, span.link))
        self._word(word)
        self._end()
        return self.lines

    def _space(self, span: Span, token: str) -> None:
        if token.startswith("\n"):
            self._end()
        elif not self.bare:
            held = self.blanks.text if self.blanks else ""
            self.blanks = Span(held + token, span.role, span.link)

    def _end(self) -> None:
        self.lines.append(tuple(self.line))
        self._begin(self.rest)

    def _word(self, word: list[Span]) -> None:
        """Set one word, which may be of several spans, on this line or the next."""
        if not word:
            return
        size = sum(cell_len(part.text) for part in word)
        blanks = len(self.blanks.text) if self.blanks else 0
        if not self.bare and self.used + blanks + size > self.width:
            self._end()
        elif self.blanks:
            self._put(self.blanks, blanks)
        self.blanks = None
        for part in word:
            self._part(part)

    def _part(self, part: Span) -> None:
        size = cell_len(part.text)
        if self.used + size <= self.width:
            self._put(part, size)
            return
        room = self.width - self.used
        for index, piece in enumerate(_divided(part.text, max(room, 0), self.width - self.rest)):
            if index:
                self._end()
            if piece:
                self._put(Span(piece, part.role, part.link), cell_len(piece))

    def _put(self, span: Span, size: int) -> None:
        last = self.line[-1] if self.line and not self.bare else None
        if last is not None and last.role == span.role and last.link == span.link:
            self.line[-1] = Span(last.text + span.text, span.role, span.link)
        else:
            self.line.append(span)
        self.used += size
        self.bare = False


def _divided(word: str, room: int, width: int) -> list[str]:
    """`word` in pieces: the first at most `room` cells wide, the others at most `width`."""
    head = chop_cells(word, room)[0] if room >= 2 else ""  # noqa: PLR2004 - a wide character
    if cell_len(head) > room:
        head = ""
    tail = word[len(head) :]
    return [head, *chop_cells(tail, max(width, 2))] if tail else [head]
