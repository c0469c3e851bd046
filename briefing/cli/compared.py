"""The matrix and the ladder of an issue as plain data, for JSON.

What is not known or does not apply is left out, as in the format.
"""

from __future__ import annotations

from typing import TypeAlias

from briefing.compare import Cell, MatrixRow, Move, ladder, matrix, moves
from briefing.library import Dossier
from briefing.model import Issue

Data: TypeAlias = dict[str, object]


def matrix_data(dossier: Dossier, sides: tuple[str, ...]) -> Data:
    """Every issue with a cell for each side."""
    rows = [_row(each) for each in matrix(dossier, sides)]
    return {"brief": dossier.id, "sides": list(sides), "rows": rows}


def ladder_data(dossier: Dossier, sides: tuple[str, ...], issue: Issue) -> Data:
    """One issue with every move of the sides on it, by date."""
    found = [each for each in ladder(moves(dossier), issue.id) if each.side in sides]
    head: Data = {"brief": dossier.id, "sides": list(sides)}
    return {**head, **_issue(issue), "moves": [_move(each) for each in found]}


def _row(row: MatrixRow) -> Data:
    return {**_issue(row.issue), "cells": {each.side: _cell(each) for each in row.cells}}


def _issue(issue: Issue) -> Data:
    return {
        "issue": issue.id,
        "title": issue.title,
        "status": issue.status,
        "quarrel": issue.quarrel,
    }


def _cell(cell: Cell) -> Data:
    return _filled(
        blank=cell.blank,
        latest=_move(cell.latest) if cell.latest else None,
        earlier=len(cell.earlier),
        asked=[each.target for each in cell.asked],
    )


def _move(move: Move) -> Data:
    is_answer = move.sort == "response"
    return _filled(
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


def _filled(**fields: object) -> Data:
    """The fields that say something; a count of none does."""
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
