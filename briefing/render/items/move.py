"""A move as it stands in a column: what it was, when, who voiced it, its text, its words."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from briefing.compare import Move
from briefing.library import Dossier
from briefing.model import Quote
from briefing.render import phrases
from briefing.render.basis import own_quotes
from briefing.render.blocks import Block, Text
from briefing.render.spans import Span, Spans, joined
from briefing.render.words import BASIS, BLANK, FIRMNESS, STANCE, Sign, spaced

LONG_QUOTE: Final = 32
"""Words from which on a quote is shown by its first sentence; its page has it whole."""

_SENTENCE: Final = r"(?s).+?(?<!\b[A-Z])[.!?…][”’\"']?(?=\s)"
"""Up to the first end of a sentence that is not the point of an initial, as in U.S."""


def move_blocks(dossier: Dossier, move: Move) -> tuple[Block, ...]:
    """One move with all its words."""
    return (*move_start(dossier, move), *(said(dossier, move, each) for each in move.quotes))


def move_start(dossier: Dossier, move: Move) -> tuple[Block, ...]:
    """What it was, when, who voiced it, and its text with the sources."""
    cites = phrases.sources_of(dossier, move.sources, move.quotes)
    told = (*phrases.prose(dossier, move.text), Span(" "), *cites)
    return Text(_head(dossier, move), 0, 2), Text(told)


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


def said(dossier: Dossier, move: Move, quote: str, *, short: bool = False) -> Text:
    """A quote of a move, with its speaker where that is not who voiced the move.

    Its first sentence alone where it is long and `short` is asked for.
    """
    found = dossier.get(quote)
    if not isinstance(found, Quote):
        return Text((Span(quote, "meta"),), 2)
    words = phrases.quoted(_shortened(found) if short else found, found.id)
    if found.speaker == move.speaker:
        return Text(words, 2, 1)
    return Text((*words, Span(" — ", "meta"), *phrases.actor(dossier, found.speaker)), 2, 1)


def _head(dossier: Dossier, move: Move) -> Spans:
    voiced = move.speaker if move.speaker != move.side else ""
    speaker = phrases.surname(dossier, voiced) if voiced else ""
    return joined(
        [
            phrases.link(dossier, move.target, mark(move).bound, "symbol"),
            (phrases.day(dossier, move.dating),),
            phrases.actor(dossier, voiced, speaker) if voiced else (),
            *((Span(each, "label"),) for each in (_kind(move), _basis(dossier, move)) if each),
        ],
        " · ",
    )


def _kind(move: Move) -> str:
    """What is to be said of a stand besides its firmness."""
    if move.carried:
        return "restated, firmness as before"
    plain = move.sort != "position" or move.word in ("position", "silence")
    return "" if plain else move.word


def _basis(dossier: Dossier, move: Move) -> str:
    """In a word on what a stand rests, unless on the quote that is shown with it."""
    if not move.basis or move.silent:
        return ""
    if move.basis == "stated":
        return "" if own_quotes(dossier, move.side, move.quotes) else "not in own words"
    return BASIS[move.basis].split()[0].rstrip(",")


def _shortened(quote: Quote) -> Quote:
    """The first sentence of a long quote, with the sign that more follows."""
    text = quote.text.strip()
    first = re.match(_SENTENCE, text)
    if len(text.split()) <= LONG_QUOTE or first is None:
        return quote
    return replace(quote, text=f"{first.group()} […]")
