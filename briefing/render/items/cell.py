"""A move as it stands in a column: in the matrix, and on the ladder of an issue."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefing.compare import Cell, Move
from briefing.library import Dossier
from briefing.model import Quote
from briefing.render import phrases
from briefing.render.blocks import Block, Text
from briefing.render.dates import in_words
from briefing.render.spans import Span, Spans, joined
from briefing.render.words import BASIS, BLANK, FIRMNESS, STANCE, WAY, Sign, spaced

LONG_QUOTE = 32
"""Words from which on the matrix shows a quote's first sentence only; its page has it whole."""

_SENTENCE = re.compile(r".+?[.!?…][”’\"']?(?=\s)", re.DOTALL)


def cell_blocks(dossier: Dossier, cell: Cell) -> tuple[Block, ...]:
    """A side's latest move on an issue, or in words what its lack means."""
    if cell.blank is not None or cell.latest is None:
        return _blank(dossier, cell)
    move = cell.latest
    return (
        Text(_head(dossier, move), 0, 2),
        Text(_told(dossier, move)),
        *(
            Text(_said(dossier, move, each, short=True), 2, 1)
            for each in _quotes(dossier, move)[:1]
        ),
        *_trail(dossier, cell),
        *_owed(dossier, cell),
    )


def move_blocks(dossier: Dossier, move: Move) -> tuple[Block, ...]:
    """One move: what it was, when, who voiced it, its text, its words."""
    return (
        Text(_head(dossier, move), 0, 2),
        Text(_told(dossier, move)),
        *(Text(_said(dossier, move, each), 2, 1) for each in _quotes(dossier, move)),
    )


def mark(move: Move) -> Sign:
    """The symbol and words that say what sort of move it is and how firm."""
    if move.sort == "response":
        return STANCE[move.word]
    if move.silent:
        return BLANK["silence"]
    if move.sort == "demand":
        firm = "" if move.firmness == "unclear" else f", {FIRMNESS[move.firmness].words}"
        return Sign("→", spaced(move.word) + firm)
    return FIRMNESS[move.firmness]


def _head(dossier: Dossier, move: Move) -> Spans:
    kind = "" if move.sort != "position" or move.word in ("position", "silence") else move.word
    kind = "restated, firmness as before" if move.carried else kind
    speaker = phrases.surname(dossier, move.speaker) if move.speaker else ""
    basis = "" if move.basis in ("", "stated") or move.silent else BASIS[move.basis].split()[0]
    return joined(
        [
            phrases.link(dossier, move.target, str(mark(move)), "symbol"),
            (phrases.day(dossier, move.dating),),
            phrases.actor(dossier, move.speaker, speaker) if speaker else (),
            (Span(kind, "label"),) if kind else (),
            (Span(basis.rstrip(","), "label"),) if basis else (),
        ],
        " · ",
    )


def _blank(dossier: Dossier, cell: Cell) -> tuple[Block, ...]:
    words = BLANK[cell.blank or "not-recorded"]
    blocks: list[Block] = []
    if cell.latest is not None and cell.latest.dating.when is not None:
        until = in_words(cell.latest.dating.when)
        blocks.append(
            Text(
                phrases.link(
                    dossier, cell.latest.target, f"∅ silent: none found to {until}", "symbol"
                )
            )
        )
        blocks.append(Text(phrases.prose(dossier, cell.latest.text, "meta")))
    if cell.blank != "silence" or not blocks:
        blocks.append(Text((phrases.sign(words),)))
    for asked in cell.asked:
        head = phrases.link(dossier, asked.target, "asked by ", "link")
        blocks.append(
            Text(
                (
                    *head,
                    *phrases.actor(dossier, asked.side),
                    Span(": "),
                    *phrases.prose(dossier, asked.text),
                ),
                2,
            )
        )
    return tuple(blocks)


def _owed(dossier: Dossier, cell: Cell) -> list[Block]:
    """The demands put to the side that it has not answered."""
    return [
        Text(
            (
                *phrases.link(dossier, asked.target, "? not answered", "alarm"),
                Span(" to "),
                *phrases.actor(dossier, asked.side),
                Span(": "),
                *phrases.prose(dossier, asked.text),
            ),
            0,
            2,
        )
        for asked in cell.asked
    ]


def _trail(dossier: Dossier, cell: Cell) -> list[Block]:
    """Which way the side went, and what its moves before were, the nearest first."""
    if cell.latest is None or not cell.earlier:
        return []
    way = f"{WAY[cell.latest.way]} · " if cell.latest.way else ""
    spans = [Span(f"{way}{len(cell.earlier)} before: ", "label")]
    for index, each in enumerate(cell.earlier):
        spans.append(Span(", " if index else "", "meta"))
        spans.extend(phrases.link(dossier, each.target, str(mark(each)), "meta"))
        spans.extend((Span(" "), phrases.day(dossier, each.dating)))
    return [Text(tuple(spans), 0, 2)]


def said(dossier: Dossier, move: Move, quote: str) -> list[Block]:
    """One quote of a move, shortened, with its speaker where that is another."""
    found = dossier.get(quote)
    if not isinstance(found, Quote):
        return []
    return [Text(_said(dossier, move, found, short=True), 2, 1)]


def _said(dossier: Dossier, move: Move, quote: Quote, *, short: bool = False) -> Spans:
    """A quote, with its speaker where that is not who voiced the move."""
    words = _shortened(quote) if short else phrases.quoted(quote, quote.id)
    if quote.speaker == move.speaker:
        return words
    return (*words, Span(" — ", "meta"), *phrases.actor(dossier, quote.speaker))


def _shortened(quote: Quote) -> Spans:
    """The words of a quote, of a long one the first sentence with the sign that more follows."""
    words = quote.text.split()
    if len(words) <= LONG_QUOTE:
        return phrases.quoted(quote, quote.id)
    first = _SENTENCE.match(quote.text.strip())
    shown = first.group() if first else quote.text
    return phrases.quoted(replace(quote, text=f"{shown.strip()} […]"), quote.id)


def _quotes(dossier: Dossier, move: Move) -> list[Quote]:
    found = (dossier.get(each) for each in move.quotes)
    return [each for each in found if isinstance(each, Quote)]


def _told(dossier: Dossier, move: Move) -> Spans:
    cites = phrases.sources_of(dossier, move.sources, move.quotes)
    return (*phrases.prose(dossier, move.text), Span(" "), *cites)
