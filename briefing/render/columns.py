"""A small table in plain text: columns as wide as their widest cell, numbers to the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.render.spans import cell_len
from briefing.render.symbols import carried
from briefing.render.visible import visible


def columns(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table under its heads."""
    table = [[carried(visible(cell)).replace("\n", " ") for cell in row] for row in (heads, *rows)]
    widths = [max(map(cell_len, column)) for column in zip(*table, strict=True)]
    right = [all(row[at].isdecimal() for row in table[1:]) for at in range(len(heads))]
    for row in table:
        cells = (
            " " * (width - cell_len(cell)) + cell
            if at_right
            else cell + " " * (width - cell_len(cell))
            for cell, width, at_right in zip(row, widths, right, strict=True)
        )
        yield "  ".join(cells).rstrip()
