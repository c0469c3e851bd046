"""From the brief to every brief of the library: the words at hand, or whatever a speaker says."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from briefing.model import Actor
from briefing.tui.screens.reader.narrowing import Narrowing

WIDENS = "/"
"""Typed first, it asks for every brief: as a word it finds nothing."""


class Widening(Narrowing):
    """The keys that look beyond the brief."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+g", "widen", "Search every brief; while typing: for these words", id="widen"),
        Binding("W", "voice", "What this speaker says in every brief", show=False, id="voice"),
    ]

    class Widened(Message):
        """Every brief is to be searched."""

        def __init__(self, screen: Widening, query: str) -> None:
            """Name the reader who asks, and what is looked for."""
            super().__init__()
            self.screen = screen
            self.query = query

    def words_typed(self, words: str) -> None:
        """A second slash asks for every brief."""
        if words == WIDENS and not self._asks_filter:
            self.widen("")
        else:
            super().words_typed(words)

    def action_widen(self) -> None:
        """Look for the words at hand in every brief."""
        self.widen(self.finding.query if self.finding.active else "")

    def action_voice(self) -> None:
        """Look in every brief for what the speaker of the item at hand says."""
        from briefing.search.voices import authors

        item = self.dossier.get(self.shown) if self.shown else None
        actor = (
            item.id if isinstance(item, Actor) else next(iter(authors(item) if item else ()), "")
        )
        if not actor:
            self.say("Nobody in particular says this; W is for quotes, stands, asks and actors")
            return
        # A side has stands and asks, which others voice; a person has words.
        who = self.dossier.get(actor)
        field = "speaker" if isinstance(who, Actor) and who.kind == "person" else "by"
        self.widen(f'{field}:"{self.dossier.name(actor)}"')

    def widen(self, query: str) -> None:
        """Search every brief; the way back leads to where the reader was before any search."""
        if self.finding.active:
            self.give_up_search()
        self.post_message(self.Widened(self, query))

    def narrowed(self, words: str | None) -> None:
        """The words are to be looked for in this brief alone."""
        if words:
            self.search_for(words)
