"""The parts that the pages of all kinds share: labelled lines, quotes, what refers to an item."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.library import Dossier
from briefing.model import Issue, Item, Quote, Statement
from briefing.render import phrases
from briefing.render.blocks import Blank, Block, Heading, Pair, Text
from briefing.render.spans import Span, Spans
from briefing.render.words import KIND


def title(kind: str, spans: Spans, above: Spans = ()) -> list[Block]:
    """The head of a page: the kind of item in small, then its name."""
    head = (Span(KIND[kind], "label"), *((Span(" · ", "meta"), *above) if above else ()))
    return [Text(head), Text(spans), Blank()]


def pair(label: str, spans: Spans) -> list[Block]:
    """A labelled line, left out where there is nothing to say."""
    return [Pair(label, spans)] if spans else []


def plain_pair(label: str, words: str | None) -> list[Block]:
    """A labelled line of plain text, left out where there is none."""
    return [Pair(label, (Span(words),))] if words else []


def prose_pair(dossier: Dossier, label: str, words: str | None) -> list[Block]:
    """A labelled line of prose, left out where there is none."""
    return [Pair(label, phrases.prose(dossier, words))] if words else []


def concluded_pair(dossier: Dossier, label: str, words: str | None) -> list[Block]:
    """A labelled line of what the editors say on their own account."""
    return [Pair(label, phrases.concluded(dossier, words))] if words else []


def links_pair(dossier: Dossier, label: str, targets: tuple[str, ...]) -> list[Block]:
    """A labelled list of links, left out where there are none."""
    return [Pair(label, phrases.listed(dossier, targets))] if targets else []


def told_pairs(dossier: Dossier, label: str, targets: tuple[str, ...]) -> list[Block]:
    """A line for each link, with whose the item is; the label once."""
    return [
        Pair("" if number else label, phrases.told(dossier, each))
        for number, each in enumerate(targets)
    ]


def quotes(dossier: Dossier, ids: Iterable[str], indent: int = 2) -> list[Block]:
    """The words that carry an item, each with its speaker, date and source."""
    blocks: list[Block] = []
    for each in ids:
        item = dossier.get(each)
        if isinstance(item, Quote):
            blocks.append(Text(phrases.quoted(item, item.id), indent, 1))
            blocks.append(Text(attribution(dossier, item), indent + 1, 1))
    return blocks


def attribution(dossier: Dossier, quote: Quote) -> Spans:
    """Who said it, when, and where it is written, on one line."""
    return (
        Span("— ", "meta"),
        *phrases.actor(dossier, quote.speaker),
        Span(", ", "meta"),
        phrases.day(dossier, dossier.dating(quote)),
        Span(" ", "meta"),
        *phrases.cites(dossier, (quote.source,)),
    )


def sources(dossier: Dossier, ids: tuple[str, ...]) -> list[Block]:
    """Each source on a labelled line, the label once."""
    return [
        Pair("" if index else "Sources", phrases.source_line(dossier, each))
        for index, each in enumerate(ids)
    ]


def tail(dossier: Dossier, item: Item, told: Iterable[str] = ()) -> list[Block]:
    """The end of every page: the note, what refers to the item, its address.

    `told` are ids that the page has shown already.
    """
    blocks = concluded_pair(dossier, "Note", item.note)
    blocks.extend(referrers(dossier, item.id, set(told)))
    return [*blocks, Blank(), Text(phrases.address(dossier, item))]


def referrers(dossier: Dossier, target: str, told: set[str]) -> list[Block]:
    """The items that name this one, by kind, each once."""
    found = [each for each in dossier.referrers(target) if each not in told]
    if not found:
        return []
    blocks: list[Block] = [Blank(), Heading((Span("Referred to by", "heading"),))]
    by_kind: dict[str, list[str]] = {kind: [] for kind in KIND}
    for each in found:
        by_kind[dossier.kind(each)].append(each)
    for kind, ids in by_kind.items():
        blocks.extend(told_pairs(dossier, KIND[kind], tuple(ids)))
    return blocks


def when(dossier: Dossier, item: Statement | Quote) -> list[Block]:
    """The date of an item and the event that it belongs to."""
    event = phrases.link(dossier, item.event) if item.event else ()
    return [
        Pair("Date", phrases.dated(dossier.dating(item))),
        *pair("Event", event),
    ]


def issue_pair(dossier: Dossier, target: str) -> list[Block]:
    """The issue that an item is on, with its question."""
    item = dossier.get(target)
    question = item.question if isinstance(item, Issue) else ""
    spans = phrases.link(dossier, target)
    more = (Span(": "), *phrases.prose(dossier, question)) if question else ()
    return [Pair("Issue", (*spans, *more))]
