"""What an engine is: it tells which documents hold what is wanted. It does not rank."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from briefing.search.documents import Candidate
from briefing.search.engines.wanted import Wanted


class Engine(Protocol):
    """An index over documents, which need not be kept for it. All engines give the same answers."""

    def matching(self, wanted: Wanted) -> list[int]:
        """The numbers of the documents that hold what is wanted, ascending."""

    def candidates(self, numbers: Sequence[int]) -> list[Candidate]:
        """What is to be ranked of the documents of these numbers, in no order."""
