"""The state of a search: what was found, where the reader was before, which hit is at hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from briefing.library import Dossier
from briefing.model import Position
from briefing.render.blocks import Row
from briefing.state import Keeper
from briefing.tui.paint import Highlight
from briefing.tui.places import Place

if TYPE_CHECKING:
    from briefing.search import Found, Index, QueryError
    from briefing.search.kept import Kept

MOST_SHOWN = 200
"""Hits laid out while words are typed; who wants the others types on."""


class Matching(msgspec.Struct, frozen=True):
    """The items that a filter finds, and the words to mark in them; or what is wrong with it."""

    targets: frozenset[str] = frozenset()
    highlight: Highlight | None = None
    fault: str = ""


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
        self._counts: dict[str, int] = {}
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
        before, self._before = self._before, None
        return before

    def look(self, query: str) -> list[Row]:
        """The rows of what is found for a query that is still being typed."""
        from briefing.render.lists.found import fault_rows, found_rows

        self.query, self.fault = query, ""
        found, self.fault = self._find(query, None if self.kind else MOST_SHOWN)
        self._counts = dict(found.counts)
        if self.kind:
            hits = tuple(each for each in found.hits if each.kind == self.kind)
            found = replace(found, hits=hits[:MOST_SHOWN])
        rows = fault_rows(self.fault) if self.fault else found_rows(self._dossier, found)
        self.targets = [each.target for each in rows if each.target]
        self.highlight = marking(found.words)
        return rows

    def _find(self, query: str, limit: int | None) -> tuple[Found, str]:
        """What is found, or what is wrong with the query."""
        from briefing.search import Found, Index, QueryError

        self._renew()
        if self._index is None:
            self._index = Index(self._dossier, kept=self._kept)
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

    def _renew(self) -> None:
        """Look anew where something else is kept than when the index was made."""
        from briefing.render.keeping import searchable

        kept = searchable(self._keeper)
        if kept != self._kept:
            self._kept, self._index, self._matching = kept, None, ("", Matching())

    def narrow(self, way: int) -> None:
        """Leave one kind of what was found, the next or previous; between last and first, all."""
        kinds = ["", *self._counts]
        at = kinds.index(self.kind) if self.kind in kinds else 0
        self.kind = kinds[(at + way) % len(kinds)]

    def counted(self) -> Sequence[Row]:
        """How much of each kind was found, the kind that is left marked."""
        from briefing.render.lists.found import count_head

        return [count_head(self._counts, self.kind)] if len(self._counts) > 1 else []

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
            return "nothing found" if self.query.strip() else "type words to find"
        if target not in self.targets:
            return f"{len(self.targets)} found"
        return f"hit {self.targets.index(target) + 1} of {len(self.targets)}"


def marking(words: tuple[str, ...]) -> Highlight | None:
    """What marks the words that were looked for, none for none."""
    if not words:
        return None
    from briefing.search.highlight import highlight

    return lambda text: highlight(text, words)


def told(error: QueryError) -> str:
    """What is wrong with a query, and what would be right."""
    return f"{error.message}; {error.hint}" if error.hint else error.message
