"""The word lists of the format: small, fixed, each word explained where it is declared.

The explanation reaches the author through the JSON Schema and `docs/format.md`.
"""

from typing import Annotated, Literal

from msgspec import Meta

ActorKind = Annotated[
    Literal["person", "state", "alliance", "body", "organisation"],
    Meta(
        description="person; state; alliance (of states); body (a public organ or forum); "
        "organisation (anything else that speaks or is asked)"
    ),
]
IssueStatus = Annotated[
    Literal[
        "not-opened",
        "one-side-only",
        "contested",
        "narrowing",
        "agreed-in-principle",
        "agreed",
        "parked",
    ],
    Meta(description="where the issue stands between the sides at the brief's as_of date"),
]
Quarrel = Annotated[
    Literal["fact", "norm", "interest", "procedure"],
    Meta(
        description="what kind of quarrel it is: fact (what is the case), norm (what is right "
        "or lawful), interest (who gets what), procedure (how and with whom to talk)"
    ),
]
PositionKind = Annotated[
    Literal["position", "offer", "concession", "restatement", "withdrawal", "silence"],
    Meta(
        description="position; offer; concession; restatement (the same stand again); withdrawal "
        "(the stand is given up); silence (looked for until the date, none found: "
        "not the same as a missing entry)"
    ),
]
Firmness = Annotated[
    Literal["flexible", "firm", "core", "red-line", "unclear"],
    Meta(
        description="flexible (can be traded); firm (held, no bound named); core (held as "
        "essential); red-line (declared not negotiable by the actor); unclear"
    ),
]
Basis = Annotated[
    Literal["stated", "reported", "inferred"],
    Meta(
        description="stated (in the actor's quoted words); reported (a source says so in its own "
        "words); inferred (an editor or analyst concludes it: name who in the note)"
    ),
]
DateBasis = Annotated[
    Literal["stated", "inferred", "unknown"],
    Meta(
        description="how the date is known: stated (a source gives it); inferred (worked out, for "
        "example from 'on Monday'); unknown"
    ),
]
DemandKind = Annotated[
    Literal["demand", "proposal", "condition", "offer"],
    Meta(
        description="demand (do this); proposal (let us do this); condition (only if); offer (we "
        "would do this)"
    ),
]
Stance = Annotated[
    Literal[
        "accepts",
        "accepts-in-part",
        "open",
        "conditional",
        "deflects",
        "rejects",
        "counter-proposes",
        "no-answer",
    ],
    Meta(
        description="how the demand was met; open (will discuss it); deflects (speaks of something "
        "else); no-answer (was asked, gave none, as a source records)"
    ),
]
Wording = Annotated[
    Literal["direct", "term", "relayed", "recast"],
    Meta(
        description="how close the text is to the speaker's own words: direct (a sentence or "
        "clause as spoken); term (a word or short phrase quoted inside a reporter's sentence); "
        "relayed (another speaker reports the words); recast (a reporter has turned them, such "
        "as into the third person, inside the quotation marks)"
    ),
]
Outlook = Annotated[
    Literal["hopeful", "guarded", "pessimistic", "neutral"],
    Meta(description="what the expert expects"),
]
EventKind = Annotated[
    Literal["meeting", "statement", "document", "military", "decision", "deadline"],
    Meta(description="what sort of event it is"),
]
ConflictKind = Annotated[
    Literal["conflict", "slip", "wording"],
    Meta(
        description="conflict (sources disagree on a fact); slip (an evident error inside one "
        "source); wording (the same words are given differently)"
    ),
]
Reliability = Annotated[
    Literal["A", "B", "C", "D", "E", "F"],
    Meta(
        description="of the source, on the Admiralty scale: A completely reliable to E "
        "unreliable, F cannot be judged"
    ),
]
