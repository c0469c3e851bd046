"""Items put under headings: how every list of items is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from briefing.library import Dossier
from briefing.model import Item
from briefing.render import items
from briefing.render.blocks import Blank, Heading, Row
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
    blank = True
    for title, of in groups:
        if title:
            yield from () if blank else (Row((Blank(),)),)
            yield Row((Heading((Span(title, "heading"),)),))
        for item in of:
            blocks = items.row(dossier, item)
            yield Row(tuple(blocks), item.id)
            blank = len(blocks) > 1
            yield from (Row((Blank(),)),) if blank else ()
