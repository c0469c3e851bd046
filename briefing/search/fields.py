"""The fields of the query language, and what their values mean in a brief."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, cached_property

from briefing.model import KINDS, Position, Quote, Response, View
from briefing.model.fields import fields as fields_of
from briefing.problems import did_you_mean
from briefing.search import kept
from briefing.search.known import Known
from briefing.search.text import folded

DATES = ("date", "before", "after")
"""Fields whose value is a date; all others have a list of values."""


class Choices:
    """The values that a field knows: under each spelling its facets.

    Spellings are compared folded, so `red-line`, "red line" and "Red Line" are one value.
    """

    def __init__(self, spelt: Collection[tuple[str, str]], listed: Iterable[str] = ()) -> None:
        """`spelt` pairs spellings with facets; `listed` are the values to tell one who asks."""
        self._spelt = spelt
        self._listed = ", ".join(listed)

    def facets(self, value: str, *, unfinished: bool = False) -> frozenset[str]:
        """The facets of a value, of an `unfinished` one those of all that begin so; else none."""
        key = " ".join(folded(value))
        if not unfinished:
            return frozenset(self._facets.get(key, ()))
        begun = (facets for each, facets in self._facets.items() if each.startswith(key))
        return frozenset(facet for facets in begun for facet in facets)

    def all(self) -> Iterator[str]:
        """Every facet."""
        return (facet for _, facet in self._spelt)

    def hint(self, value: str) -> str:
        """What may have been meant by an unknown value: the nearest, else those listed."""
        near = did_you_mean(value, self._shown.values())
        return near or (self._listed and f"the values are {self._listed}")

    # Most queries ask for no field, so spellings are folded when one does.
    @cached_property
    def _shown(self) -> dict[str, str]:
        shown: dict[str, str] = {}
        for spelling, _ in self._spelt:
            shown.setdefault(" ".join(folded(spelling)), spelling)
        return shown

    @cached_property
    def _facets(self) -> dict[str, set[str]]:
        facets: dict[str, set[str]] = {}
        for spelling, facet in self._spelt:
            facets.setdefault(" ".join(folded(spelling)), set()).add(facet)
        return facets


def choices(known: Known) -> Mapping[str, Choices]:
    """Every field with a list of values, in the order in which they are told."""
    actors = (*known.actors, *known.names.words())
    return {
        "kind": choices_of_any_brief()["kind"],
        **{field: Choices(_as(field, actors)) for field in ("speaker", "by", "to")},
        "issue": Choices(_as("issue", known.issues)),
        "source": Choices(_as("source", known.sources)),
        **choices_of_any_brief(),
    }


@cache
def choices_of_any_brief() -> Mapping[str, Choices]:
    """The fields whose values are words of the format."""
    found = {
        "kind": Choices(tuple(_kinds()), (each.removesuffix("s") for each in KINDS)),
        "has": Choices(tuple(_having())),
        kept.FIELD: Choices(tuple(_keeping()), (kept.BOOKMARK, kept.NOTE)),
    }
    for struct, field in _WORD_LISTS:
        words = fields_of(struct)[field].words
        found[field] = Choices(tuple((word, f"{field}={word}") for word in words), words)
    return found


_WORD_LISTS = ((Position, "firmness"), (Response, "stance"), (Quote, "wording"), (View, "outlook"))


def _as(field: str, spelt: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((spelling, f"{field}={item}") for spelling, item in spelt)


def _kinds() -> Iterator[tuple[str, str]]:
    """The kinds of item, singular and plural; then the words that sort items of a kind."""
    yield "brief", "kind=brief"
    for kind in KINDS:
        yield kind.removesuffix("s"), f"kind={kind}"
        yield kind, f"kind={kind}"
    for struct in KINDS.values():
        sorts = fields_of(struct).get("kind")
        yield from ((word, f"kind={word}") for word in (sorts.words if sorts else ()))


def _keeping() -> Iterator[tuple[str, str]]:
    for word in (kept.BOOKMARK, kept.NOTE):
        yield word, f"{kept.FIELD}={word}"
        yield f"{word}s", f"{kept.FIELD}={word}"


def _having() -> Iterator[tuple[str, str]]:
    for struct in KINDS.values():
        for key, field in fields_of(struct).items():
            yield key, f"has={key}"
            if field.many:
                yield key.removesuffix("s"), f"has={key}"
