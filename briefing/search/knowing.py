"""What a query is read against: the words, names, values and dates of a brief, or of many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from briefing.model import When
from briefing.search.engines.wanted import Term


class Values(Protocol):
    """The values of a field."""

    def facets(self, value: str, *, unfinished: bool = False) -> frozenset[str]:
        """The facets of a value, of an `unfinished` one those of all that begin so; else none."""

    def hint(self, value: str) -> str:
        """What may have been meant by an unknown value."""


class Knowing(Protocol):
    """Tells the forms of what is typed, and the facets of what is asked for by field."""

    @property
    def choices(self) -> Mapping[str, Values]:
        """Every field with a list of values."""

    @property
    def dates(self) -> Mapping[str, When | None]:
        """Every date by its facet."""

    def corrected(self, words: tuple[str, ...], *, unfinished: bool = False) -> tuple[str, ...]:
        """The same words, those that stand nowhere replaced by the nearest that do."""

    def term(self, words: tuple[str, ...], *, unfinished: bool = False, guess: bool = True) -> Term:
        """The forms of folded words typed as one; with `guess`, an unknown one is a beginning."""

    def phrase(self, words: tuple[str, ...], *, unfinished: bool) -> Term:
        """Folded words that stand one after another, taken as they are."""

    def knows(self, field: str, value: str, *, unfinished: bool) -> bool:
        """Whether a value is known though nothing here has it."""
