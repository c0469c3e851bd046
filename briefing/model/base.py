"""What the items of every kind share: ids, references, prose, dates, the base structs."""

from typing import Annotated

from msgspec import Meta, Struct

from briefing.model.when import When
from briefing.model.words import DateBasis

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*\Z"

Id = Annotated[
    str,
    Meta(
        description="short and stable, unique in the brief: lower-case letters, digits, hyphens",
        pattern=ID_PATTERN,
        max_length=64,
        examples=["league-door"],
    ),
]
Prose = Annotated[
    str,
    Meta(
        description="plain text; [[id]] or [[id|words]] links to an item, [@source-id] cites",
        extra={"prose": True},
    ),
]
Language = Annotated[
    str, Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\Z", examples=["fr", "pt-BR"])
]

ActorId = Annotated[str, Meta(description="id of an actor", extra={"refers": "actors"})]
IssueId = Annotated[str, Meta(description="id of an issue", extra={"refers": "issues"})]
PositionId = Annotated[str, Meta(description="id of a position", extra={"refers": "positions"})]
QuoteId = Annotated[str, Meta(description="id of a quote", extra={"refers": "quotes"})]
ViewId = Annotated[str, Meta(description="id of a view", extra={"refers": "views"})]
EventId = Annotated[str, Meta(description="id of an event", extra={"refers": "events"})]
SourceId = Annotated[str, Meta(description="id of a source", extra={"refers": "sources"})]

ActorIds = tuple[ActorId, ...]
IssueIds = tuple[IssueId, ...]
QuoteIds = tuple[QuoteId, ...]
ViewIds = tuple[ViewId, ...]
SourceIds = tuple[SourceId, ...]


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A mapping of the format, whether an item or a part of one."""


OnDate = Annotated[When | None, Meta(description="when; leave out where `event` gives it")]
OnBasis = Annotated[DateBasis | None, Meta(description="how `date` is known; goes with `date`")]
AtEvent = Annotated[EventId | None, Meta(description="the event at which; gives the date")]
Sources = Annotated[SourceIds, Meta(description="where it is written: ids of sources, best first")]
Note = Annotated[Prose | None, Meta(description="what a reader should know besides")]


class Item(Record, frozen=True, kw_only=True):
    """Anything with an id."""

    id: Id
    note: Note = None


class Sourced(Item, frozen=True, kw_only=True):
    """An item that rests on sources."""

    sources: Sources = ()


class Statement(Sourced, frozen=True, kw_only=True):
    """Something said or done, on a date of its own or at an event."""

    date: OnDate = None
    date_basis: OnBasis = None
    event: AtEvent = None
