"""The matrix and the ladder of an issue as plain data, for JSON and for CSV.

What is not known or does not apply is left out, as in the format.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from briefing.compare import Cell, MatrixRow, Move
from briefing.compare.own_words import own_words
from briefing.library import Dossier
from briefing.model import Issue
from briefing.render.items.move import mark
from briefing.render.words import BLANK

Data: TypeAlias = dict[str, object]


def matrix_data(
    dossier: Dossier, sides: tuple[str, ...], rows: Sequence[MatrixRow], lens: str = ""
) -> Data:
    """The rows given, with a cell for each side."""
    return {
        **head(dossier, sides),
        **filled(lens=lens),
        "rows": [_row(dossier, each) for each in rows],
    }


def ladder_data(
    dossier: Dossier, sides: tuple[str, ...], issue: Issue, found: Sequence[Move]
) -> Data:
    """One issue with the moves given."""
    status = "" if dossier.day else issue.status
    told = [move_data(each) for each in found]
    return {**head(dossier, sides), **issue_data(issue, status), "moves": told}


def head(dossier: Dossier, sides: tuple[str, ...]) -> Data:
    """Of what brief, as of which day, between whom."""
    day = dossier.day.isoformat() if dossier.day else None
    out = list(dossier.left_out)
    return {"brief": dossier.id, **filled(as_of=day, left_out=out), "sides": list(sides)}


def move_data(move: Move) -> Data:
    """One move; `mark` is the symbol and the words by which every face shows it."""
    is_answer = move.sort == "response"
    return filled(
        mark=str(mark(move)),
        sort=move.sort,
        item=move.target,
        side=move.side,
        to=list(move.to),
        speaker=move.speaker,
        date=move.dating.when.text if move.dating.when else None,
        date_basis=move.dating.basis,
        event=move.dating.via,
        kind=None if is_answer else move.word,
        stance=move.word if is_answer else None,
        firmness=move.firmness,
        way=move.way,
        basis=move.basis,
        text=move.text,
        quotes=list(move.quotes),
        sources=list(move.sources),
        supersedes=move.supersedes,
        note=move.note,
    )


def filled(**fields: object) -> Data:
    """The fields that say something; a count of none does."""
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


def issue_data(issue: Issue, status: str) -> Data:
    """An issue, with its status as far as it is known."""
    named: Data = {"issue": issue.id, "title": issue.title}
    return {**named, **filled(group=issue.group, status=status), "quarrel": issue.quarrel}


def cell_data(dossier: Dossier, issue: Issue, cell: Cell) -> Data:
    """A cell without its moves; `mark` is what it begins with in every face.

    `own_words` are the side's, where sides call a thing differently.
    """
    named = own_words(dossier, issue.id)
    blank = cell.blank or ("not-recorded" if cell.latest is None else None)
    shown = BLANK[blank] if blank else mark(cell.latest) if cell.latest else ""
    return filled(
        mark=str(shown).strip(),
        blank=blank,
        earlier=len(cell.earlier),
        asked=[each.target for each in cell.asked],
        waiting=[each.target for each in cell.waiting],
        own_words=[own.word for each in named for own in each.words.get(cell.side, ())],
    )


def _row(dossier: Dossier, row: MatrixRow) -> Data:
    cells = {each.side: _cell(dossier, row.issue, each) for each in row.cells}
    return {**issue_data(row.issue, row.status), "cells": cells}


def _cell(dossier: Dossier, issue: Issue, cell: Cell) -> Data:
    latest = filled(latest=move_data(cell.latest) if cell.latest else None)
    return {**cell_data(dossier, issue, cell), **latest}
