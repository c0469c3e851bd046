"""How much was found, told from the numbers of documents alone: see `file.ROOM`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from briefing.search.documents import KINDS_IN_ORDER
from briefing.search.shelved.file import KINDS, ROOM, ROOM_OF_KIND


class Counts:
    """Counts some documents, of which every brief has an id by its number."""

    def __init__(self, numbers: Sequence[int], ids: Mapping[int, str]) -> None:
        """Count when it is asked for: a letter of a search asks for little."""
        self._numbers = numbers
        self._ids = ids

    @property
    def kinds(self) -> dict[str, int]:
        """How many there are of each kind, in the order of the format."""
        # Lists, since with thousands a generator takes half as long again.
        found = Counter([each // ROOM_OF_KIND % KINDS for each in self._numbers])
        return {KINDS_IN_ORDER[kind]: found[kind] for kind in sorted(found)}

    @property
    def briefs(self) -> dict[str, int]:
        """How many there are in each brief that has any."""
        found: dict[str, int] = {}
        for brief, count in Counter([each // ROOM for each in self._numbers]).items():
            # Two files may tell of themselves that they are the same brief.
            name = self._ids[brief]
            found[name] = found.get(name, 0) + count
        return found

    def of_brief(self, brief: str) -> Mapping[str, int]:
        """How many of each kind one of these briefs has."""
        return self._each.get(brief, {})

    @cached_property
    def _each(self) -> Mapping[str, Mapping[str, int]]:
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for place, count in Counter([each // ROOM_OF_KIND for each in self._numbers]).items():
            brief, kind = divmod(place, KINDS)
            found[self._ids[brief]][KINDS_IN_ORDER[kind]] += count
        return found
