"""The plain edition: the same sections, items and ids as the screen, as lines of text.

No boxes, nothing told by colour: what grep, diff, mail and a screen reader use.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.library import Dossier
from briefing.model import Item
from briefing.render import items
from briefing.render.blocks import Block, Row
from briefing.render.lay import lay
from briefing.render.look import Look
from briefing.render.sections import SECTIONS, Section
from briefing.render.sheet import lay_rows
from briefing.render.spans import plain
from briefing.render.symbols import uses_ascii

_KEPT = 4096
"""Blocks whose lines are remembered."""


def whole(dossier: Dossier, look: Look, width: int) -> Iterator[str]:
    """Every section, one after another."""
    for index, each in enumerate(SECTIONS):
        if index:
            yield ""
        yield from section(dossier, each, look, width)


def section(dossier: Dossier, which: Section, look: Look, width: int) -> Iterator[str]:
    """A section's title, then each row; an item of a list is told whole, with its address."""
    title = f"{which.digit} {which.title.upper()}"
    yield title
    yield "=" * len(title)
    yield from rows([*which.banner(dossier, look), *which.head(dossier, look)], width)
    found = which.rows(dossier, look)
    if not found:
        yield which.empty(dossier, look)[0]
    for row in found:
        item = dossier.get(row.target) if row.target else None
        if item is None or which.wide:
            yield from rows([row], width)
        else:
            yield ""
            yield from page(dossier, item, look, width)
    if which.kinds == ("issues",):
        for issue in dossier.brief.issues:
            yield ""
            yield from page(dossier, issue, look, width)


def page(dossier: Dossier, item: Item, look: Look, width: int) -> Iterator[str]:
    """One item whole."""
    for block in items.page(dossier, item, look.sides):
        yield from _told(block, width, uses_ascii())


@lru_cache(_KEPT)
def _told(block: Block, width: int, _in_ascii: bool) -> tuple[str, ...]:  # noqa: FBT001 - a key
    """The lines of a block. More than half of all blocks stand in a brief twice or oftener."""
    return tuple(plain(line) for line in lay((block,), width))


def rows(found: Sequence[Row], width: int) -> Iterator[str]:
    """Rows of a list, a matrix or a search result."""
    for line in lay_rows(found, width).lines:
        yield plain(line)
