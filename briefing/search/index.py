"""The index of one brief in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.library import Dossier
from briefing.search.documents import Document, documents
from briefing.search.engines import Engine, Scan, best
from briefing.search.found import Found
from briefing.search.kept import NOTHING, Kept
from briefing.search.known import gathered
from briefing.search.lexicon import Lexicon
from briefing.search.searched import Searched, spans

Engines = Callable[[Sequence[Document]], Engine]


class Index:
    """A brief made ready to be searched, in memory. Build it once, ask it for every letter."""

    def __init__(
        self, dossier: Dossier, engine: Engines | None = None, kept: Kept = NOTHING
    ) -> None:
        """Read every item, and what is `kept` of it. The `engine` is FTS5 where Python has it."""
        found = documents(dossier, kept)
        lexicon = Lexicon(gathered(dossier, found))
        self.searched = Searched(
            InMemory(found), tuple(spans(found)), lexicon, (engine or best)(found)
        )
        self.find = self.searched.find


class InMemory:
    """Documents by number."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Their numbers are their places."""
        self._documents = documents

    def take(self, numbers: Sequence[int]) -> list[Document]:
        """Those of these numbers, in this order."""
        return [self._documents[each] for each in numbers]


def find(
    dossier: Dossier, query: str, limit: int | None = None, *, kind: str = "", kept: Kept = NOTHING
) -> Found:
    """Search a brief once, without building what pays only for many searches."""
    return Index(dossier, Scan, kept).find(query, limit, kind=kind)
