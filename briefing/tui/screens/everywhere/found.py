"""What is asked of the library at present and what it has answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.render.blocks import Row
from briefing.render.lists.across import across_rows, counted
from briefing.render.lists.found import fault_rows
from briefing.render.spans import Spans
from briefing.search import QueryError
from briefing.search.across import Across, Met
from briefing.tui.finding import NOTHING_TYPED, marking, told
from briefing.tui.paint import Highlight
from briefing.tui.shelved import Shelved

MOST_SHOWN = 60
"""Hits laid out while words are typed; who wants the others types on."""


@dataclass(frozen=True, slots=True)
class Question:
    """Words, and the kind of item that is left of what they find; all kinds where it is empty."""

    query: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a question as it is listed, or what is wrong with it.

    It holds for a `version` of what is known of the briefs. `every` counts what was found of each
    kind before one was left.
    """

    question: Question = field(default_factory=lambda: Question(""))
    found: Across = field(default_factory=Across)
    rows: Sequence[Row] = ()
    highlight: Highlight | None = None
    fault: str = ""
    version: object = None
    every: Mapping[str, int] = field(default_factory=dict)

    def after(self, before: Answered) -> Answered:
        """The same, with the counts of the answer before it where this one is narrowed."""
        narrowed = self.question.kind and self.question.query == before.question.query
        return replace(self, every=before.every if narrowed else self.found.counts)

    @property
    def counts(self) -> Spans:
        """How much was found of each kind."""
        return tuple(counted(self.found, self.every, self.question.kind))

    def met(self, target: str) -> Met | None:
        """The hit of a row."""
        return self.found.hits[int(target)] if target else None

    def said(self, words: str, target: str, *, goes_on: bool) -> str:
        """How far the reader is who has typed `words`; more may be found while it `goes_on`."""
        if self.fault:
            return "not a query"
        if not words.strip():
            return NOTHING_TYPED
        if self.question.query != words:
            return "looking"
        if not self.found.hits:
            return "nothing found yet" if goes_on else "nothing found"
        least = "at least " if self.found.more else ""
        return f"hit {int(target) + 1} of {least}{self.found.total:,}" if target else ""

    def next_kind(self, way: int) -> str:
        """The kind after or before the one that is left; between last and first, all."""
        kinds = ["", *self.every]
        at = kinds.index(self.question.kind) if self.question.kind in kinds else 0
        return kinds[(at + way) % len(kinds)]


def answered(shelved: Shelved, question: Question) -> Answered:
    """Ask the library."""
    # First: of what is read meanwhile it must not seem to tell.
    version = shelved.version
    try:
        found = shelved.ask(question.query, MOST_SHOWN, question.kind)
    except QueryError as error:
        fault = told(error)
        return Answered(question, rows=fault_rows(fault), fault=fault, version=version)
    words = found.hits[0].hit.looked_for.words if found.hits else ()
    return Answered(question, found, across_rows(found), marking(words), version=version)
