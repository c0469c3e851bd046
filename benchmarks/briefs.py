"""Briefs of any size: the kinds of item in the shares that a real brief has, all tied together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.voice import Voice

_SHARES = {
    "issues": 0.04,
    "positions": 0.24,
    "demands": 0.06,
    "quotes": 0.32,
    "views": 0.08,
    "events": 0.08,
    "gaps": 0.06,
    "terms": 0.06,
}
"""Parts of all items; the rest are actors, and a source for each fifty items."""

SOURCE = "Gazette"
"""Stands in the title of every source, and nowhere else."""

_FIRMNESS = ("flexible", "firm", "core", "red-line", "unclear")
_STATUS = ("contested", "narrowing", "one-side-only", "agreed")
_OUTLOOK = ("hopeful", "guarded", "pessimistic", "neutral")


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many items of each kind a brief has."""

    actors: int
    issues: int
    positions: int
    demands: int
    quotes: int
    views: int
    events: int
    gaps: int
    terms: int
    sources: int


def sizes(items: int) -> Sizes:
    """Those of a brief with about so many items."""
    counts = {kind: max(2, round(items * share)) for kind, share in _SHARES.items()}
    sources = max(2, items // 50)
    return Sizes(actors=max(6, items - sum(counts.values()) - sources), sources=sources, **counts)


def brief(voice: Voice, name: str, items: int) -> Iterator[tuple[str, str]]:
    """The name of each part of a brief, and its YAML; the same id for the same `name`."""
    of = sizes(items)
    yield "brief", _head(voice, name)
    for kind, item in _ITEMS.items():
        lines = "".join(item(voice, of, number) for number in range(getattr(of, kind)))
        yield kind, f"{kind}:\n{lines}"


def _head(voice: Voice, name: str) -> str:
    return (
        f"brief:\n  id: {name}\n  title: {voice.title()}\n  as_of: 2021-12-31\n"
        f"  question: {voice.said()}\n  bottom_line: {voice.said()}\n"
        f"  language: {voice.tag}\n  sides: [actor-0, actor-1]\n"
    )


def _day(voice: Voice) -> str:
    return f"2021-{1 + voice.pick(12):02}-{1 + voice.pick(28):02}"


def _actor(voice: Voice, _of: Sizes, number: int) -> str:
    kind = "person" if number > 1 else "state"
    speaks = f"\n  represents: actor-{number % 2}" if number > 1 else ""
    name = f"{voice.title()} {number}"
    return f"- id: actor-{number}\n  name: {name}\n  kind: {kind}{speaks}\n"


def _issue(voice: Voice, _of: Sizes, number: int) -> str:
    return (
        f"- id: issue-{number}\n  title: {voice.title()} {number}\n"
        f"  question: {voice.said()}\n"
        f"  status: {_STATUS[number % len(_STATUS)]}\n  quarrel: interest\n"
    )


def _position(voice: Voice, of: Sizes, number: int) -> str:
    return (
        f"- id: position-{number}\n  issue: issue-{number % of.issues}\n"
        f"  actor: actor-{number // of.issues % 2}\n  text: {voice.said()}\n"
        f"  firmness: {_FIRMNESS[number % len(_FIRMNESS)]}\n  basis: reported\n"
        f"{_dated(voice)}  quotes: [quote-{voice.pick(of.quotes)}]\n{_sourced(voice, of)}"
    )


def _demand(voice: Voice, of: Sizes, number: int) -> str:
    return (
        f"- id: demand-{number}\n  by: actor-{number % 2}\n  of: [actor-{1 - number % 2}]\n"
        f"  issue: issue-{voice.pick(of.issues)}\n  text: {voice.said()}\n"
        f"  firmness: firm\n  date: 2021-01-{1 + number % 28:02}\n  date_basis: stated\n"
        f"  responses:\n  - by: actor-{1 - number % 2}\n    stance: rejects\n"
        f"    text: {voice.said()}\n    date: 2021-02-{1 + number % 28:02}\n"
        f"    date_basis: stated\n  {_sourced(voice, of)}{_sourced(voice, of)}"
    )


def _quote(voice: Voice, of: Sizes, number: int) -> str:
    note = f"  note: {voice.said()}\n" if number % 2 else ""
    return (
        f"- id: quote-{number}\n  speaker: actor-{voice.pick(of.actors)}\n"
        f"  text: {voice.said()}\n  wording: direct\n{_dated(voice)}"
        f"  setting: {voice.title()}\n{_on_an_issue(voice, of)}  source: {_source(voice, of)}\n"
        f"  locator: paragraph {1 + voice.pick(40)}\n{note}"
    )


def _view(voice: Voice, of: Sizes, number: int) -> str:
    return (
        f"- id: view-{number}\n  expert: actor-{2 + voice.pick(of.actors - 2)}\n"
        f"  claim: {voice.said()}\n  argument: {voice.said()}\n"
        f"  outlook: {_OUTLOOK[number % len(_OUTLOOK)]}\n"
        f"{_dated(voice)}{_on_an_issue(voice, of)}{_sourced(voice, of)}"
    )


def _event(voice: Voice, of: Sizes, number: int) -> str:
    return (
        f"- id: event-{number}\n  title: {voice.title()} {number}\n{_dated(voice)}"
        f"  kind: meeting\n  note: {voice.said()}\n{_sourced(voice, of)}"
    )


def _gap(voice: Voice, of: Sizes, number: int) -> str:
    return (
        f"- id: gap-{number}\n  question: {voice.said()}\n"
        f"{_on_an_issue(voice, of)}{_sourced(voice, of)}"
    )


def _term(voice: Voice, of: Sizes, number: int) -> str:
    return (
        f"- id: term-{number}\n  term: {voice.title()} {number}\n"
        f"  meaning: {voice.said()}\n{_sourced(voice, of)}"
    )


def _publication(voice: Voice, _of: Sizes, number: int) -> str:
    return (
        f"- id: source-{number}\n  title: {SOURCE} {number}, {voice.title()}\n"
        f"  language: {voice.tag}\n  published: {_day(voice)}\n  published_basis: stated\n"
    )


def _dated(voice: Voice) -> str:
    return f"  date: {_day(voice)}\n  date_basis: stated\n"


def _on_an_issue(voice: Voice, of: Sizes) -> str:
    return f"  issues: [issue-{voice.pick(of.issues)}]\n"


def _sourced(voice: Voice, of: Sizes) -> str:
    return f"  sources: [{_source(voice, of)}]\n"


def _source(voice: Voice, of: Sizes) -> str:
    return f"source-{voice.pick(of.sources)}"


_ITEMS: dict[str, Callable[[Voice, Sizes, int], str]] = {
    "actors": _actor,
    "issues": _issue,
    "positions": _position,
    "demands": _demand,
    "quotes": _quote,
    "views": _view,
    "events": _event,
    "gaps": _gap,
    "terms": _term,
    "sources": _publication,
}
