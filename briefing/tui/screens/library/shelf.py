"""The briefs of a library in an order, as far as they are known; one is read when it is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from briefing.errors import UnreadableError
from briefing.library import Entry, entry
from briefing.search.text import folded

ORDERS: Final = {
    "place": "by folder",
    "title": "by title",
    "as-of": "latest first",
    "changed": "last changed first",
    "unread": "unread first",
}
"""The ways to sort, with the words for each."""

AT_HAND = 200
"""Briefs that are kept at hand after they were shown without being known."""

Order = Callable[[int], tuple[object, ...]]


class Shelf:
    """Numbers stand for briefs: the place of each among `paths`."""

    def __init__(self, paths: Sequence[Path], state: Callable[[Entry], str]) -> None:
        """Know nothing of them yet. `state` tells whether a brief is "new" or "changed"."""
        self.paths = paths
        self._known: Mapping[Path, Entry] = {}
        self._state = state
        self._words: dict[Path, str] = {}
        self._looked_at = lru_cache(AT_HAND)(_looked_at)

    def learn(self, known: Mapping[Path, Entry]) -> bool:
        """Take what is known by now; whether it is the same as before."""
        if known == self._known:
            return True
        self._known = known
        self._words.clear()
        return False

    def entry(self, number: int) -> Entry:
        """A brief as a line of a list: what is known of it, else what a look at it tells."""
        path = self.paths[number]
        return self._known.get(path) or self._looked_at(path)

    def state(self, number: int) -> str:
        """Whether a brief is "new" or "changed" since it was read."""
        return self._state(self.entry(number))

    def numbers(self, order: str, words: str = "") -> list[int]:
        """The briefs that hold the beginnings of all words, in one of `ORDERS`.

        What is not known yet stands by its place, after what is.
        """
        wanted = [f" {word}" for word in folded(words)]
        found = [
            number
            for number, path in enumerate(self.paths)
            if not wanted or all(each in self._text(path) for each in wanted)
        ]
        sort = self._orders.get(order)
        return sorted(found, key=sort) if sort else found

    @property
    def _orders(self) -> Mapping[str, Order]:
        return {
            "title": lambda number: (*self._sorted(number, lambda each: each.title.casefold()),),
            "as-of": lambda number: (*self._sorted(number, _earliness),),
            "changed": lambda number: (*self._sorted(number, lambda each: -each.changed),),
            "unread": lambda number: (*self._sorted(number, self._read),),
        }

    def _sorted(self, number: int, key: Callable[[Entry], object]) -> tuple[object, ...]:
        found = self._known.get(self.paths[number])
        return (1, number) if found is None else (0, key(found), number)

    def _read(self, each: Entry) -> int:
        return ("changed", "new", "").index(self._state(each))

    def _text(self, path: Path) -> str:
        """The folded words of a brief's title, id, sides and path."""
        known = self._known.get(path)
        if known is None:
            return f" {' '.join(folded(path.name))}"
        if path not in self._words:
            words = " ".join((known.title, known.id, *known.sides, path.name))
            self._words[path] = f" {' '.join(folded(words))}"
        return self._words[path]


def _earliness(each: Entry) -> int:
    last = each.as_of.latest if each.as_of else None
    return -last.toordinal() if last else 1


def _looked_at(path: Path) -> Entry:
    try:
        return entry(path)
    except UnreadableError as error:
        return Entry(path.stem, path, error.message, faults=1)
