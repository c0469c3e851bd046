"""Items put under headings: how every list of items is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from briefing.library import Dossier
from briefing.model import Item
from briefing.render import items
from briefing.render.blocks import Block, Gap, Heading, Row
from briefing.render.spans import Span

T = TypeVar("T", bound=Item)


def grouped(
    of: Iterable[T], key: Callable[[T], str], first: Iterable[str] = ()
) -> list[tuple[str, list[T]]]:
    """Items by key: the keys in `first` in that order, then the others as they come."""
    groups: dict[str, list[T]] = {each: [] for each in first}
    for item in of:
        groups.setdefault(key(item), []).append(item)
    return [(name, found) for name, found in groups.items() if found]


def listed(dossier: Dossier, groups: Iterable[tuple[str, Iterable[Item]]]) -> Iterator[Row]:
    """The items under the titles of their groups; rows of more than a line stand apart."""
    last: Row | None = None
    for title, of in groups:
        if title:
            if last is not None:
                yield Gap(last, before_heading=True)
            yield Row((Heading((Span(title, "heading"),)),))
        for item in of:
            last = Row(partial(_blocks, dossier, item), item.id)
            yield last
            yield Gap(last)


def _blocks(dossier: Dossier, item: Item) -> tuple[Block, ...]:
    return tuple(items.row(dossier, item))
