"""What a search gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

import msgspec

from briefing.model.fields import Path
from briefing.search.documents import Document
from briefing.search.highlight import Run
from briefing.search.kept import FIELD
from briefing.search.looked_for import LookedFor
from briefing.search.passage import best_passage


class Hit(msgspec.Struct, frozen=True, dict=True, eq=False):
    """One item that was found. What is shown of it is worked out when first looked at.

    `target` is its id, `kind` its top-level key, such as "quotes"; "brief" for the head.
    """

    target: str
    kind: str
    number: int
    looked_for: LookedFor
    opened: Callable[[int], Document]

    @property
    def document(self) -> Document:
        """The item as it is searched."""
        return self.opened(self.number)

    @property
    def title(self) -> str:
        """The words by which it is called in a list."""
        return self.document.title

    @property
    def passage(self) -> tuple[Run, ...]:
        """The sentences that hold the most of what was looked for, as runs, hits apart."""
        return self._best[1]

    @property
    def field(self) -> Path:
        """The path of the field that the passage stands in."""
        return self._best[0]

    @property
    def own(self) -> bool:
        """Whether the passage stands in a private note of the reader."""
        return self.field[:1] == (FIELD,)

    @property
    def date(self) -> str:
        """Its date as the brief has it, empty where there is none."""
        return self.document.facets.when.text if self.document.facets.when else ""

    @property
    def speaker(self) -> str:
        """The id of who says it, empty where no one does."""
        return self.document.facets.speaker

    @property
    def source(self) -> str:
        """The id of its first source, empty where it has none."""
        return self.document.facets.source

    @cached_property
    def _best(self) -> tuple[Path, tuple[Run, ...]]:
        return best_passage(self.document, self.looked_for)


class Found(msgspec.Struct, frozen=True, dict=True):
    """The hits of a search, best first, and what was made of the query.

    `counts` has every kind with hits, in the order of the brief, whatever the limit was;
    `instead` pairs each word that stands nowhere with the word that was taken for it; `words` are
    the forms looked for, as `highlight` takes them.
    """

    hits: tuple[Hit, ...] = ()
    counts: Mapping[str, int] = msgspec.field(default_factory=dict)
    instead: tuple[tuple[str, str], ...] = ()
    words: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many items were found, whatever the limit was."""
        return sum(self.counts.values())
