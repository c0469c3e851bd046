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
from collections.abc import Iterable, Iterator
from itertools import compress
from typing import TypeVar

from msgspec.structs import replace

from briefing.library.coming import DATED, dated, last_days, last_days_of_answers, ties, unsettled
from briefing.library.dossier import Dossier
from briefing.library.rounds import dates, whole_from
from briefing.model import Brief, Demand, Item, Position, Response, Term

T = TypeVar("T")
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
    left = {each.id for kind in DATED for each in getattr(brief, kind)}
    gone = dated(dossier) - left
    brief = replace(
        brief,
        conflicts=_tied(dossier, brief.conflicts, "conflicts", left, gone),
        gaps=_tied(dossier, brief.gaps, "gaps", left, gone),
        terms=_spoken(_tied(dossier, brief.terms, "terms", left, gone), gone),
    )
    open_on = (name for name, first, last in unsettled(dossier) if first <= day < last)
    return dossier.with_brief(brief, day, tuple(dict.fromkeys(open_on)))


def get_ready(dossier: Dossier) -> Iterator[None]:
    """Work out in short steps what a view as of any day asks of the whole brief."""
    for each in (dates, last_days, last_days_of_answers, unsettled, dated):
        each(dossier)
        yield
    for kind in ("conflicts", "gaps", "terms"):
        ties(dossier, kind)
        yield


def _dated(dossier: Dossier, day: datetime.date) -> Brief:
    brief = dossier.brief
    days = last_days(dossier)

    def kept(items: tuple[T, ...], kind: str) -> tuple[T, ...]:
        return tuple(compress(items, [last <= day for last in days[kind]]))

    quotes = kept(brief.quotes, "quotes")
    heard = {each.id for each in quotes}
    return replace(
        brief,
        positions=_voiced(dossier, _positions(dossier, day), heard),
        demands=_voiced(dossier, _demands(dossier, day, heard), heard),
        quotes=quotes,
        views=kept(brief.views, "views"),
        events=kept(brief.events, "events"),
        figures=kept(brief.figures, "figures"),
    )


def _positions(dossier: Dossier, day: datetime.date) -> Iterable[Position]:
    from briefing.library.silences import silences  # noqa: PLC0415 - the first screen is of no day

    silent = silences(dossier, day)
    for each, last in zip(dossier.brief.positions, last_days(dossier)["positions"], strict=True):
        if each.id in silent:
            yield silent[each.id]
        elif last <= day:
            yield each


def _demands(dossier: Dossier, day: datetime.date, heard: set[str]) -> Iterable[Demand]:
    """The demands with the answers that had come."""
    lasts = last_days(dossier)["demands"], last_days_of_answers(dossier)
    for each, last, answers in zip(dossier.brief.demands, *lasts, strict=True):
        if last <= day:
            come = compress(each.responses, [last <= day for last in answers])
            responses = _voiced(dossier, come, heard)
            yield each if responses == each.responses else replace(each, responses=responses)


def _voiced(dossier: Dossier, items: Iterable[V], heard: set[str]) -> tuple[V, ...]:
    """Who voiced them stays known where the quote that tells it was said later, and not `heard`."""
    return tuple(
        each
        if each.speaker or heard.issuperset(each.quotes[:1])
        else replace(each, speaker=dossier.speaker(each))
        for each in items
    )


def _tied(
    dossier: Dossier, items: tuple[U, ...], kind: str, left: set[str], gone: frozenset[str]
) -> tuple[U, ...]:
    """Those that are tied to no dated item, or to one that is left; none where nothing is."""
    if not left:
        return ()
    stays = [not tied.isdisjoint(left) or tied.isdisjoint(gone) for tied in ties(dossier, kind)]
    return tuple(compress(items, stays))


def _spoken(terms: tuple[Term, ...], gone: frozenset[str]) -> tuple[Term, ...]:
    """The terms with the words whose quote, if they have one, is not gone."""
    return tuple(
        replace(each, words=tuple(word for word in each.words if word.quote not in gone))
        for each in terms
    )
