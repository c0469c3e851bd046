"""The head of a brief: what it is about, the answer in short, who the sides are."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.library import Dossier
from briefing.model import Head
from briefing.render import phrases
from briefing.render.blocks import Blank, Block, Heading, Text
from briefing.render.dates import day_in_words, in_words
from briefing.render.items import parts
from briefing.render.spans import Span


def head_row(_dossier: Dossier, item: Head) -> list[Block]:
    """The title."""
    return [Text((Span(item.title, "title"),))]


def head_page(dossier: Dossier, item: Head) -> list[Block]:
    """The whole head."""
    return [
        *head_start(dossier, item),
        Blank(),
        *head_end(dossier, item),
        *parts.tail(dossier, item),
    ]


def head_start(dossier: Dossier, item: Head) -> Iterator[Block]:
    """Title, question, the answer in short, the sides and dates."""
    yield Text((Span(item.title, "title"),))
    if item.subtitle:
        yield Text((Span(item.subtitle, "meta"),))
    yield Blank()
    yield from parts.prose_pair(dossier, "Question", item.question)
    yield from parts.prose_pair(dossier, "In short", _of_its_day(dossier, item.bottom_line))
    yield from parts.links_pair(dossier, "Sides", item.sides)
    yield from parts.plain_pair("As of", _as_of(dossier, item))
    yield from parts.plain_pair("Period", in_words(item.period) if item.period else None)
    yield from parts.plain_pair("Editors", ", ".join(item.editors))
    yield from parts.plain_pair("Version", item.version)


def _as_of(dossier: Dossier, item: Head) -> str:
    whole = in_words(item.as_of)
    if dossier.day is None:
        return whole
    return f"{day_in_words(dossier.day)}; the whole brief goes to {whole}"


def _of_its_day(dossier: Dossier, words: str | None) -> str | None:
    """What the editors concluded is of the brief's own day, and hindsight on an earlier one."""
    if dossier.day is None or words is None:
        return words
    return f"written as of {in_words(dossier.head.as_of)}, and so not shown as of this day"


def head_end(dossier: Dossier, item: Head) -> Iterator[Block]:
    """The summary."""
    if item.summary and dossier.day is None:
        yield Heading((Span("Summary", "heading"),))
        yield from phrases.paragraphs(dossier, item.summary)
