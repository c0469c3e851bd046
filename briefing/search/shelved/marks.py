"""Marks: words that no author wrote, indexed with a document for what a query may ask of it.

What a name, a value or a date means is told by each brief for itself. It is written down in marks
when a brief is read, so that one expression asks all briefs of a library. A mark begins with a sign
that no folded word holds.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model.when import NOT_GIVEN, When, parse
from briefing.search.facets import date_word

SIGNS = "=-_.@%#&?<>^!~|"
"""Every sign of ASCII that a mark may hold; all are taken for letters by the index."""

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

_FIELDS = {"speaker": ">", "by": "<", "to": "^", "issue": "!", "source": "~"}
# Of which sort of item the value of a field is.
_SORTS = {"speaker": "actor", "by": "actor", "to": "actor", "issue": "issue", "source": "source"}


def of_facet(facet: str) -> str:
    """The mark of a facet such as "kind=quotes" or "speaker=lavrov"."""
    field, _, value = facet.partition("=")
    sign = _FIELDS.get(field)
    return f"{sign}{value}" if sign else f"={facet}"


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


def language(rules: str) -> str:
    """The mark of a brief in a language, told by its rules."""
    return f"=lang={rules}"
