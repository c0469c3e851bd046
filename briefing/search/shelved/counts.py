"""How much was found, told from the numbers of documents alone: see `file.ROOM`."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from briefing.discovery.texts import Texts
from briefing.search.documents import KINDS_IN_ORDER
from briefing.search.shelved.file import KINDS, ROOM, ROOM_OF_KIND


class Counts(Mapping[str, int]):
    """How many of some documents every brief has that has any, by its id.

    It is worked out when it is asked for: a letter of a search asks for little.
    """

    def __init__(self, numbers: Sequence[int], ids: Texts) -> None:
        """Take the numbers, ascending, and the id of every brief by its number."""
        self._numbers = numbers
        self._ids = ids

    @property
    def kinds(self) -> dict[str, int]:
        """How many there are of each kind, in the order of the format."""
        # A list, since with thousands a generator takes half as long again.
        found = Counter([each // ROOM_OF_KIND % KINDS for each in self._numbers])
        return {KINDS_IN_ORDER[kind]: found[kind] for kind in sorted(found)}

    def of(self, brief: int) -> int:
        """How many a brief has, by its number."""
        start = bisect_left(self._numbers, brief * ROOM)
        return bisect_left(self._numbers, (brief + 1) * ROOM, start) - start

    def __len__(self) -> int:
        """How many briefs have any."""
        return len({each // ROOM for each in self._numbers})

    def __iter__(self) -> Iterator[str]:
        """The ids of these briefs."""
        return iter(self._each)

    def __getitem__(self, brief: str) -> int:
        """How many a brief has."""
        return self._each[brief].total()

    def of_brief(self, brief: str) -> Mapping[str, int]:
        """How many of each kind one of these briefs has."""
        return self._each.get(brief, {})

    @cached_property
    def _each(self) -> Mapping[str, Counter[str]]:
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for place, count in Counter([each // ROOM_OF_KIND for each in self._numbers]).items():
            brief, kind = divmod(place, KINDS)
            # Two files may tell of themselves that they are the same brief.
            found[self._ids[brief]][KINDS_IN_ORDER[kind]] += count
        return found
