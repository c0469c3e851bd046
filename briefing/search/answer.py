"""What is asked of a library, and what each of its briefs answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from briefing.library import Dossier
from briefing.search.found import Found
from briefing.search.kept import Kept

KeptOf = Callable[[str], Kept]
"""What the reader keeps of the brief with an id."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: a query, at most `limit` items of a brief, of one kind or of all."""

    query: str
    limit: int | None = None
    kind: str = ""


@dataclass(frozen=True)
class Answer:
    """The id and title of a brief with what was found in it. It is opened when first looked at."""

    id: str
    title: str
    found: Found
    open: Callable[[], Dossier] = field(repr=False, compare=False)

    @cached_property
    def dossier(self) -> Dossier:
        """The brief, opened. Raises BriefingError where it is gone."""
        return self.open()


def answer(dossier: Dossier, found: Found) -> Answer:
    """The answer of a brief that is open."""
    return Answer(dossier.id, dossier.head.title, found, lambda: dossier)
