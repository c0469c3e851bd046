"""The word lists of the format: small, fixed, each word explained where it is declared.

The explanations reach the author through the JSON Schema, `briefing new` and `docs/format.md`.
"""

from typing import Annotated, Literal

from msgspec import Meta


def _list(description: str, **meanings: str) -> Meta:
    """A word list: what it tells, and what each word means, with _ for the hyphen in a word."""
    words = {word.replace("_", "-"): meaning for word, meaning in meanings.items()}
    return Meta(description=description, extra={"meanings": words})


ActorKind = Annotated[
    Literal["person", "state", "alliance", "body", "organisation"],
    _list(
        "what sort of actor it is",
        person="one human being",
        state="a state, whoever governs it",
        alliance="an alliance of states",
        body="a public organ or forum",
        organisation="anything else that speaks or is asked",
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
    _list(
        "where the issue stands between the sides at the brief's as_of date",
        not_opened="nobody has put it on the table",
        one_side_only="one side has raised it; the other has not taken it up",
        contested="the sides gainsay each other",
        narrowing="they still differ, by less than before",
        agreed_in_principle="agreed but for the details or the form",
        agreed="settled between the sides",
        parked="set aside by both for later",
    ),
]
Quarrel = Annotated[
    Literal["fact", "norm", "interest", "procedure"],
    _list(
        "what kind of quarrel it is",
        fact="what is the case",
        norm="what is right or lawful",
        interest="who gets what",
        procedure="how and with whom to talk",
    ),
]
PositionKind = Annotated[
    Literal["position", "offer", "concession", "restatement", "withdrawal", "silence"],
    _list(
        "what sort of move it is",
        position="a stand on the issue",
        offer="what the actor would do",
        concession="a step towards the other side",
        restatement="the same stand again",
        withdrawal="the stand is given up",
        silence="looked for until the date, none found: not the same as a missing entry",
    ),
]
Firmness = Annotated[
    Literal["flexible", "firm", "core", "red-line", "unclear"],
    _list(
        "how firmly it is held",
        flexible="can be traded",
        firm="held, no bound named",
        core="held as essential",
        red_line="declared not negotiable by the actor",
        unclear="the sources do not tell",
    ),
]
Basis = Annotated[
    Literal["stated", "reported", "inferred"],
    _list(
        "on what the editor rests it",
        stated="in the actor's own words, which `quotes` names",
        reported="a source says so in its own words",
        inferred="an editor or analyst concludes it: name who in the note",
    ),
]
DateBasis = Annotated[
    Literal["stated", "inferred", "unknown"],
    _list(
        "how the date is known",
        stated="a source gives it",
        inferred="worked out, for example from 'on Monday'",
        unknown="the sources do not tell",
    ),
]
DemandKind = Annotated[
    Literal["demand", "proposal", "condition", "offer"],
    _list(
        "what sort of ask it is",
        demand="do this",
        proposal="let us do this",
        condition="only if",
        offer="we would do this",
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
    _list(
        "how the demand was met",
        accepts="will do it",
        accepts_in_part="will do some of it",
        open="will discuss it",
        conditional="will do it if something else is done",
        deflects="speaks of something else",
        rejects="will not do it",
        counter_proposes="asks for something else instead",
        no_answer="was asked, gave none, as a source records",
    ),
]
Wording = Annotated[
    Literal["direct", "term", "relayed", "recast"],
    _list(
        "how close the text is to the speaker's own words",
        direct="a sentence or clause as spoken",
        term="a word or short phrase quoted inside a reporter's sentence",
        relayed="another speaker reports the words",
        recast="a reporter has turned them, such as into the third person, inside the quotation "
        "marks",
    ),
]
Outlook = Annotated[
    Literal["hopeful", "guarded", "pessimistic", "neutral"],
    _list(
        "what the expert expects",
        hopeful="a good end",
        guarded="a good end, with doubts",
        pessimistic="a bad end",
        neutral="neither, or it is not told",
    ),
]
EventKind = Annotated[
    Literal["meeting", "statement", "document", "military", "decision", "deadline"],
    _list(
        "what sort of event it is",
        meeting="people met or spoke with each other",
        statement="someone spoke in public",
        document="a text was handed over, signed or published",
        military="forces moved, trained or fought",
        decision="someone entitled to it decided",
        deadline="a day by which something is due",
    ),
]
ConflictKind = Annotated[
    Literal["conflict", "slip", "wording"],
    _list(
        "what sort of disagreement it is",
        conflict="sources disagree on a fact",
        slip="an evident error inside one source",
        wording="the same words are given differently",
    ),
]
Reliability = Annotated[
    Literal["A", "B", "C", "D", "E", "F"],
    _list(
        "of the source, on the Admiralty scale",
        A="completely reliable",
        B="usually reliable",
        C="fairly reliable",
        D="not usually reliable",
        E="unreliable",
        F="cannot be judged",
    ),
]
