"""The fields of the query language, and what their values mean in a brief."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing.library import Dossier
from briefing.model import KINDS, Issue, Position, Quote, Response, Source, View
from briefing.model.fields import fields as fields_of
from briefing.problems import did_you_mean
from briefing.search.names import Names
from briefing.search.text import folded

DATES = ("date", "before", "after")
"""Fields whose value is a date; all others have a list of values."""


class Choices:
    """The values that a field knows: under each spelling its facets.

    Spellings are compared folded, so `red-line`, "red line" and "Red Line" are one value.
    """

    def __init__(self, spelt: Iterable[tuple[str, str]], listed: Iterable[str] = ()) -> None:
        """`spelt` pairs spellings with facets; `listed` are the values to tell one who asks."""
        self._facets: dict[str, set[str]] = {}
        self._shown: dict[str, str] = {}
        self._listed = ", ".join(listed)
        for spelling, facet in spelt:
            key = " ".join(folded(spelling))
            self._facets.setdefault(key, set()).add(facet)
            self._shown.setdefault(key, spelling)

    def facets(self, value: str, *, unfinished: bool = False) -> frozenset[str]:
        """The facets of a value, of an `unfinished` one those of all that begin so; else none."""
        key = " ".join(folded(value))
        if not unfinished:
            return frozenset(self._facets.get(key, ()))
        begun = (facets for each, facets in self._facets.items() if each.startswith(key))
        return frozenset(facet for facets in begun for facet in facets)

    def hint(self, value: str) -> str:
        """What may have been meant by an unknown value: the nearest, else those listed."""
        near = did_you_mean(value, self._shown.values())
        return near or (self._listed and f"the values are {self._listed}")


def choices(dossier: Dossier, names: Names) -> Mapping[str, Choices]:
    """Every field with a list of values, in the order in which they are told."""
    actors = tuple(_actors(dossier, names))
    known = {
        "kind": Choices(_kinds(), (each.removesuffix("s") for each in KINDS)),
        **{field: Choices(_as(field, actors)) for field in ("speaker", "by", "to")},
        "issue": Choices(_as("issue", _titled(dossier.brief.issues))),
        "source": Choices(_as("source", _titled(dossier.brief.sources))),
        "has": Choices(_having()),
    }
    for struct, field in _WORD_LISTS:
        words = fields_of(struct)[field].words
        known[field] = Choices(((word, f"{field}={word}") for word in words), words)
    return known


_WORD_LISTS = ((Position, "firmness"), (Response, "stance"), (Quote, "wording"), (View, "outlook"))


def _as(field: str, spelt: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((spelling, f"{field}={item}") for spelling, item in spelt)


def _actors(dossier: Dossier, names: Names) -> Iterator[tuple[str, str]]:
    """Each actor by its id, its names, and whatever word names it."""
    ids = [each.id for each in dossier.brief.actors]
    yield from ((each, each) for each in ids)
    for actor in dossier.brief.actors:
        yield from ((name, actor.id) for name in (actor.name, *actor.aliases))
    yield from names.words()


def _titled(items: Iterable[Issue | Source]) -> Iterator[tuple[str, str]]:
    for each in items:
        yield each.id, each.id
        yield each.title, each.id


def _kinds() -> Iterator[tuple[str, str]]:
    """The kinds of item, singular and plural; then the words that sort items of a kind."""
    yield "brief", "kind=brief"
    for kind in KINDS:
        yield kind.removesuffix("s"), f"kind={kind}"
        yield kind, f"kind={kind}"
    for struct in KINDS.values():
        sorts = fields_of(struct).get("kind")
        yield from ((word, f"kind={word}") for word in (sorts.words if sorts else ()))


def _having() -> Iterator[tuple[str, str]]:
    for struct in KINDS.values():
        for key, field in fields_of(struct).items():
            yield key, f"has={key}"
            if field.many:
                yield key.removesuffix("s"), f"has={key}"
