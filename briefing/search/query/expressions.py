"""What a query is made of: frozen expressions, as typed, each with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A word; or a phrase, which is taken as it stands. `unfinished`: it is being typed."""

    text: str
    start: int
    end: int
    phrase: bool = False
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A field and its value, as typed."""

    name: str
    value: str
    start: int
    end: int
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Both:
    """All of the parts."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of the parts."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """All but the part."""

    part: Expression


Expression = Words | Field | Both | Either | Not
