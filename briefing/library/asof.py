"""A brief as it stood at the end of a day: what had been said, and had happened, by then.

The rule, for every item that has a date (its own or its event's):

- It is there once its last possible day has passed, so that nothing is shown too early.
- Without a date, or without a last possible day, it is there in the whole brief only. So is what
  was due later: that it was announced stands in the words that announced it.
- The answers to a demand come and go one by one, and so do the sides' own words of a term.
- A silence is told earlier too, see `silences`.

What has no date:

- Actors, issues and sources stay: the first two name things, the sources are the evidence.
- A conflict, gap or term stays unless all the dated items that it is tied to are gone, or
  nothing dated is left at all.

From the brief's own day on the view is the whole brief, see `whole_from`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TypeVar

from msgspec.structs import replace

from briefing.library.dating import Datable
from briefing.library.dossier import Dossier
from briefing.library.rounds import whole_from
from briefing.library.silences import silences
from briefing.model import Brief, Demand, Item, Position, Response, Term, references

T = TypeVar("T", bound=Datable)
U = TypeVar("U", bound=Item)
V = TypeVar("V", Position, Demand, Response)


def as_of(dossier: Dossier, day: datetime.date) -> Dossier:
    """A dossier of what was known by the end of `day`; the whole brief, from its own day on.

    Of a view of another day the whole brief is looked at. What a kept item names may be gone;
    `Dossier.get` then gives None.
    """
    dossier = dossier.whole
    end = whole_from(dossier)
    if end is not None and day >= end:
        return dossier
    brief = _dated(dossier, day)
    left = {name for name, _ in _said(brief)}
    gone = {name for name, _ in _said(dossier.brief)} - left
    brief = replace(
        brief,
        conflicts=_tied(dossier, brief.conflicts, left, gone),
        gaps=_tied(dossier, brief.gaps, left, gone),
        terms=_spoken(_tied(dossier, brief.terms, left, gone), gone),
    )
    return dossier.with_brief(brief, day, tuple(_unsettled(dossier, day)))


def _dated(dossier: Dossier, day: datetime.date) -> Brief:
    brief = dossier.brief

    def kept(items: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(each for each in items if _by(dossier, each, day))

    quotes = kept(brief.quotes)
    heard = {each.id for each in quotes}

    def voiced(item: V) -> V:
        """Who voiced it stays known where the quote that tells it was said later."""
        if item.speaker or heard.issuperset(item.quotes[:1]):
            return item
        return replace(item, speaker=dossier.speaker(item))

    silent = silences(dossier, day)
    positions = (silent.get(each.id, each) for each in brief.positions)
    return replace(
        brief,
        positions=tuple(voiced(each) for each in kept(tuple(positions))),
        demands=tuple(
            replace(
                voiced(each), responses=tuple(voiced(answer) for answer in kept(each.responses))
            )
            for each in kept(brief.demands)
        ),
        quotes=quotes,
        views=kept(brief.views),
        events=kept(brief.events),
        figures=kept(brief.figures),
    )


def _by(dossier: Dossier, item: Datable, day: datetime.date) -> bool:
    when = dossier.dating(item).when
    return when is not None and when.by(day)


def _may_be_by(dossier: Dossier, item: Datable, day: datetime.date) -> bool:
    when = dossier.dating(item).when
    if when is None:
        return True
    return not when.by(day) and (when.earliest is None or when.earliest <= day)


def _said(brief: Brief) -> list[tuple[str, Datable]]:
    """Every dated item by id; an answer goes by the id of its demand."""
    said: list[tuple[str, Datable]] = []
    for each in (brief.positions, brief.quotes, brief.views, brief.events, brief.figures):
        said.extend((item.id, item) for item in each)
    for demand in brief.demands:
        said.append((demand.id, demand))
        said.extend((demand.id, answer) for answer in demand.responses)
    return said


def _unsettled(dossier: Dossier, day: datetime.date) -> Iterator[str]:
    """The items that may have been said by `day`, though their dates do not settle it."""
    found = (name for name, each in _said(dossier.brief) if _may_be_by(dossier, each, day))
    return iter(dict.fromkeys(found))


def _tied(dossier: Dossier, items: tuple[U, ...], left: set[str], gone: set[str]) -> tuple[U, ...]:
    """Those that are tied to no dated item, or to one that is left; none where nothing is."""

    def stays(item: U) -> bool:
        ties = {each.target for each in references(item)}
        ties |= {each.origin for each in dossier.referrers(item.id)}
        return bool(ties & left) or not ties & gone

    return tuple(each for each in items if stays(each)) if left else ()


def _spoken(terms: tuple[Term, ...], gone: set[str]) -> tuple[Term, ...]:
    """The terms with the words whose quote, if they have one, is not gone."""
    return tuple(
        replace(each, words=tuple(word for word in each.words if word.quote not in gone))
        for each in terms
    )
