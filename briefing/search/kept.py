"""What a reader keeps on the items of a brief, as far as a search looks into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

import msgspec

FIELD = "kept"
"""The field of the query language, and the first step of the path of a private note."""

BOOKMARK, NOTE = "bookmark", "note"


class Keeping(msgspec.Struct, frozen=True):
    """What is kept on one item: a bookmark or none, the texts of the private notes."""

    bookmarked: bool = False
    notes: tuple[str, ...] = ()

    def words(self) -> Iterator[str]:
        """The facets of it."""
        if self.bookmarked:
            yield f"{FIELD}={BOOKMARK}"
        if self.notes:
            yield f"{FIELD}={NOTE}"


Kept = Mapping[str, Keeping]
"""What is kept on each item, by its id."""

KeptOf = Callable[[str], Kept]
"""What the reader keeps of the brief with an id."""

NOTHING: Kept = MappingProxyType({})
"""Nothing is kept."""
