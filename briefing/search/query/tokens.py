"""The tokens of a query: brackets, minus, or, phrases, fields, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

import msgspec

QUOTES = '"“”„«»'
"""Any of them opens a phrase, and any closes it."""

_Q = QUOTES
_TOKEN = re.compile(
    rf"""
    (?P<space>\s+)
    | (?P<open>\()
    | (?P<close>\))
    | (?P<minus>-(?=[\w({_Q}]))
    | (?P<field>[^\W\d]\w*):(?!//)
      (?:[{_Q}](?P<quoted>[^{_Q}]*)(?P<shut>[{_Q}]?)|(?P<value>[^\s()]*))
    | [{_Q}](?P<phrase>[^{_Q}]*)(?P<end>[{_Q}]?)
    | (?P<word>[^\s(){_Q}]+)
    """,
    re.VERBOSE,
)


class Sort(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    OR = auto()
    PHRASE = auto()
    WORD = auto()
    FIELD = auto()
    END = auto()


class Token(msgspec.Struct, frozen=True):
    """A token and its place in the query.

    `text` is a word, the inside of a phrase, or the value of a field; `field` the name before the
    colon; `closed` is false where a quotation mark was opened only.
    """

    sort: Sort
    start: int
    end: int
    text: str = ""
    field: str = ""
    closed: bool = True


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query, then an END. Any text has tokens; the parser says what they mean."""
    for match in _TOKEN.finditer(query):
        if match["space"] is None:
            yield _token(match)
    yield Token(Sort.END, len(query), len(query))


def _token(match: re.Match[str]) -> Token:
    start, end = match.span()
    if match["field"] is not None:
        text = match["value"] if match["quoted"] is None else match["quoted"]
        return Token(Sort.FIELD, start, end, text, match["field"], match["shut"] != "")
    if match["phrase"] is not None:
        return Token(Sort.PHRASE, start, end, match["phrase"], closed=bool(match["end"]))
    if match["word"] is not None:
        sort = Sort.OR if match["word"].lower() == "or" else Sort.WORD
        return Token(sort, start, end, match["word"])
    return Token({"(": Sort.OPEN, ")": Sort.CLOSE, "-": Sort.MINUS}[match[0]], start, end)
