"""A cell of the matrix: a side's latest move on an issue, or in words what its lack means."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compare import Cell, Move
from briefing.library import Dossier
from briefing.render import phrases
from briefing.render.basis import own_quotes
from briefing.render.blocks import Block, Text
from briefing.render.dates import in_words
from briefing.render.items.move import mark, move_start, said
from briefing.render.spans import Span, joined
from briefing.render.words import BLANK, WAY


def cell_blocks(dossier: Dossier, cell: Cell) -> tuple[Block, ...]:
    """The move with its key quote, the moves before it, and what it has not answered."""
    if cell.blank is not None or cell.latest is None:
        return tuple(_blank(dossier, cell))
    return (
        *move_start(dossier, cell.latest),
        *(said(dossier, cell.latest, each, short=True) for each in cell.latest.quotes[:1]),
        *_own_quote(dossier, cell),
        *_trail(dossier, cell),
        *(_asked(dossier, each, "? not answered, asked", 0) for each in cell.asked),
    )


def _blank(dossier: Dossier, cell: Cell) -> Iterator[Block]:
    silence = cell.latest
    told = silence is not None and silence.dating.when is not None
    if silence is not None and silence.dating.when is not None:
        words = f"∅ silent: none found to {in_words(silence.dating.when)}"
        yield Text(phrases.link(dossier, silence.target, words, "symbol"))
        yield Text(phrases.prose(dossier, silence.text, "meta"))
    if cell.blank != "silence" or not told:
        yield Text((phrases.sign(BLANK[cell.blank or "not-recorded"]),))
    for asked in cell.asked:
        yield _asked(dossier, asked, "asked", 2)


def _asked(dossier: Dossier, asked: Move, words: str, indent: int) -> Text:
    """A demand put to the side, by whom, in the editors' words."""
    return Text(
        (
            *phrases.link(dossier, asked.target, words, "alarm"),
            Span(" by "),
            *phrases.actor(dossier, asked.side),
            Span(": "),
            *phrases.prose(dossier, asked.text),
        ),
        indent,
        2,
    )


def _own_quote(dossier: Dossier, cell: Cell) -> Iterator[Block]:
    """Where another speaks for the latest move: the side's own last words on the issue."""
    quotes = cell.latest.quotes if cell.latest else ()
    if not quotes or own_quotes(dossier, cell.side, quotes):
        return
    for move in cell.earlier:
        for quote in own_quotes(dossier, cell.side, move.quotes)[:1]:
            head = joined(
                [
                    (Span("last in own words: ", "label"), phrases.day(dossier, move.dating)),
                    phrases.actor(dossier, quote.speaker),
                ],
                " · ",
            )
            yield Text(head)
            yield said(dossier, move, quote.id, short=True)
            return


def _trail(dossier: Dossier, cell: Cell) -> list[Block]:
    """Which way the side went, and what its moves before were, the nearest first."""
    if cell.latest is None or not cell.earlier:
        return []
    # Firmness that is carried over from the move before went no way: the head says so.
    way = f"{WAY[cell.latest.way]} · " if cell.latest.way and not cell.latest.carried else ""
    many = "move" if len(cell.earlier) == 1 else "moves"
    spans = [Span(f"{way}{len(cell.earlier)} {many} before: ", "label")]
    for index, each in enumerate(cell.earlier):
        spans.append(Span(", " if index else "", "meta"))
        spans.extend(phrases.link(dossier, each.target, mark(each).bound, "meta"))
        spans.extend((Span(" "), phrases.day(dossier, each.dating)))
    return [Text(tuple(spans), 0, 2)]
