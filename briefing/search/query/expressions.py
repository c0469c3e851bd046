"""What a query is made of: frozen expressions, as typed, each with its place."""

from __future__ import annotations

import msgspec


class Words(msgspec.Struct, frozen=True):
    """A word; or a phrase, which is taken as it stands. `unfinished`: it is being typed."""

    text: str
    start: int
    end: int
    phrase: bool = False
    unfinished: bool = False


class Field(msgspec.Struct, frozen=True):
    """A field and its value, as typed."""

    name: str
    value: str
    start: int
    end: int
    unfinished: bool = False


class Both(msgspec.Struct, frozen=True):
    """All of the parts."""

    parts: tuple[Expression, ...]


class Either(msgspec.Struct, frozen=True):
    """One of the parts."""

    parts: tuple[Expression, ...]


class Not(msgspec.Struct, frozen=True):
    """All but the part."""

    part: Expression


Expression = Words | Field | Both | Either | Not
