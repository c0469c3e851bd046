"""The state of a search: what was found, where the reader was before, which hit is at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec.structs import replace

from briefing.library import Dossier
from briefing.model import Position
from briefing.render.blocks import Row
from briefing.state import Keeper
from briefing.tui.lru import Lru
from briefing.tui.places import Place

if TYPE_CHECKING:
    from briefing.search import Found, Index, QueryError
    from briefing.search.kept import Kept
    from briefing.tui.paint import Highlight

NOTHING_TYPED: Final = "type words to find"

MOST_SHOWN = 200
"""Hits laid out while words are typed; who wants the others types on."""

LIKELY: Final = 2
"""Letters that are got ready when typing rests: four of five times the next is one of them."""

AT_HAND: Final = LIKELY + 2
"""Queries of which it stays what was found: those at hand, and before the last letter."""


class Matching(msgspec.Struct, frozen=True):
    """The items that a filter finds, and the words to mark in them; or what is wrong with it."""

    targets: frozenset[str] = frozenset()
    highlight: Highlight | None = None
    fault: str = ""


class Looked(msgspec.Struct, frozen=True, eq=False):
    """What was found for a query, as it is listed; or what is wrong with the query."""

    rows: list[Row]
    found: Found
    highlight: Highlight | None
    fault: str

    def head(self, kind: str) -> list[Row]:
        """How much of each kind was found, the kind that is left marked."""
        from briefing.render.lists.found import count_head

        counts = self.found.counts
        return [count_head(counts, kind)] if len(counts) > 1 else []


_handed_on: list[tuple[Dossier, Kept, Index]] = []
"""What was made before there is a screen, which asks the same again."""


class Finding:
    """A search in one brief and in what is kept of it.

    The index is made at the first search, and again at the first after something else was kept.
    """

    def __init__(self, dossier: Dossier, keeper: Keeper) -> None:
        """Nothing is looked for yet."""
        self._dossier = dossier
        self._keeper = keeper
        self._kept: Kept = {}
        self._index: Index | None = None
        self._before: Place | None = None
        self._matching: tuple[str, Matching] = ("", Matching())
        self._looked: Lru[tuple[str, str], Looked] = Lru(AT_HAND)
        self._at_hand: Looked | None = None
        self.query = ""
        self.kind = ""
        self.fault = ""
        self.targets: list[str] = []
        self.active = False
        self.highlight: Highlight | None = None

    def anew(self, dossier: Dossier) -> Finding:
        """The same search in another version of the brief."""
        other = Finding(dossier, self._keeper)
        other._before, other.active = self._before, self.active
        other.query, other.kind = self.query, self.kind
        return other

    def begin(self, here: Place) -> None:
        """Start to look, and note where to come back to."""
        if not self.active:
            self._before = here
        self.active = True

    def end(self) -> Place | None:
        """Stop looking; the place to come back to."""
        self.active = False
        self.highlight = None
        self.targets = []
        self.query = self.kind = self.fault = ""
        self._at_hand = None
        self._looked.clear()
        before, self._before = self._before, None
        return before

    def look(self, query: str) -> list[Row]:
        """The rows of what is found for a query that is still being typed."""
        self._renew()
        looked = self._at_hand = self._look_at(query)
        self.query, self.fault, self.highlight = query, looked.fault, looked.highlight
        self.targets = [each.target for each in looked.rows if each.target]
        return looked.rows

    def _look_at(self, query: str) -> Looked:
        """What is found, as it was where it was looked for lately."""
        return self._looked.get((query, self.kind), partial(self._look_for, query))

    def _look_for(self, query: str) -> Looked:
        from briefing.render.lists.found import fault_rows, found_rows

        found, fault = self._find(query, None if self.kind else MOST_SHOWN)
        if self.kind:
            hits = tuple(each for each in found.hits if each.kind == self.kind)
            found = replace(found, hits=hits[:MOST_SHOWN])
        rows = fault_rows(fault) if fault else found_rows(self._dossier, found)
        return Looked(rows, found, marking(found.words), fault)

    def _find(self, query: str, limit: int | None) -> tuple[Found, str]:
        """What is found, or what is wrong with the query."""
        from briefing.search import Found, Index, QueryError

        self._renew()
        if self._index is None:
            self._index = _taken(self._dossier, self._kept) or Index(self._dossier, kept=self._kept)
        try:
            return self._index.find(query, limit, typing=True), ""
        except QueryError as error:
            return Found(), told(error)

    def foresee(self, query: str) -> None:
        """Get ready for a letter more of a query, for the first of all too.

        The index is made, and what lists what is found is loaded, before there are words to find.
        """
        if self._index is None:
            import briefing.render.lists.found  # noqa: F401 - for `look`

            self._find("a", 1)
        if self._index is not None:
            self._index.foresee(query)

    def likely(self) -> Iterator[Looked]:
        """What will be found if one of the letters is typed that are likely to be the next."""
        if self._index is None or self._at_hand is None:
            return
        for query in islice(self._index.likely(self.query, self._at_hand.found), LIKELY):
            yield self._look_at(query)

    def _renew(self) -> None:
        """Look anew where something else is kept than when the index was made."""
        from briefing.render.keeping import searchable

        kept = searchable(self._keeper)
        if kept != self._kept:
            self._kept, self._index, self._matching = kept, None, ("", Matching())
            self._looked.clear()

    def hand_on(self) -> None:
        """Leave the index to who looks next in the same."""
        if self._index is not None:
            _handed_on[:] = [(self._dossier, self._kept, self._index)]

    def narrow(self, way: int) -> None:
        """Leave one kind of what was found, the next or previous; between last and first, all."""
        kinds = ["", *(self._at_hand.found.counts if self._at_hand else ())]
        at = kinds.index(self.kind) if self.kind in kinds else 0
        self.kind = kinds[(at + way) % len(kinds)]

    def counted(self) -> Sequence[Row]:
        """How much of each kind was found, the kind that is left marked."""
        return self._at_hand.head(self.kind) if self._at_hand else []

    def matching(self, query: str) -> Matching:
        """What a filter finds. A position is found in its issue, where it is at home."""
        self._renew()
        if self._matching[0] != query:
            found, fault = self._find(query, None)
            items = {each.target for each in found.hits}
            stands = (self._dossier.get(each) for each in items)
            issues = {each.issue for each in stands if isinstance(each, Position)}
            matching = Matching(frozenset(items | issues), marking(found.words), fault)
            self._matching = (query, matching)
        return self._matching[1]

    def has(self, target: str) -> bool:
        """Whether an item is among what was found."""
        return target in self.targets

    def step(self, target: str, way: int) -> str:
        """The hit after or before an item, round the ends; empty where nothing was found."""
        if not self.targets:
            return ""
        at = self.targets.index(target) if target in self.targets else -1
        return self.targets[(at + way) % len(self.targets)]

    def said(self, target: str) -> str:
        """Such as "hit 4 of 14"; what is wrong with a query stands where hits would."""
        if self.fault:
            return "not a query"
        if not self.targets:
            return "nothing found" if self.query.strip() else NOTHING_TYPED
        if target not in self.targets:
            return f"{len(self.targets)} found"
        return f"hit {self.targets.index(target) + 1} of {len(self.targets)}"


def _taken(dossier: Dossier, kept: Kept) -> Index | None:
    if not _handed_on:
        return None
    *same, index = _handed_on.pop()
    return index if same == [dossier, kept] else None


def marking(words: tuple[str, ...]) -> Highlight | None:
    """What marks the words that were looked for, none for none."""
    if not words:
        return None
    from briefing.tui.marking import Marking

    return Marking(words)


def told(error: QueryError) -> str:
    """What is wrong with a query, and what would be right."""
    return f"{error.message}; {error.hint}" if error.hint else error.message
