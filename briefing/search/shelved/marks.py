"""Marks: words that no author wrote, indexed with a document for what a query may ask of it.

What a name, a value or a date means is told by each brief for itself. It is written down in marks
when a brief is read, so that one expression asks all briefs of a library. A mark begins with a sign
that no folded word holds; `file.SIGNS` has all of ASCII that are in use.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from zlib import crc32

from briefing.model.when import NOT_GIVEN, When, parse
from briefing.search.facets import date_word
from briefing.search.fields import choices_of_any_brief

NAME, PERSON = "@", "%"
"""Before a word that names an actor whom the document names, or who speaks in it."""

OWN_NAME, OWN_PERSON = "#", "&"
"""Before a word that names the document itself, which is an actor."""

VALUE = "?"
"""Before a spelling by which the document itself, an actor, issue or source, can be asked for."""

NAMES = "|"
"""Stands in a text of a document before the names that it holds under another spelling."""

ANYTHING = "=any"
"""Every document has it."""

_BOTH = "}"
"""Before a spelling of who says it and whose word it is: nearly always one and the same."""

_LONGEST = 20
_CODES = 0xE000
"""Where the signs begin that Unicode leaves to everyone's own use."""

_FIELDS = {"speaker": ">", "by": "<", "to": "^", "issue": "!", "source": "~"}
# Of which sort of item the value of a field is.
_SORTS = {"speaker": "actor", "by": "actor", "to": "actor", "issue": "issue", "source": "source"}


def of_facet(facet: str) -> str:
    """The mark of a facet such as "kind=quotes", or of "speaker=lavrov" with a spelling."""
    field, _, value = facet.partition("=")
    sign = _FIELDS.get(field)
    return f"{sign}{value}" if sign else _codes().get(facet) or f"={facet}"


def any_of_facet(facet: str) -> tuple[str, ...]:
    """The marks of which a document with a facet has one."""
    field, _, value = facet.partition("=")
    both = (f"{_BOTH}{value}",) if field in ("speaker", "by") else ()
    return of_facet(facet), *both


def merged(found: set[str]) -> set[str]:
    """The same marks, those of who says it and whose word it is put together."""
    speaker, by = _FIELDS["speaker"], _FIELDS["by"]
    both = {each[1:] for each in found if each[0] == speaker and f"{by}{each[1:]}" in found}
    apart = {f"{sign}{each}" for each in both for sign in (speaker, by)}
    return (found - apart) | {f"{_BOTH}{each}" for each in both}


@cache
def _codes() -> dict[str, str]:
    """One sign for each facet that the format has: nearly every document has many of them."""
    every = {facet for each in choices_of_any_brief().values() for facet in each.all()}
    return {facet: chr(_CODES + number) for number, facet in enumerate(sorted(every))}


def of_value(field: str, key: str) -> str:
    """The mark by which it is known that some item is spelt so."""
    return f"{VALUE}{_SORTS[field]}={key}"


def of_dates(when: When) -> tuple[str, ...]:
    """The facets of the year and the month in which a date surely lies."""
    first, last = when.earliest, when.latest
    if not (first and last) or first.year != last.year:
        return ()
    year = f"year={first.year}"
    return (year, f"month={first:%Y-%m}") if first.month == last.month else (year,)


def date_of(facet: str) -> When | None:
    """The date of which `date_word` made a facet."""
    text = facet.removeprefix("date=").replace("_", " ")
    if not text:
        return None
    return NOT_GIVEN if date_word(NOT_GIVEN) == facet else parse(text)


def key(words: Iterable[str]) -> str:
    """Folded words as one."""
    return "_".join(words)


def is_long(key: str) -> bool:
    """Whether a spelling is cut where it stands in a mark."""
    return len(key) > _LONGEST


def cut(key: str) -> str:
    """A spelling as it stands in a mark: a title would be long, and it stands in many."""
    return f"{key[:_LONGEST]}={crc32(key.encode()):x}" if is_long(key) else key


def language(rules: str) -> str:
    """The mark of a brief in a language, told by its rules."""
    return f"=lang={rules}"
