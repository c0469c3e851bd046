"""What is wanted, ready for an engine: every word in all its forms, fields as facets.

All text here is folded, words apart by one space, so an engine compares and never interprets.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec


class Term(msgspec.Struct, frozen=True):
    """One thing typed, in the forms under which it may stand in a text, nearest first.

    `whole` is the word or phrase itself, `stems` other forms of the word, `opening` what longer
    words begin with; `names` are other names of the actors that it names, `facets` these actors.
    Empty where there is none; a term without any form stands nowhere.
    """

    whole: str = ""
    stems: tuple[str, ...] = ()
    opening: str = ""
    names: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form in a text, an opening with `*` at its end, as `highlight` takes them."""
        opening = (f"{self.opening}*",) if self.opening else ()
        whole = (self.whole,) if self.whole else ()
        return (*whole, *self.stems, *opening, *self.names)


class Faceted(msgspec.Struct, frozen=True):
    """Any of these facets."""

    facets: frozenset[str]


class Every(msgspec.Struct, frozen=True):
    """All of the parts; of no parts: anything."""

    parts: tuple[Wanted, ...]


class Some(msgspec.Struct, frozen=True):
    """At least one of the parts."""

    parts: tuple[Wanted, ...]


class Without(msgspec.Struct, frozen=True):
    """Not the part."""

    part: Wanted


Wanted = Term | Faceted | Every | Some | Without


def terms(wanted: Wanted) -> Iterator[Term]:
    """The terms that a hit may hold: all but the excluded ones, in the order typed."""
    match wanted:
        case Term():
            yield wanted
        case Every(parts) | Some(parts):
            for part in parts:
                yield from terms(part)
