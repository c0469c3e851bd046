"""A move as it stands in a column: in the matrix, and on the ladder of an issue."""

from __future__ import annotations

from briefing.compare import Cell, Move
from briefing.library import Dossier
from briefing.model import Quote
from briefing.render import phrases
from briefing.render.blocks import Block, Text
from briefing.render.dates import in_words
from briefing.render.spans import Span, Spans, joined
from briefing.render.words import BASIS, BLANK, FIRMNESS, STANCE, WAY, Sign, spaced


def cell_blocks(dossier: Dossier, cell: Cell) -> tuple[Block, ...]:
    """A side's latest move on an issue, or in words what its lack means."""
    if cell.blank is not None or cell.latest is None:
        return _blank(dossier, cell)
    blocks = [*move_blocks(dossier, cell.latest, quotes=1)]
    marks = _marks(cell)
    return (*blocks, Text(marks)) if marks else tuple(blocks)


def move_blocks(dossier: Dossier, move: Move, quotes: int | None = None) -> tuple[Block, ...]:
    """One move: what it was, when, who voiced it, its text, its words (all, or the first few)."""
    return (
        Text(_head(dossier, move), 0, 2),
        Text((*phrases.prose(dossier, move.text), Span(" "), *_cites(dossier, move))),
        *(Text(phrases.quoted(each, each.id), 2, 1) for each in _quotes(dossier, move)[:quotes]),
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
            Text(phrases.link(dossier, cell.latest.target, f"∅ silent: none found to {until}", "symbol"))
        )
        blocks.append(Text(phrases.prose(dossier, cell.latest.text, "meta")))
    if cell.blank != "silence" or not blocks:
        blocks.append(Text((phrases.sign(words),)))
    for asked in cell.asked:
        head = phrases.link(dossier, asked.target, "asked by ", "link")
        blocks.append(Text((*head, *phrases.actor(dossier, asked.side), Span(": "), *phrases.prose(dossier, asked.text)), 2))
    return tuple(blocks)


def _marks(cell: Cell) -> Spans:
    if cell.latest is None or not cell.earlier:
        return ()
    way = (Span(str(WAY[cell.latest.way]), "symbol"),) if cell.latest.way else ()
    count = f"{cell.earlier} earlier move" + ("s" if cell.earlier > 1 else "")
    return joined([way, (Span(count, "meta"),)], " · ")


def _quotes(dossier: Dossier, move: Move) -> list[Quote]:
    found = (dossier.get(each) for each in move.quotes)
    return [each for each in found if isinstance(each, Quote)]


def _cites(dossier: Dossier, move: Move) -> Spans:
    return phrases.sources_of(dossier, move.sources, move.quotes)
