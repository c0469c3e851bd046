"""The dispute itself: issues, each actor's dated positions, demands and their answers."""

from typing import Annotated

from msgspec import Meta

from briefing.model.base import (
    ActorId,
    ActorIds,
    AtEvent,
    IssueId,
    IssueIds,
    Note,
    OnBasis,
    OnDate,
    PositionId,
    Prose,
    QuoteId,
    QuoteIds,
    Record,
    Sourced,
    Sources,
    Statement,
)
from briefing.model.words import (
    Basis,
    DemandKind,
    Firmness,
    IssueStatus,
    PositionKind,
    Quarrel,
    Stance,
)

Speaker = Annotated[
    ActorId | None,
    Meta(description="the person who voiced it; left out, the speaker of its first quote"),
]


class Issue(Sourced, frozen=True, kw_only=True):
    """One contested question, in neutral words."""

    title: Annotated[
        str, Meta(description="a few neutral words", examples=["The League's open door"])
    ]
    question: Annotated[Prose, Meta(description="the question that the sides answer differently")]
    why: Annotated[Prose | None, Meta(description="why it matters to the dispute")] = None
    group: Annotated[str | None, Meta(description="heading under which issues are listed")] = None
    status: Annotated[IssueStatus, Meta(description="where it stands at the brief's as_of date")]
    quarrel: Annotated[Quarrel, Meta(description="what kind of quarrel it is")]


class Position(Statement, frozen=True, kw_only=True):
    """One dated stand of one actor on one issue. A later stand is a new position, not an edit."""

    issue: Annotated[IssueId, Meta(description="the issue it is on")]
    actor: Annotated[ActorId, Meta(description="whose stand it is: the side, or a person")]
    speaker: Speaker = None
    text: Annotated[Prose, Meta(description="the stand, in the editor's neutral words")]
    kind: Annotated[PositionKind, Meta(description="what sort of move it is")] = "position"
    firmness: Annotated[Firmness, Meta(description="how firmly it is held")] = "unclear"
    basis: Annotated[Basis, Meta(description="on what the editor rests it")]
    supersedes: Annotated[
        PositionId | None, Meta(description="the same actor's earlier position that it replaces")
    ] = None
    quotes: Annotated[
        QuoteIds, Meta(description="the words that carry it, the key quote first")
    ] = ()


class Response(Record, frozen=True, kw_only=True):
    """One answer to a demand."""

    by: Annotated[ActorId, Meta(description="who answers: the side, or a person")]
    speaker: Speaker = None
    stance: Annotated[Stance, Meta(description="how the demand is met")]
    text: Annotated[Prose, Meta(description="the answer, in the editor's neutral words")]
    date: OnDate = None
    date_basis: OnBasis = None
    event: AtEvent = None
    quotes: Annotated[QuoteIds, Meta(description="the words that carry it")] = ()
    sources: Sources = ()
    note: Note = None


class Demand(Statement, frozen=True, kw_only=True):
    """One ask of one side. What became of it is told by its responses alone."""

    by: Annotated[ActorId, Meta(description="who asks: the side, or a person")]
    of: Annotated[ActorIds, Meta(description="who is asked, one or more", min_length=1)]
    speaker: Speaker = None
    issue: Annotated[IssueId, Meta(description="the issue it is on")]
    text: Annotated[Prose, Meta(description="what is asked, in the editor's neutral words")]
    kind: Annotated[DemandKind, Meta(description="what sort of ask it is")] = "demand"
    firmness: Annotated[Firmness, Meta(description="how firmly it is put")] = "unclear"
    quotes: Annotated[QuoteIds, Meta(description="the words that carry it")] = ()
    responses: Annotated[
        tuple[Response, ...], Meta(description="the answers; none means none is recorded")
    ] = ()


class OwnWord(Record, frozen=True, kw_only=True):
    """What one actor calls a thing."""

    actor: Annotated[ActorId, Meta(description="whose word it is")]
    word: Annotated[str, Meta(description="the word or phrase", examples=["expansion"])]
    quote: Annotated[QuoteId | None, Meta(description="a quote in which it is used")] = None


class Term(Sourced, frozen=True, kw_only=True):
    """A word worth explaining, with each side's own word where they differ."""

    term: Annotated[str, Meta(description="the word or phrase")]
    meaning: Annotated[Prose, Meta(description="what it means")]
    words: Annotated[tuple[OwnWord, ...], Meta(description="each side's own word for it")] = ()
    issues: Annotated[IssueIds, Meta(description="the issues it belongs to")] = ()
