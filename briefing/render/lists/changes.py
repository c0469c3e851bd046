"""What changed between two days, under each issue: who moved how, and from where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.compare import Move
from briefing.compare.changes import Change
from briefing.library import Dossier
from briefing.render import phrases
from briefing.render.blocks import Blank, Block, Heading, Row, Text
from briefing.render.items.move import mark, said
from briefing.render.spans import Span, Spans, joined
from briefing.render.words import CHANGE


def change_rows(dossier: Dossier, found: Iterable[Change]) -> Iterator[Row]:
    """A row for each change; its target is the position or demand to open."""
    issue = ""
    for each in found:
        if each.issue != issue:
            issue = each.issue
            yield Row((Heading(tuple(phrases.link(dossier, issue, role="heading"))),))
        yield Row(tuple(_blocks(dossier, each)), each.move.target)
        yield Row((Blank(),))


def _blocks(dossier: Dossier, change: Change) -> Iterator[Block]:
    sure = () if change.certain else (Span("perhaps earlier", "alarm"),)
    yield Text(
        joined(
            [
                (phrases.sign(CHANGE[change.kind]),),
                phrases.actor(dossier, change.side),
                *_move(dossier, change.move),
                sure,
            ],
            " · ",
        ),
        0,
        2,
    )
    if change.demand:
        asked = phrases.prose(dossier, change.demand.text, "meta")
        yield Text((Span("to: ", "label"), *asked), 2, 2)
    yield Text(phrases.prose(dossier, change.move.text), 2)
    for quote in change.move.quotes[:1]:
        yield said(dossier, change.move, quote, short=True)
    if change.before:
        before = joined(_move(dossier, change.before), " · ")
        yield Text((Span("before: ", "label"), *before), 2, 2)


def _move(dossier: Dossier, move: Move) -> list[Spans]:
    voiced = move.speaker if move.speaker != move.side else ""
    speaker = phrases.actor(dossier, voiced) if voiced else ()
    return [(Span(mark(move).bound),), (phrases.day(dossier, move.dating),), speaker]
