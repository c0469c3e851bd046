"""HTML as the words that a reader of the page sees, each at its place in the file."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from itertools import accumulate, pairwise

HIDDEN = "\u200b"
"""Stands where markup was inside a word; the normal form leaves it out."""

# fmt: off
_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
})
# fmt: on
_UNSEEN = frozenset({"script", "style", "template"})


def seen(page: str) -> str:
    """The text of `page`, as long as the page and with the same lines.

    Tags that end a word become blanks, those inside a line invisible signs; a reference such as
    `&rsquo;` becomes its character. So a place in the one is the same place in the other.
    """
    parser = _Parser(page)
    parser.feed(page)
    parser.close()
    pieces = [*parser.pieces, (len(page), "")]
    return "".join(_shown(page[at:end], kind) for (at, kind), (end, _) in pairwise(pieces))


def masked(markup: str, sign: str) -> str:
    """`sign` as often as `markup` is long, its ends of lines kept."""
    return "".join("\n" if each == "\n" else sign for each in markup)


def _shown(piece: str, kind: str) -> str:
    if kind == "text":
        return piece
    if kind == "reference":
        sign = unescape(piece)
        return sign + HIDDEN * (len(piece) - len(sign))
    return masked(piece, HIDDEN if kind == "inline" else " ")


class _Parser(HTMLParser):
    """Notes where each piece of a page begins, and of what kind it is."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        lengths = (len(line) + 1 for line in page.split("\n"))
        self._lines = list(accumulate(lengths, initial=0))
        self._unseen = ""
        self.pieces: list[tuple[int, str]] = [(0, "block")]

    def _note(self, kind: str) -> None:
        line, column = self.getpos()
        self.pieces.append((self._lines[line - 1] + column, "block" if self._unseen else kind))

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self._note("inline" if tag in _INLINE else "block")
        if tag in _UNSEEN and not self._unseen:
            self._unseen = tag

    def handle_startendtag(self, tag: str, _attrs: object) -> None:
        self._note("inline" if tag in _INLINE else "block")

    def handle_endtag(self, tag: str) -> None:
        self._note("inline" if tag in _INLINE else "block")
        if tag == self._unseen:
            self._unseen = ""

    def handle_data(self, _data: str) -> None:
        self._note("text")

    def handle_entityref(self, _name: str) -> None:
        self._note("reference")

    def handle_charref(self, _name: str) -> None:
        self._note("reference")

    def handle_comment(self, _data: str) -> None:
        self._note("inline")

    def handle_decl(self, _decl: str) -> None:
        self._note("block")

    def handle_pi(self, _data: str) -> None:
        self._note("block")

    def unknown_decl(self, _data: str) -> None:
        self._note("block")
