"""Items in an order that the reader asked for: by date, by name, under speakers or sources."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import TypeVar

from briefing.library import Dossier
from briefing.library.dating import Datable
from briefing.model import Event, Item, Quote, Response, Source, Statement, When
from briefing.render.lists.groups import grouped

T = TypeVar("T", bound=Item)
Groups = list[tuple[str, list[T]]]
"""Items under the title of each group; an empty title makes no heading."""


def by_date(dossier: Dossier, of: Iterable[T], *, latest: bool = False) -> list[T]:
    """Items by their dates, those without one at the end."""

    def order(item: T) -> tuple[bool, datetime.date, datetime.date]:
        when = _when(dossier, item)
        first, last = when.order if when else (datetime.date.max, datetime.date.max)
        return (when is None) != latest, first, last

    return sorted(of, key=order, reverse=latest)


def by_name(dossier: Dossier, of: Iterable[T]) -> list[T]:
    """Items by the name that a list calls them by."""
    return sorted(of, key=lambda item: dossier.name(item.id).casefold())


def by_source(dossier: Dossier, of: Iterable[T]) -> Groups[T]:
    """Items under the first source of each, in the brief's order of sources."""
    from briefing.render.citing import sources_of  # noqa: PLC0415 - not for the first screen

    return _under(
        dossier,
        of,
        lambda item: next((each.id for each in sources_of(dossier, item)), ""),
        [each.id for each in dossier.brief.sources],
        "Without a source",
    )


def by_speaker(dossier: Dossier, of: Iterable[T], speaker: Callable[[T], str]) -> Groups[T]:
    """Items under whose word each is, by name."""
    found = list(of)
    names = sorted(
        {speaker(each) for each in found}, key=lambda each: dossier.name(each).casefold()
    )
    return _under(dossier, found, speaker, names, "Nobody in particular")


def _under(
    dossier: Dossier, of: Iterable[T], key: Callable[[T], str], first: Iterable[str], nobody: str
) -> Groups[T]:
    groups = grouped(of, key, first)
    return [(dossier.name(each) if each else nobody, found) for each, found in groups]


def _when(dossier: Dossier, item: Item) -> When | None:
    if isinstance(item, Source):
        return item.published
    return dossier.dating(item).when if isinstance(item, _DATABLE) else None


_DATABLE: tuple[type[Datable], ...] = (Statement, Response, Quote, Event)
