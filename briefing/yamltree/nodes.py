"""The data of a YAML file with its places: plain dicts and lists that know where they stand.

They are real dicts and lists, so that the schema converts them without a second tree. Beside
each entry they keep the parser's own events, from which a place is worked out when asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from yaml.events import Event

Spot: TypeAlias = Event


class Span(NamedTuple):
    """A stretch of a text: lines and columns count characters from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Mapping(dict[str, "Node"]):
    """A mapping; `spots` holds the spot of each key and of its value, in turn."""

    __slots__ = ("spots",)

    def __init__(self) -> None:
        self.spots: list[Spot] = []

    def entries(self) -> Iterator[Entry]:
        """Key, value, and the spots of both."""
        return zip(self, self.values(), self.spots[::2], self.spots[1::2], strict=True)

    def put(self, key: str, value: Node, key_spot: Spot, value_spot: Spot) -> None:
        """Add an entry; the key must be new."""
        self[key] = value
        self.spots += (key_spot, value_spot)

    def key_span(self, key: str) -> Span:
        """Where `key` stands. Raises KeyError."""
        return span(self.spots[2 * self._index(key)])

    def value_span(self, key: str) -> Span:
        """Where the value of `key` stands. Raises KeyError."""
        value = self[key]
        return node_span(value, self.spots[2 * self._index(key) + 1])

    def first_line(self) -> Span | None:
        """The first entry, as far as it stands on the line where it starts; None if empty."""
        if not self.spots:
            return None
        key, value = span(self.spots[0]), span(self.spots[1])
        end = value if value.end_line == key.line else key
        return Span(key.line, key.column, end.end_line, end.end_column)

    def _index(self, key: str) -> int:
        for index, each in enumerate(self):
            if each == key:
                return index
        raise KeyError(key)


class Sequence(list["Node"]):
    """A list; `spots` holds the spot of each entry."""

    __slots__ = ("spots",)

    def __init__(self) -> None:
        self.spots: list[Spot] = []

    def entries(self) -> Iterator[tuple[Node, Spot]]:
        """Each value and its spot."""
        return zip(self, self.spots, strict=True)

    def put(self, value: Node, spot: Spot) -> None:
        """Add an entry."""
        self.append(value)
        self.spots.append(spot)

    def value_span(self, index: int) -> Span:
        """Where the entry stands. Raises IndexError."""
        return node_span(self[index], self.spots[index])


Entry: TypeAlias = tuple[str, "Node", Spot, Spot]
Node: TypeAlias = str | Mapping | Sequence | None


def span(spot: Spot) -> Span:
    """The stretch from the start to the end of what the parser saw."""
    start, end = spot.start_mark, spot.end_mark
    if start is None or end is None:
        raise ValueError("the parser gave no mark")
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def node_span(node: Node, spot: Spot) -> Span:
    """Where a value stands: a text in full, a mapping or list by its first line."""
    if isinstance(node, Mapping):
        return node.first_line() or span(spot)
    if isinstance(node, Sequence) and node.spots:
        first = span(node.spots[0])
        start = span(spot)
        return Span(start.line, start.column, first.end_line, first.end_column)
    return span(spot)
