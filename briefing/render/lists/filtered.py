"""A list with the rows alone that a filter leaves, and their headings."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.render.blocks import Blank, Gap, Row, Text, text
from briefing.render.spans import Span


def filtered(rows: Sequence[Row], targets: Collection[str]) -> list[Row]:
    """The rows of these items; a heading stays where a row is left below it."""
    left: list[Row] = []
    headings: list[Row] = []
    kept = heading = False
    for row in rows:
        if row.target:
            kept, heading = row.target in targets, False
            if kept:
                left.extend([*headings, row])
                headings = []
        elif isinstance(row, Gap) or all(isinstance(block, Blank) for block in row.blocks):
            if kept:
                left.append(row)
        else:
            headings = [*headings, row] if heading else [row]
            heading = True
    return left or [Row((text("Nothing here is found by the filter.", "meta"),))]


def filter_head(query: str, left: int, of: int, fault: str) -> Row:
    """What the filter is, and how much it leaves."""
    count = fault or f"{left} of {of}"
    return Row((Text((Span(f"Filter: {query} · {count}", "alarm"),), 0, 2),))
