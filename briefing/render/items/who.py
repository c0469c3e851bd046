"""Pages and rows of who speaks and where it is written: actors and sources."""

from __future__ import annotations

from briefing.library import Dossier
from briefing.model import Actor, Source
from briefing.render import phrases
from briefing.render.blocks import Blank, Block, Text
from briefing.render.dates import in_words
from briefing.render.items import parts
from briefing.render.spans import Span, Spans
from briefing.render.words import DATE_BASIS

_RELIABILITY = {
    "A": "A, completely reliable",
    "B": "B, usually reliable",
    "C": "C, fairly reliable",
    "D": "D, not usually reliable",
    "E": "E, unreliable",
    "F": "F, cannot be judged",
}


def actor_row(dossier: Dossier, item: Actor) -> list[Block]:
    """The name and the role, with the body in which it is held."""
    told = ", ".join([item.role or item.kind, *map(dossier.name, item.member_of)])
    return [Text((*phrases.actor(dossier, item.id), Span(f"  {told}", "meta")), 0, 2)]


def actor_page(dossier: Dossier, item: Actor) -> list[Block]:
    """Who it is, and everything that it did or said."""
    represents = phrases.actor(dossier, item.represents) if item.represents else ()
    name = Span(item.name, phrases.side_role(dossier, item.id))
    return [
        *parts.title("actors", (name,)),
        *parts.plain_pair("Kind", item.kind),
        *parts.plain_pair("Role", item.role),
        *parts.pair("Speaks for", represents),
        *parts.links_pair(dossier, "Member of", item.member_of),
        *parts.plain_pair("Also called", ", ".join(item.aliases)),
        *parts.sources(dossier, item.sources),
        *_bio(dossier, item.bio),
        *parts.tail(dossier, item),
    ]


def _bio(dossier: Dossier, words: str | None) -> list[Block]:
    if not words:
        return []
    written = phrases.hindsight(dossier)
    told = phrases.paragraphs(dossier, words)
    return [Blank(), *([Text(written)] if written else []), *told]


def source_row(dossier: Dossier, item: Source) -> list[Block]:
    """The number, the title, and what it states of itself."""
    told = [item.author, item.publisher, _published(item)]
    return [
        Text((*phrases.cites(dossier, (item.id,)), Span(" "), Span(item.title, "title")), 0, 4),
        Text((Span(" · ".join(each for each in told if each), "meta"),), 4),
    ]


def source_page(dossier: Dossier, item: Source) -> list[Block]:
    """What a source says of itself, and what rests on it. Not stated is said in so many words."""
    number: Spans = phrases.cites(dossier, (item.id,))
    return [
        *parts.title("sources", (Span(item.title, "title"),), number),
        *parts.plain_pair("Author", item.author or "not stated"),
        *parts.plain_pair("Publisher", item.publisher or "not stated"),
        *parts.plain_pair("Published", _published(item)),
        *parts.plain_pair("Genre", item.genre),
        *parts.plain_pair("Language", item.language),
        *parts.plain_pair("Link", item.url),
        *parts.plain_pair("Licence", item.licence or "not stated"),
        *parts.prose_pair(dossier, "Draws on", item.origin),
        *parts.plain_pair("Reliability", _RELIABILITY[item.reliability]),
        *parts.tail(dossier, item),
    ]


def _published(item: Source) -> str:
    if item.published is None:
        return "date not stated"
    basis = DATE_BASIS[item.published_basis]
    return in_words(item.published) + (f" ({basis})" if basis else "")
