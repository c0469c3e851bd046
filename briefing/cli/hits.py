"""What a search found in several briefs: one ranking, as rows, as lines for a pipe, as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, zip_longest

from briefing.library import Address, Dossier
from briefing.paths import state_dir
from briefing.render import edition
from briefing.render.blocks import Row, text
from briefing.render.keeping import searchable
from briefing.render.lists.found import found_rows
from briefing.search import Found, Hit, find
from briefing.search.kept import Kept
from briefing.state import Keeper


@dataclass(frozen=True, slots=True)
class Hits:
    """What each brief has, and all of it in one ranking, best first."""

    by_brief: tuple[tuple[Dossier, Found], ...]
    ranked: tuple[tuple[Dossier, Hit], ...]

    @property
    def instead(self) -> tuple[tuple[str, str], ...]:
        """The words that were found nowhere, with those taken in their place; each pair once."""
        return tuple(dict.fromkeys(each for _, found in self.by_brief for each in found.instead))


def look(briefs: Iterable[Dossier], query: str, kind: str, limit: int | None) -> Hits:
    """Look in every brief, for items of one kind or (empty) of all; at most `limit` hits.

    Briefs take turns in the ranking: how well a hit fits is told within its own brief alone.
    """
    everything = [(each, find(each, query, kind=kind, kept=_kept(each))) for each in briefs]
    turns = zip_longest(*([(each, hit) for hit in found.hits] for each, found in everything))
    ranked = tuple(islice((each for turn in turns for each in turn if each), limit))
    kept = [
        (each, replace(found, hits=tuple(hit for of, hit in ranked if of is each)))
        for each, found in everything
    ]
    return Hits(tuple(kept), ranked)


def grouped(hits: Hits, width: int) -> Iterator[str]:
    """For a person: by brief where there are several, by kind, with counts."""
    telling = [(each, found) for each, found in hits.by_brief if found.hits]
    for dossier, found in telling:
        if len(hits.by_brief) > 1:
            yield dossier.head.title
            yield ""
        yield from edition.rows(
            [_named(dossier, each) for each in found_rows(dossier, found)], width
        )


def lines(hits: Hits) -> Iterator[str]:
    """For the next program of a pipe: each hit on one line, its address first."""
    for dossier, hit in hits.ranked:
        yield f"{_address(dossier, hit)}: {_passage(hit) or hit.title}"


def data(hits: Hits) -> list[dict[str, str]]:
    """For a script: each hit with all that is told of it; empty where there is nothing to tell."""
    return [
        {
            "address": _address(dossier, hit),
            "kind": hit.kind,
            "title": hit.title,
            "passage": _passage(hit),
            "date": hit.date,
            "speaker": hit.speaker,
            "source": hit.source,
        }
        for dossier, hit in hits.ranked
    ]


def _kept(dossier: Dossier) -> Kept:
    return searchable(Keeper(state_dir(), dossier.id))


def _named(dossier: Dossier, row: Row) -> Row:
    """The row of a hit under the address by which it opens: nothing can be clicked here."""
    if not row.target:
        return row
    address = text(str(Address(dossier.id, row.target)), "meta")
    return replace(row, blocks=(address, *row.blocks))


def _address(dossier: Dossier, hit: Hit) -> str:
    return str(Address(dossier.id, hit.target))


def _passage(hit: Hit) -> str:
    words = " ".join("".join(run for run, _is_hit in hit.passage).split())
    return f"your note: {words}" if hit.own else words
