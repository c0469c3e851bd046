"""The data of a YAML file with its places: plain dicts and lists that know where they stand.

They are real dicts and lists, so that the schema converts them without a second tree. Beside each
entry they keep the offset in the text where it starts; `spans` tells the rest when it is asked for.
The offsets are packed: as objects they would take as much room as all the rest.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TypeAlias


class Mapping(dict[str, "Node"]):
    """A mapping; `starts` holds the offset of each key and of its value, in turn."""

    __slots__ = ("starts",)

    def __init__(self) -> None:
        self.starts = array("I")

    def entries(self) -> Iterator[Entry]:
        """Key, value, and where both start."""
        return zip(self, self.values(), self.starts[::2], self.starts[1::2], strict=True)

    def put(self, key: str, value: Node, key_start: int, start: int) -> None:
        """Add an entry; the key must be new."""
        self[key] = value
        self.starts.extend((key_start, start))

    def key_start(self, key: str) -> int:
        """Where `key` starts. Raises ValueError where there is no such key."""
        return self.starts[2 * list(self).index(key)]

    def value_start(self, key: str) -> int:
        """Where the value of `key` starts. Raises ValueError where there is no such key."""
        return self.starts[2 * list(self).index(key) + 1]


class Sequence(list["Node"]):
    """A list; `starts` holds the offset of each entry."""

    __slots__ = ("starts",)

    def __init__(self) -> None:
        self.starts = array("I")

    def entries(self) -> Iterator[tuple[Node, int]]:
        """Each value and where it starts."""
        return zip(self, self.starts, strict=True)

    def put(self, value: Node, start: int) -> None:
        """Add an entry."""
        self.append(value)
        self.starts.append(start)


Node: TypeAlias = str | Mapping | Sequence | None
Entry: TypeAlias = tuple[str, Node, int, int]
