"""Pages and rows of the record: quotes, expert views, events."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.model import Actor, Event, Quote, View
from briefing.render import phrases
from briefing.render.blocks import Blank, Block, Pair, Text
from briefing.render.dates import in_words
from briefing.render.items import parts
from briefing.render.spans import Span, Spans, joined
from briefing.render.words import DATE_BASIS, OUTLOOK, PROOF, WORDING, spaced


def quote_row(dossier: Dossier, item: Quote) -> list[Block]:
    """The speaker, the day, and the words whole."""
    head = joined(
        [
            phrases.actor(dossier, item.speaker),
            (phrases.day(dossier, dossier.dating(item)),),
            phrases.cites(dossier, (item.source,)),
        ],
        " · ",
    )
    return [Text(head), Text(phrases.quoted(item), 1, 1)]


def quote_page(dossier: Dossier, item: Quote) -> list[Block]:
    """The words with everything that tells how far to trust them."""
    relayed = phrases.actor(dossier, item.relayed_by) if item.relayed_by else ()
    return [
        *parts.title("quotes", phrases.actor(dossier, item.speaker)),
        Text(phrases.quoted(item)),
        Blank(),
        *parts.pair("Speaker", described(dossier, item.speaker)),
        *parts.plain_pair("Wording", WORDING[item.wording]),
        *parts.pair("Relayed by", relayed),
        *parts.when(dossier, item),
        *parts.plain_pair("Setting", item.setting),
        *parts.prose_pair(dossier, "Context", item.context),
        *parts.pair("Source", phrases.source_line(dossier, item.source, item.locator)),
        *parts.plain_pair("Proof", PROOF[dossier.proofs.get(item.id, "unproven")]),
        *parts.links_pair(dossier, "Issues", item.issues),
        *_variants(dossier, item),
        *parts.tail(dossier, item, item.variants),
    ]


def described(dossier: Dossier, target: str) -> Spans:
    """An actor with role, where, and the side that it speaks for."""
    item = dossier.get(target)
    spans = phrases.actor(dossier, target)
    if not isinstance(item, Actor):
        return spans
    role = (Span(f", {item.role}"),) if item.role else ()
    member = (Span(", "), *phrases.listed(dossier, item.member_of)) if item.member_of else ()
    side = (Span(", for "), *phrases.actor(dossier, item.represents)) if item.represents else ()
    return (*spans, *role, *member, *side)


def view_row(dossier: Dossier, item: View) -> list[Block]:
    """The outlook and the point; the list stands under the expert's name."""
    head = (phrases.sign(OUTLOOK[item.outlook]), Span(" · ", "meta"))
    return [Text((*head, *phrases.prose(dossier, item.claim)), 0, 2)]


def view_page(dossier: Dossier, item: View) -> list[Block]:
    """One reading with its reasons, its words and who disagrees."""
    return [
        *parts.title("views", (Span(item.claim, "title"),)),
        *parts.pair("Expert", described(dossier, item.expert)),
        *parts.plain_pair("Outlook", str(OUTLOOK[item.outlook])),
        *parts.when(dossier, item),
        *parts.prose_pair(dossier, "Argument", item.argument),
        *parts.prose_pair(dossier, "Forecast", item.forecast),
        *parts.told_pairs(dossier, "Agrees with", item.agrees_with),
        *parts.told_pairs(dossier, "Disputes", item.disputes),
        *parts.links_pair(dossier, "Issues", item.issues),
        *parts.sources(dossier, item.sources),
        Blank(),
        *parts.quotes(dossier, item.quotes, 0),
        *parts.tail(dossier, item, item.quotes),
    ]


def event_row(_dossier: Dossier, item: Event) -> list[Block]:
    """The date, what it was, and the round."""
    number = (Span(f"round {item.round}", "symbol"),) if item.round else ()
    head = joined([_when(item), (Span(spaced(item.kind), "label"),), number], " · ")
    return [Text(head), Text((Span(item.title, "title"),), 2)]


def event_page(dossier: Dossier, item: Event) -> list[Block]:
    """What happened, with whom, what came of it and what was said there."""
    return [
        *parts.title("events", (Span(item.title, "title"),)),
        *parts.pair("Date", _when(item)),
        *parts.plain_pair("Kind", spaced(item.kind)),
        *parts.plain_pair("Round", str(item.round) if item.round else None),
        *parts.plain_pair("Place", item.place),
        *parts.links_pair(dossier, "Participants", item.participants),
        *parts.prose_pair(dossier, "Outcome", item.outcome),
        *parts.sources(dossier, item.sources),
        *parts.tail(dossier, item),
    ]


def _when(item: Event) -> Spans:
    if item.date is None:
        return (Span("date not known", "meta"),)
    basis = DATE_BASIS[item.date_basis]
    return (Span(in_words(item.date) + (f" ({basis})" if basis else ""), "meta"),)


def _variants(dossier: Dossier, item: Quote) -> list[Block]:
    blocks: list[Block] = []
    for each in item.variants:
        other = dossier.get(each)
        if isinstance(other, Quote):
            written = parts.attribution(dossier, other)
            blocks.append(
                Pair("Also given as", (*phrases.quoted(other, each), Span(" "), *written))
            )
    return blocks
