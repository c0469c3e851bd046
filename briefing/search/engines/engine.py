"""What an engine is: it tells which documents hold what is wanted. It does not rank."""

from __future__ import annotations

from typing import Protocol

from briefing.search.engines.wanted import Wanted


class Engine(Protocol):
    """An index over documents. All engines give the same answers."""

    def matching(self, wanted: Wanted) -> list[int]:
        """The numbers of the documents that hold what is wanted, ascending."""
