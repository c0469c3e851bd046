"""What was said and what happened: quotes, expert views, events, figures, conflicts, gaps."""

from typing import Annotated

from msgspec import Meta

from briefing.model.base import (
    ActorId,
    ActorIds,
    AtEvent,
    IssueIds,
    Item,
    Language,
    OnDate,
    Prose,
    QuoteIds,
    Record,
    Sourced,
    SourceId,
    Statement,
    ViewIds,
)
from briefing.model.when import When
from briefing.model.words import ConflictKind, DateBasis, EventKind, Outlook, Wording

Issues = Annotated[IssueIds, Meta(description="the issues it bears on")]


class Quote(Item, frozen=True, kw_only=True):
    """Exact words, as one source gives them."""

    speaker: Annotated[ActorId, Meta(description="whose words they are")]
    text: Annotated[
        str,
        Meta(description="the words exactly as the source has them, without the outer marks"),
    ]
    wording: Annotated[Wording, Meta(description="how close they are to the speaker's own words")]
    date: OnDate = None
    date_basis: Annotated[DateBasis, Meta(description="how the date is known, the event's too")]
    event: AtEvent = None
    relayed_by: Annotated[
        ActorId | None, Meta(description="who reports the words, where another speaker does")
    ] = None
    setting: Annotated[
        str | None, Meta(description="where and to whom", examples=["press conference, Geneva"])
    ] = None
    context: Annotated[Prose | None, Meta(description="what the words answer or refer to")] = None
    issues: Issues = ()
    source: Annotated[SourceId, Meta(description="the source that has these words")]
    locator: Annotated[
        str | None, Meta(description="where in the source", examples=["paragraph 4"])
    ] = None
    language: Annotated[
        Language | None,
        Meta(description="BCP 47 tag of the quoted words; left out, the source's language"),
    ] = None
    variants: Annotated[
        QuoteIds, Meta(description="the same words as other sources give them")
    ] = ()


class View(Statement, frozen=True, kw_only=True):
    """One expert's reading of the dispute."""

    expert: Annotated[ActorId, Meta(description="whose reading it is")]
    claim: Annotated[Prose, Meta(description="the point in a sentence, in the editor's words")]
    argument: Annotated[Prose | None, Meta(description="the reasons given for it")] = None
    outlook: Annotated[Outlook, Meta(description="what the expert expects")] = "neutral"
    forecast: Annotated[Prose | None, Meta(description="what is said to come, and by when")] = None
    issues: Issues = ()
    agrees_with: Annotated[ViewIds, Meta(description="views that say the same")] = ()
    disputes: Annotated[ViewIds, Meta(description="views that say the contrary")] = ()
    quotes: Annotated[QuoteIds, Meta(description="the words that carry it")] = ()


class Event(Sourced, frozen=True, kw_only=True):
    """Something that happened or is due."""

    title: Annotated[str, Meta(description="what happened, in neutral words")]
    date: Annotated[When | None, Meta(description="when; leave out where it is unknown")] = None
    date_basis: Annotated[DateBasis, Meta(description="how the date is known")]
    kind: Annotated[EventKind, Meta(description="what sort of event it is")]
    place: Annotated[str | None, Meta(description="where")] = None
    participants: Annotated[ActorIds, Meta(description="who took part")] = ()
    outcome: Annotated[Prose | None, Meta(description="what came of it")] = None
    round: Annotated[
        Annotated[int, Meta(ge=1)] | None,
        Meta(description="number of the round of talks that it is or belongs to"),
    ] = None


class Figure(Statement, frozen=True, kw_only=True):
    """One number that is argued with."""

    value: Annotated[str, Meta(description="the number with its unit, as given")]
    meaning: Annotated[Prose, Meta(description="what it counts")]
    said_by: Annotated[ActorIds, Meta(description="who uses it; none: the sources' own")] = ()
    issues: Issues = ()
    quotes: Annotated[QuoteIds, Meta(description="the words that carry it")] = ()


class Reading(Record, frozen=True, kw_only=True):
    """What one source says on a matter in conflict."""

    text: Annotated[str, Meta(description="the source's exact words")]
    source: Annotated[SourceId, Meta(description="the source that has them")]
    locator: Annotated[str | None, Meta(description="where in the source")] = None


class Conflict(Sourced, frozen=True, kw_only=True):
    """Sources that disagree, or a slip inside one."""

    title: Annotated[str, Meta(description="the matter, in a few words")]
    kind: Annotated[ConflictKind, Meta(description="what sort of disagreement it is")]
    readings: Annotated[tuple[Reading, ...], Meta(description="what each has", min_length=1)]
    resolution: Annotated[
        Prose | None, Meta(description="what this brief takes, and why; left out: unresolved")
    ] = None
    issues: Issues = ()


class Gap(Sourced, frozen=True, kw_only=True):
    """What is not known."""

    question: Annotated[Prose, Meta(description="the question that the sources leave open")]
    searched_until: Annotated[
        When | None, Meta(description="until what date an answer was looked for")
    ] = None
    answerable_by: Annotated[ActorIds, Meta(description="who could answer")] = ()
    issues: Issues = ()
