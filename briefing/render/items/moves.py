"""Pages and rows of what the sides did: positions, demands with their responses."""

from __future__ import annotations

from briefing.compare import by_issue
from briefing.compare.ledger import ledger
from briefing.library import Dossier
from briefing.model import Demand, Position, Response
from briefing.render import phrases
from briefing.render.basis import basis
from briefing.render.blocks import Blank, Block, Heading, Text, text
from briefing.render.items import parts
from briefing.render.items.waiting import waiting
from briefing.render.spans import Span, Spans, joined
from briefing.render.symbols import BOND
from briefing.render.words import BLANK, FIRMNESS, STANCE, spaced


def position_row(dossier: Dossier, item: Position) -> list[Block]:
    """Who stands where on what, in short."""
    return [
        Text(_position_head(dossier, item)),
        Text(phrases.prose(dossier, item.text), 2),
    ]


def position_page(dossier: Dossier, item: Position) -> list[Block]:
    """A position with its words, its basis and what it replaces."""
    speaker = dossier.speaker(item)
    before = (item.supersedes,) if item.supersedes else ()
    return [
        *parts.title("positions", _position_head(dossier, item)),
        *phrases.paragraphs(dossier, item.text),
        *parts.quotes(dossier, item.quotes),
        Blank(),
        *parts.issue_pair(dossier, item.issue),
        *parts.pair("Voiced by", phrases.actor(dossier, speaker) if speaker else ()),
        *parts.when(dossier, item),
        *parts.plain_pair("Firmness", _firmness(dossier, item)),
        *parts.plain_pair("Kind", spaced(item.kind)),
        *parts.plain_pair("Basis", basis(dossier, item)),
        *parts.links_pair(dossier, "Replaces", before),
        *parts.sources(dossier, item.sources),
        *parts.tail(dossier, item, (*item.quotes, *before)),
    ]


def _firmness(dossier: Dossier, item: Position) -> str:
    """How firm it is, or from before is taken to be; a silence is neither."""
    if item.kind == "silence":
        return ""
    held = str(FIRMNESS[item.firmness])
    moves = by_issue(dossier).get(item.issue, ())
    carried = (each for each in moves if each.target == item.id and each.carried)
    before = next((str(FIRMNESS[each.firmness]) for each in carried), "")
    return f"{held}; taken as before: {before}" if before else held


def demand_row(dossier: Dossier, item: Demand) -> list[Block]:
    """Who asks what of whom, and how it was met."""
    return [
        Text(_demand_head(dossier, item)),
        Text(phrases.prose(dossier, item.text), 2),
        *(Text(_response_head(dossier, each), 2, 2) for each in item.responses),
    ]


def demand_page(dossier: Dossier, item: Demand) -> list[Block]:
    """A demand with every answer in order."""
    speaker = dossier.speaker(item)
    blocks = [
        *parts.title("demands", _demand_head(dossier, item)),
        *phrases.paragraphs(dossier, item.text),
        *parts.quotes(dossier, item.quotes),
        Blank(),
        *parts.issue_pair(dossier, item.issue),
        *parts.pair("Voiced by", phrases.actor(dossier, speaker) if speaker else ()),
        *parts.when(dossier, item),
        *parts.plain_pair("Firmness", str(FIRMNESS[item.firmness])),
        *parts.sources(dossier, item.sources),
        Blank(),
        Heading((Span("Answers", "heading"),)),
        *(line for each in ledger(dossier, item.id) for line in waiting(dossier, each)),
    ]
    for response in item.responses:
        blocks.extend(_response(dossier, response))
    told = [*item.quotes, *(each for response in item.responses for each in response.quotes)]
    return [*blocks, *parts.tail(dossier, item, told)]


def _position_head(dossier: Dossier, item: Position) -> Spans:
    silent = item.kind == "silence"
    mark = BLANK["silence"] if silent else FIRMNESS[item.firmness]
    return joined(
        [
            phrases.actor(dossier, item.actor),
            (phrases.sign(mark),),
            (phrases.day(dossier, dossier.dating(item)),),
            phrases.link(dossier, item.issue),
        ],
        " · ",
    )


def _demand_head(dossier: Dossier, item: Demand) -> Spans:
    asked: list[Span] = []
    for index, each in enumerate(item.of):
        asked.extend([Span(", " if index else "")] if index else [])
        asked.extend(phrases.actor(dossier, each))
    firmness = () if item.firmness == "unclear" else (phrases.sign(FIRMNESS[item.firmness]),)
    return joined(
        [
            (*phrases.actor(dossier, item.by), Span(f" →{BOND}"), *asked),
            (Span(item.kind, "label"),),
            firmness,
            (phrases.day(dossier, dossier.dating(item)),),
        ],
        " · ",
    )


def _response_head(dossier: Dossier, response: Response) -> Spans:
    return joined(
        [
            phrases.actor(dossier, response.by),
            (phrases.sign(STANCE[response.stance]),),
            (phrases.day(dossier, dossier.dating(response)),),
        ],
        " · ",
    )


def _response(dossier: Dossier, response: Response) -> list[Block]:
    speaker = dossier.speaker(response)
    note = response.note
    return [
        Text(_response_head(dossier, response)),
        Text(phrases.prose(dossier, response.text), 2),
        *parts.quotes(dossier, response.quotes, 4),
        *([Text((Span("Note: ", "label"), *phrases.concluded(dossier, note)), 2)] if note else []),
        Text(
            joined(
                [
                    (Span("voiced by "), *phrases.actor(dossier, speaker)) if speaker else (),
                    phrases.dated(dossier.dating(response)),
                    phrases.cites(dossier, response.sources),
                ],
                " · ",
            ),
            2,
        ),
        text(""),
    ]
