"""A whole brief: its head, the kinds of item in it, and the table that names them."""

from typing import Annotated

from msgspec import Meta, Struct, field

from briefing.model.base import ActorId, ActorIds, Item, Language, Prose, Sourced
from briefing.model.dispute import Demand, Issue, Position, Term
from briefing.model.record import Conflict, Event, Figure, Gap, Quote, View
from briefing.model.when import When
from briefing.model.words import ActorKind, DateBasis, Reliability


class Head(Item, frozen=True, kw_only=True):
    """What the brief is about, and as of when."""

    title: Annotated[str, Meta(description="the name of the dispute or the talks")]
    subtitle: Annotated[str | None, Meta(description="one line more")] = None
    question: Annotated[Prose | None, Meta(description="the one question behind it all")] = None
    bottom_line: Annotated[Prose | None, Meta(description="the answer in a sentence or two")] = None
    summary: Annotated[Prose | None, Meta(description="the whole in a few paragraphs")] = None
    as_of: Annotated[When, Meta(description="the day up to which the brief is true")]
    period: Annotated[When | None, Meta(description="the span of time it covers")] = None
    language: Annotated[Language, Meta(description="BCP 47 tag of the editors' words")] = "en"
    sides: Annotated[
        tuple[ActorId, ...],
        Meta(
            description="the sides, two or more; the first two are the default pair", min_length=2
        ),
    ]
    version: Annotated[str | None, Meta(description="of the brief, as its editors count")] = None
    editors: Annotated[tuple[str, ...], Meta(description="who answers for it")] = ()
    loaded_words: Annotated[
        tuple[str, ...] | None,
        Meta(
            description="words that the editors' own text must not use; left out, a list in English"
        ),
    ] = None


class Actor(Sourced, frozen=True, kw_only=True):
    """A person, state, alliance, body or organisation."""

    name: Annotated[str, Meta(description="the name in the brief's language")]
    kind: Annotated[ActorKind, Meta(description="what sort of actor it is")]
    role: Annotated[str | None, Meta(description="office or function, as the sources give it")] = (
        None
    )
    represents: Annotated[
        ActorId | None, Meta(description="the side or body that this actor speaks for")
    ] = None
    member_of: Annotated[ActorIds, Meta(description="the bodies it belongs to")] = ()
    aliases: Annotated[
        tuple[str, ...], Meta(description="other names and spellings found in the sources")
    ] = ()
    bio: Annotated[Prose | None, Meta(description="what a reader needs to know of it")] = None


class Source(Item, frozen=True, kw_only=True):
    """Where it is written."""

    title: Annotated[str, Meta(description="the title as printed, or a description in brackets")]
    author: Annotated[str | None, Meta(description="the writer; left out: not stated")] = None
    publisher: Annotated[str | None, Meta(description="who published it; left out: not stated")] = (
        None
    )
    published: Annotated[When | None, Meta(description="when it was published")] = None
    published_basis: Annotated[DateBasis, Meta(description="how that date is known")]
    genre: Annotated[
        str | None, Meta(description="what sort of text it is", examples=["news report"])
    ] = None
    language: Annotated[Language | None, Meta(description="BCP 47 tag of its text")] = None
    url: Annotated[
        Annotated[str, Meta(pattern=r"^https?://\S+\Z")] | None,
        Meta(description="where it can be read, http or https"),
    ] = None
    licence: Annotated[str | None, Meta(description="under what terms it may be reused")] = None
    origin: Annotated[Prose | None, Meta(description="what it repeats from elsewhere")] = None
    reliability: Annotated[
        Reliability, Meta(description="on the Admiralty scale, A to F; F: cannot be judged")
    ] = "F"
    file: Annotated[
        str | None, Meta(description="name of the local copy that proves the quotes")
    ] = None


class Brief(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A dispute laid out: one head and the items of every kind."""

    head: Head = field(name="brief")
    actors: tuple[Actor, ...] = ()
    issues: tuple[Issue, ...] = ()
    positions: tuple[Position, ...] = ()
    demands: tuple[Demand, ...] = ()
    quotes: tuple[Quote, ...] = ()
    views: tuple[View, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    gaps: tuple[Gap, ...] = ()
    terms: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()


KINDS: dict[str, type[Item]] = {
    "actors": Actor,
    "issues": Issue,
    "positions": Position,
    "demands": Demand,
    "quotes": Quote,
    "views": View,
    "events": Event,
    "figures": Figure,
    "conflicts": Conflict,
    "gaps": Gap,
    "terms": Term,
    "sources": Source,
}
"""Every top-level key that holds a list, with the struct of its items, in the format's order."""


def kind_of(item: Item) -> str:
    """The top-level key under which `item` stands, such as "quotes"; "brief" for the head."""
    return type(item).__name__.lower() + "s" if not isinstance(item, Head) else "brief"
