"""The kinds of keys, each pressed in the places where readers press it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

SECTIONS = [digit.encode() for digit in "1234567890"]
MATRIX, QUOTES, SEARCH = b"2", b"4", b"/"
IN_EACH = 10
"""Keys in one place before the next."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of key with its limits, and the key of a pager that does as much.

    `middle` and `late` are in milliseconds; `most` is the number of bytes for each that is needed.
    """

    name: str
    middle: float = 5
    late: float | None = 16
    most: float | None = None
    pager: bytes = b""


SECTION = Kind("section")
DOWN = Kind("down", most=1.1, pager=b"j")
PAGE = Kind("page", most=1.1, pager=b" ")
OPEN = Kind("open")
BACK = Kind("back")
ROW = Kind("matrix row", pager=b"j")
DAY = Kind("as-of step")
LETTER = Kind("search letter", most=1.2)
ESCAPE = Kind("Esc from the search", middle=30, late=None)
KINDS = (SECTION, DOWN, PAGE, OPEN, BACK, ROW, DAY, LETTER, ESCAPE)

Step = tuple[bytes, Kind | None]
"""A key, and what it is measured as."""


def _sections(_words: Sequence[str]) -> Iterator[Step]:
    for digit in SECTIONS:
        yield digit, SECTION
        yield from [(b"j", DOWN)] * IN_EACH
        yield from [(b" ", PAGE), (b"b", PAGE)] * (IN_EACH // 2)
    yield from ((digit, SECTION) for digit in cycle(SECTIONS))


def _pages(_words: Sequence[str]) -> Iterator[Step]:
    yield QUOTES, None
    while True:
        yield from [(b"j", None), (b"\r", OPEN), (b"H", BACK)]


def _matrix(_words: Sequence[str]) -> Iterator[Step]:
    yield MATRIX, None
    while True:
        for key, kind in ((b"j", ROW), (b"<", DAY), (b"k", ROW), (b">", DAY)):
            yield from [(key, kind)] * IN_EACH


def _search(words: Sequence[str]) -> Iterator[Step]:
    for word in cycle(words):
        yield SEARCH, None
        yield from ((letter.encode(), LETTER) for letter in word)
        yield b"\x1b", ESCAPE


WALKS: tuple[tuple[Callable[[Sequence[str]], Iterator[Step]], Kind], ...] = (
    (_sections, SECTION),
    (_pages, BACK),
    (_matrix, DAY),
    (_search, LETTER),
)
"""Ways through a brief without end, given words to type; the kind that says when it is enough."""
