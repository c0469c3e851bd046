"""An item of any kind as a page and as a row of a list."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from briefing.library import Dossier
from briefing.model import Issue, Item, kind_of
from briefing.render.blocks import Block

_Face = Callable[[Dossier, Any], list[Block]]

_FACES = {
    "actors": ("who", "actor"),
    "positions": ("moves", "position"),
    "demands": ("moves", "demand"),
    "quotes": ("record", "quote"),
    "views": ("record", "view"),
    "events": ("record", "event"),
    "figures": ("facts", "figure"),
    "conflicts": ("facts", "conflict"),
    "gaps": ("facts", "gap"),
    "terms": ("facts", "term"),
    "brief": ("head", "head"),
    "sources": ("who", "source"),
}
"""The module of each kind and what its functions are named after."""


def row(dossier: Dossier, item: Item) -> list[Block]:
    """An item in short, for a list. Issues have rows of their own, in the matrix."""
    return _face(kind_of(item), "row")(dossier, item)


def page(dossier: Dossier, item: Item, sides: tuple[str, ...]) -> list[Block]:
    """An item whole. `sides` are those that stand beside each other on an issue's page."""
    if isinstance(item, Issue):
        from briefing.render.items.issue import issue_page  # noqa: PLC0415 - as in `_face`

        return issue_page(dossier, item, sides)
    return _face(kind_of(item), "page")(dossier, item)


@cache
def _face(kind: str, form: str) -> _Face:
    """The function that makes a row or a page: the first screen shows no item, and imports none."""
    module, name = _FACES[kind]
    found: _Face = getattr(import_module(f"briefing.render.items.{module}"), f"{name}_{form}")
    return found
