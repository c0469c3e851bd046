"""The matrix and the ladder as rows of a table: as shown for Markdown, by field for CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from briefing.cli.forms.data import Data, cell_data, issue_data, move_data
from briefing.compare import MatrixRow, Move
from briefing.library import Dossier
from briefing.model import Quote
from briefing.render import phrases
from briefing.render.blocks import Block, Columns
from briefing.render.items.issue import issue_row
from briefing.render.items.move import move_blocks
from briefing.render.lay import lay
from briefing.render.spans import plain
from briefing.render.words import QUARREL, STATUS

_ENDLESS: Final = 1_000_000
"""Columns of a table that wraps by itself."""

_OF_MOVE: Final = (
    "mark sort kind stance firmness way basis date date_basis event speaker to text quote"
    " quote_speaker quote_wording sources item supersedes"
)
MOVE: Final = tuple(f"issue side {_OF_MOVE}".split())
"""The columns of a move in CSV: keys of its JSON, and in `quote` the words of its first quote.

Whose they are, and whether they are as they were spoken, stands beside them: those of a stand that
another reports are not the side's.
"""

CELL: Final = tuple(
    f"issue title group status quarrel side blank {_OF_MOVE}"
    " earlier asked waiting own_words".split()
)
"""The columns of a cell in CSV, among them those of its latest move."""


def shown_rows(dossier: Dossier, rows: Iterable[MatrixRow]) -> Iterator[list[str]]:
    """A row an issue: what it is called and how it stands, then a cell for each side."""
    for row in rows:
        status = [str(STATUS[row.status])] if row.status else []
        issue = "\n".join([row.issue.title, *status, QUARREL[row.issue.quarrel]])
        yield [issue, *map(_shown, _cells(issue_row(dossier, row)))]


def shown_moves(dossier: Dossier, found: Iterable[Move]) -> Iterator[list[str]]:
    """A row a move: who made it, and the move."""
    for move in found:
        yield [dossier.name(move.side), _shown(move_blocks(dossier, move))]


def _cells(row: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """The cells of a row as it is laid out on every face."""
    return (cell for block in row if isinstance(block, Columns) for cell in block.cells)


def cell_fields(dossier: Dossier, rows: Iterable[MatrixRow]) -> Iterator[list[str]]:
    """A row a cell, with the values of its JSON."""
    for row in rows:
        issue = issue_data(row.issue, row.status)
        for cell in row.cells:
            move = _fields(dossier, cell.latest) if cell.latest else {}
            mine = cell_data(dossier, row.issue, cell)
            yield _values({**move, **issue, "side": cell.side, **mine}, CELL)


def move_fields(dossier: Dossier, found: Iterable[Move]) -> Iterator[list[str]]:
    """A row a move, with the values of its JSON."""
    return (_values({**_fields(dossier, each), "issue": each.issue}, MOVE) for each in found)


def _fields(dossier: Dossier, move: Move) -> Data:
    """The data of a move with its text as it is shown, and its first quote."""
    quotes = (dossier.get(each) for each in move.quotes)
    first = next((each for each in quotes if isinstance(each, Quote)), None)
    text = "".join(span.text for span in phrases.prose(dossier, move.text))
    fields = {**move_data(move), "text": text}
    if first is None:
        return fields
    said = {"quote": first.text, "quote_speaker": first.speaker, "quote_wording": first.wording}
    return {**fields, **said}


def _values(fields: Data, names: Sequence[str]) -> list[str]:
    return [_value(fields.get(name, "")) for name in names]


def _value(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def _shown(blocks: Sequence[Block]) -> str:
    return "\n".join(plain(line).strip() for line in lay(blocks, _ENDLESS))
