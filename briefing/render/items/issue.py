"""The page of an issue: both sides' moves by date, an ask facing its answer; then the rest."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.compare import Cell, MatrixRow, Move, by_issue
from briefing.compare.own_words import own_words
from briefing.library import Dossier
from briefing.model import Issue
from briefing.render import phrases
from briefing.render.blocks import Blank, Block, ColumnNames, Columns, Heading, Stacked, Text
from briefing.render.items import parts
from briefing.render.items.cell import cell_blocks
from briefing.render.items.move import move_blocks
from briefing.render.spans import Span, Spans, joined
from briefing.render.words import QUARREL, STATUS

_ELSE = {"views": "Expert views", "terms": "Words", "gaps": "Open questions"}


def issue_row(dossier: Dossier, row: MatrixRow) -> list[Block]:
    """One row of the matrix: the issue, then a cell for each side."""
    return [
        Text(_head(row.issue, row.status)),
        Columns(tuple(_cell(dossier, row.issue.id, cell) for cell in row.cells)),
    ]


def sides_head(dossier: Dossier, sides: tuple[str, ...]) -> Block:
    """The names of the sides over their columns."""
    return ColumnNames(tuple(_name(dossier, side) for side in sides))


def issue_page(dossier: Dossier, item: Issue, sides: tuple[str, ...]) -> list[Block]:
    """Everything on one issue. `sides` are the two (or more) that stand in columns."""
    on_issue = by_issue(dossier).get(item.id, ())
    others = [each for each in on_issue if each.side not in sides]
    blocks = [
        *parts.title("issues", _head(item, "" if dossier.day else item.status)),
        *phrases.paragraphs(dossier, item.question),
        *parts.concluded_pair(dossier, "Why", item.why),
        *parts.pair("Sources", phrases.cites(dossier, item.sources)),
        Blank(),
        *_own_words(dossier, item.id, sides),
        Heading((Span("Moves by date", "heading"),)),
    ]
    blocks.extend(_ladder(dossier, on_issue, sides))
    if others:
        blocks.append(Heading((Span("Others", "heading"),)))
    for move in others:
        blocks.append(Text(phrases.actor(dossier, move.side)))
        blocks.extend(move_blocks(dossier, move))
        blocks.append(Blank())
    told = {each.target for each in on_issue}
    for kind, title in _ELSE.items():
        found = _on(dossier, kind, item.id)
        told.update(found)
        if found:
            blocks.extend([] if isinstance(blocks[-1], Blank) else [Blank()])
            blocks.append(Heading((Span(title, "heading"),)))
            blocks.extend(Text(phrases.told(dossier, each), 0, 2) for each in found)
    return [*blocks, *parts.tail(dossier, item, told)]


def _own_words(dossier: Dossier, issue: str, sides: tuple[str, ...]) -> list[Block]:
    """Each side's own words beside each other, where they differ."""
    cells = tuple(
        (Stacked(phrases.actor(dossier, side)), *_words(dossier, issue, side)) for side in sides
    )
    if not any(len(cell) > 1 for cell in cells):
        return []
    return [Heading((Span("Own words", "heading"),)), Columns(cells), Blank()]


def _ladder(dossier: Dossier, on_issue: Iterable[Move], sides: tuple[str, ...]) -> list[Block]:
    """A row for each move of the sides; an answer of one to another faces what it answers."""
    shown = [each for each in on_issue if each.side in sides]
    faced = {id(each) for each in shown if _asked(each, shown)}
    blocks: list[Block] = []
    for move in shown:
        if id(move) in faced:
            continue
        replies = [each for each in shown if id(each) in faced and each.target == move.target]
        at = {move.side: move_blocks(dossier, move)}
        for reply in replies:
            at[reply.side] = (*at.get(reply.side, ()), *move_blocks(dossier, reply))
        blocks.append(Columns(tuple(_named(dossier, side, at.get(side, ())) for side in sides)))
        blocks.append(Blank())
    if not blocks:
        blocks.append(Text((Span("No move of these sides is recorded.", "meta"),)))
    return blocks


def _asked(move: Move, shown: list[Move]) -> bool:
    """Whether `move` answers a demand that stands in another column."""
    return move.sort == "response" and any(
        each.sort == "demand" and each.target == move.target and each.side != move.side
        for each in shown
    )


def _named(dossier: Dossier, side: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A cell of the ladder begins with the side's name: a long page scrolls its head away."""
    return (Text(phrases.actor(dossier, side)), *blocks) if blocks else ()


def _cell(dossier: Dossier, issue: str, cell: Cell) -> tuple[Block, ...]:
    return (
        Stacked(phrases.actor(dossier, cell.side)),
        *cell_blocks(dossier, cell),
        *_words(dossier, issue, cell.side),
    )


def _words(dossier: Dossier, issue: str, side: str) -> list[Block]:
    """What a side calls a thing for which another has other words."""
    blocks: list[Block] = []
    for named in own_words(dossier, issue):
        words = ", ".join(f"“{own.word}”" for own in named.words.get(side, ()))
        if words:
            term = phrases.link(dossier, named.term.id, named.term.term, "meta")
            label = Span("says ", "label")
            blocks.append(Text((label, Span(words), Span(" for ", "meta"), *term), 0, 2))
    return blocks


def _head(issue: Issue, status: str) -> Spans:
    return joined(
        [
            (Span(issue.title, "heading", issue.id),),
            (phrases.sign(STATUS[status]),) if status else (),
            (Span(QUARREL[issue.quarrel], "meta"),),
        ],
        " · ",
    )


def _name(dossier: Dossier, side: str) -> Spans:
    return phrases.actor(dossier, side, dossier.name(side).upper())


def _on(dossier: Dossier, kind: str, issue: str) -> list[str]:
    return [each.id for each in dossier.items(kind) if issue in getattr(each, "issues", ())]
