"""Pages and rows of what is argued with and what is not known: figures, conflicts, gaps, terms."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.model import Conflict, Figure, Gap, Term
from briefing.render import phrases
from briefing.render.blocks import Blank, Block, Heading, Text
from briefing.render.dates import in_words
from briefing.render.items import parts
from briefing.render.spans import Span, joined
from briefing.render.words import Sign

_CONFLICT = {
    "conflict": Sign("≠", "sources disagree"),
    "slip": Sign("!", "slip in a source"),
    "wording": Sign("≈", "words differ"),
}


def figure_row(dossier: Dossier, item: Figure) -> list[Block]:
    """The number and what it counts."""
    return [
        Text((Span(item.value, "title"),)),
        Text(phrases.prose(dossier, item.meaning), 2),
    ]


def figure_page(dossier: Dossier, item: Figure) -> list[Block]:
    """The number, what it counts, who uses it and in what words."""
    return [
        *parts.title("figures", (Span(item.value, "title"),)),
        *phrases.paragraphs(dossier, item.meaning),
        Blank(),
        *parts.links_pair(dossier, "Said by", item.said_by),
        *parts.when(dossier, item),
        *parts.links_pair(dossier, "Issues", item.issues),
        *parts.sources(dossier, item.sources),
        *parts.quotes(dossier, item.quotes, 0),
        *parts.tail(dossier, item, item.quotes),
    ]


def conflict_row(dossier: Dossier, item: Conflict) -> list[Block]:
    """What sort of disagreement, and on what."""
    number = tuple(each.source for each in item.readings)
    head = joined([(phrases.sign(_CONFLICT[item.kind]),), phrases.cites(dossier, number)], " · ")
    return [Text(head), Text((Span(item.title, "title"),), 2)]


def conflict_page(dossier: Dossier, item: Conflict) -> list[Block]:
    """Each source's exact words, then what this brief takes, and from where else."""
    read = {each.source for each in item.readings}
    others = tuple(each for each in item.sources if each not in read)
    sort = (phrases.sign(_CONFLICT[item.kind], "text"),)
    blocks = parts.title("conflicts", (Span(item.title, "title"),), sort)
    for reading in item.readings:
        blocks.append(Text((Span(f"“{reading.text.strip()}”", "quote"),), 0, 1))
        line = phrases.source_line(dossier, reading.source, reading.locator)
        blocks.append(Text((Span("— ", "meta"), *line), 1, 2))
    taken = (
        phrases.concluded(dossier, item.resolution) if item.resolution else (Span("unresolved"),)
    )
    return [
        *blocks,
        Blank(),
        *parts.pair("This brief", taken),
        *parts.links_pair(dossier, "Issues", item.issues),
        *parts.sources(dossier, others),
        *parts.tail(dossier, item),
    ]


def gap_row(dossier: Dossier, item: Gap) -> list[Block]:
    """The open question."""
    return [Text((Span("? ", "symbol"), *phrases.prose(dossier, item.question)), 0, 2)]


def gap_page(dossier: Dossier, item: Gap) -> list[Block]:
    """The open question, how long it was looked for, who could answer."""
    until = in_words(item.searched_until) if item.searched_until else None
    return [
        *parts.title("gaps", phrases.prose(dossier, item.question)),
        *parts.plain_pair("Searched to", until),
        *parts.links_pair(dossier, "Could answer", item.answerable_by),
        *parts.links_pair(dossier, "Issues", item.issues),
        *parts.sources(dossier, item.sources),
        *parts.tail(dossier, item),
    ]


def term_row(dossier: Dossier, item: Term) -> list[Block]:
    """The word and its meaning."""
    return [
        Text((Span(item.term, "title"),)),
        Text(phrases.prose(dossier, item.meaning), 2),
    ]


def term_page(dossier: Dossier, item: Term) -> list[Block]:
    """The word, its meaning and each side's own word for it."""
    blocks = [
        *parts.title("terms", (Span(item.term, "title"),)),
        *phrases.paragraphs(dossier, item.meaning),
        Blank(),
    ]
    if item.words:
        blocks.append(Heading((Span("Own words", "heading"),)))
    for own in item.words:
        said = phrases.link(dossier, own.quote, f"“{own.word}”") if own.quote else ()
        spans = (
            *phrases.actor(dossier, own.actor),
            Span(": "),
            *(said or (Span(f"“{own.word}”"),)),
        )
        blocks.append(Text(spans, 0, 2))
    return [
        *blocks,
        *([Blank()] if item.words else ()),
        *parts.links_pair(dossier, "Issues", item.issues),
        *parts.sources(dossier, item.sources),
        *parts.tail(dossier, item, [own.quote for own in item.words if own.quote]),
    ]
