"""The ten sections: what each lists, in which order, under which headings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefing.compare import matrix
from briefing.library import Dossier
from briefing.model import Actor, Demand, Event, Item, Quote, View
from briefing.render import items
from briefing.render.blocks import Blank, Heading, Row
from briefing.render.items.issue import issue_row, sides_head
from briefing.render.overview import overview_rows
from briefing.render.spans import Span

Sides = tuple[str, ...]


def _no_head(_dossier: Dossier, _sides: Sides) -> list[Row]:
    return []


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the reader.

    `key` names it on the command line; `digit` opens it; `short` is its title where room is
    scarce; `rows` lists it for the sides in view, under `head`, which stays in sight; `kinds`
    are the kinds of item that it counts and that open in it; `wide` tells a list that takes
    the room of the detail too.
    """

    digit: str
    key: str
    title: str
    short: str
    kinds: tuple[str, ...]
    rows: Callable[[Dossier, Sides], list[Row]]
    head: Callable[[Dossier, Sides], list[Row]] = _no_head
    wide: bool = False

    def count(self, dossier: Dossier) -> int:
        """How many items it lists."""
        return sum(len(dossier.items(kind)) for kind in self.kinds)


def _matrix(dossier: Dossier, sides: Sides) -> list[Row]:
    rows: list[Row] = []
    group = ""
    for each in matrix(dossier, sides):
        if each.issue.group and each.issue.group != group:
            group = each.issue.group
            rows.append(Row((Heading((Span(group, "label"),)),)))
        rows.extend([Row(tuple(issue_row(dossier, each)), each.issue.id), Row((Blank(),))])
    return rows


def _names(dossier: Dossier, sides: Sides) -> list[Row]:
    return [Row((sides_head(dossier, sides),))]


def _demands(dossier: Dossier, _sides: Sides) -> list[Row]:
    def asker(item: Demand) -> str:
        return dossier.side(item.by)

    groups = _grouped(dossier.brief.demands, asker, dossier.brief.head.sides)
    return list(_listed(dossier, ((f"Asked by {dossier.name(key)}", of) for key, of in groups)))


def _quotes(dossier: Dossier, _sides: Sides) -> list[Row]:
    def side(item: Quote) -> str:
        return dossier.side(item.speaker)

    def order(item: Quote) -> tuple[bool, object]:
        when = dossier.dating(item).when
        return when is None, when.order if when else ()

    known = dossier.brief.head.sides
    found = sorted(dossier.brief.quotes, key=order)
    groups = dict(_grouped(found, lambda item: side(item) if side(item) in known else "", known))
    others = groups.pop("", [])
    named = [(dossier.name(key), of) for key, of in groups.items()]
    return list(_listed(dossier, [*named, ("Others", others)] if others else named))


def _actors(dossier: Dossier, _sides: Sides) -> list[Row]:
    def side(item: Actor) -> str:
        return dossier.side(item.id)

    groups = _grouped(dossier.brief.actors, side, dossier.brief.head.sides)
    teams = [(dossier.name(key), of) for key, of in groups if len(of) > 1]
    rest = [each for _key, of in groups if len(of) == 1 for each in of]
    states = [each for each in rest if each.kind != "person"]
    people = [each for each in rest if each.kind == "person"]
    more = [("Other states and bodies", states), ("Other people", people)]
    return list(_listed(dossier, [*teams, *((title, of) for title, of in more if of)]))


def _views(dossier: Dossier, _sides: Sides) -> list[Row]:
    def expert(item: View) -> str:
        return item.expert

    groups = _grouped(dossier.brief.views, expert, ())
    return list(_listed(dossier, ((dossier.name(key), of) for key, of in groups)))


def _timeline(dossier: Dossier, _sides: Sides) -> list[Row]:
    def order(item: Event) -> tuple[bool, object]:
        return item.date is None, item.date.order if item.date else ()

    return list(_listed(dossier, [("", sorted(dossier.brief.events, key=order))]))


def _facts(dossier: Dossier, _sides: Sides) -> list[Row]:
    brief = dossier.brief
    groups: list[tuple[str, Iterable[Item]]] = [
        ("Where sources disagree", [each for each in brief.conflicts if each.kind != "slip"]),
        ("Slips inside a source", [each for each in brief.conflicts if each.kind == "slip"]),
        ("Figures", brief.figures),
        ("What is not known", brief.gaps),
    ]
    return list(_listed(dossier, ((title, of) for title, of in groups if of)))


def _of_kind(kind: str) -> Callable[[Dossier, Sides], list[Row]]:
    return lambda dossier, _sides: list(_listed(dossier, [("", dossier.items(kind))]))


def _grouped(
    of: Iterable[Item], key: Callable[..., str], first: Iterable[str]
) -> list[tuple[str, list[Item]]]:
    """Items by key: the keys in `first` in that order, then the others as they come."""
    groups: dict[str, list[Item]] = {each: [] for each in first}
    for item in of:
        groups.setdefault(key(item), []).append(item)
    return [(name, found) for name, found in groups.items() if found]


def _listed(dossier: Dossier, groups: Iterable[tuple[str, Iterable[Item]]]) -> Iterator[Row]:
    """The items under the titles of their groups; rows of more than a line stand apart."""
    blank = True
    for title, of in groups:
        if title:
            yield from () if blank else (Row((Blank(),)),)
            yield Row((Heading((Span(title, "heading"),)),))
        for item in of:
            blocks = items.row(dossier, item)
            yield Row(tuple(blocks), item.id)
            blank = len(blocks) > 1
            yield from (Row((Blank(),)),) if blank else ()


SECTIONS: tuple[Section, ...] = (
    Section("1", "overview", "Overview", "Brief", (), overview_rows, _no_head, True),
    Section("2", "side-by-side", "Side by side", "Sides", ("issues",), _matrix, _names, True),
    Section("3", "demands", "Demands", "Asks", ("demands",), _demands),
    Section("4", "quotes", "Quotes", "Quotes", ("quotes",), _quotes),
    Section("5", "actors", "Actors", "Who", ("actors",), _actors),
    Section("6", "views", "Expert views", "Views", ("views",), _views),
    Section("7", "timeline", "Timeline", "Time", ("events",), _timeline),
    Section("8", "facts", "Facts and conflicts", "Facts", ("conflicts", "figures", "gaps"), _facts),
    Section("9", "sources", "Sources", "Sources", ("sources",), _of_kind("sources")),
    Section("0", "glossary", "Glossary", "Terms", ("terms",), _of_kind("terms")),
)

def section_of(kind: str) -> Section:
    """The section in which an item of a kind is at home; positions belong to their issue."""
    if kind == "brief":
        return SECTIONS[0]
    at_home = "issues" if kind == "positions" else kind
    return next(each for each in SECTIONS if at_home in each.kinds)
