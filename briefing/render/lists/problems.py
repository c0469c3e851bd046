"""Faults as rows: where, what is wrong, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.problems import Problem
from briefing.render.blocks import Blank, Block, Row, Text
from briefing.render.spans import Span


def problem_rows(found: Iterable[Problem]) -> list[Row]:
    """A row for each fault, in the order given; its target is its number there, from 0."""
    return [Row((*_blocks(each), Blank()), str(number)) for number, each in enumerate(found)]


def _blocks(problem: Problem) -> list[Block]:
    head = (Span(f"{problem.level} ", "alarm"), Span(str(problem.place), "meta"))
    blocks: list[Block] = [Text(head, 0, 2), Text((Span(problem.message),), 2)]
    if problem.hint:
        blocks.append(Text((Span("→ ", "label"), Span(problem.hint)), 2, 2))
    blocks.append(Text((Span(f"[{problem.code}]", "meta"),), 2))
    return blocks
