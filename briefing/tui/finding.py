"""The state of a search: what was found, where the reader was before, which hit is at hand."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.render.blocks import Row
from briefing.render.lists.found import found_rows
from briefing.search import Found, Index, QueryError, highlight
from briefing.tui.paint import Highlight
from briefing.tui.places import Place

MOST_SHOWN = 200
"""Hits laid out while words are typed; who wants the others types on."""


class Finding:
    """A search in one brief. The index is made at the first search and kept."""

    def __init__(self, dossier: Dossier) -> None:
        """Nothing is looked for yet."""
        self._dossier = dossier
        self._index: Index | None = None
        self._before: Place | None = None
        self.query = ""
        self.fault = ""
        self.targets: list[str] = []
        self.active = False
        self.highlight: Highlight | None = None

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
        self.query = self.fault = ""
        before, self._before = self._before, None
        return before

    def look(self, query: str) -> list[Row]:
        """The rows of what is found for a query that is still being typed."""
        self.query, self.fault = query, ""
        if self._index is None:
            self._index = Index(self._dossier)
        try:
            found = self._index.find(query, MOST_SHOWN, typing=True)
        except QueryError as error:
            found, self.fault = Found(), str(error)
        rows = found_rows(self._dossier, found)
        self.targets = [each.target for each in rows if each.target]
        words = found.words
        self.highlight = (lambda text: highlight(text, words)) if words else None
        return rows

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
        """What is wrong with the query, else such as "hit 4 of 14"."""
        if self.fault:
            return self.fault
        if not self.targets:
            return "nothing found" if self.query.strip() else "type words to find"
        if target not in self.targets:
            return f"{len(self.targets)} found"
        return f"hit {self.targets.index(target) + 1} of {len(self.targets)}"
