"""What a search found in several briefs: one ranking, as rows, as lines for a pipe, as data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, zip_longest

import msgspec
from msgspec.structs import replace

from briefing.cli import reach
from briefing.library import Address
from briefing.paths import cache_dir, state_dir
from briefing.render import edition
from briefing.render.blocks import Row, text
from briefing.render.keeping import searchable
from briefing.render.lists.found import found_rows
from briefing.search import Hit, everywhere
from briefing.search.answer import Answer, Asked
from briefing.search.everywhere import look_among
from briefing.search.kept import Kept
from briefing.state import Keeper


class Hits(msgspec.Struct, frozen=True):
    """What each brief has, and all of it in one ranking, best first."""

    by_brief: tuple[Answer, ...]
    ranked: tuple[tuple[Answer, Hit], ...]

    @property
    def instead(self) -> tuple[tuple[str, str], ...]:
        """The words that were found nowhere, with those taken in their place; each pair once."""
        return tuple(dict.fromkeys(each for its in self.by_brief for each in its.found.instead))


def look(text: str, day: str | None, asked: Asked) -> Hits:
    """Look in every brief that `text` means, by default in the library; at most so many hits.

    `day` is as in `reach`. Briefs take turns in the ranking: how well a hit fits is told within
    its own brief alone.
    """
    paths, at = reach.every(text, day)
    # One brief is read as fast as its index is looked up; of an earlier day nothing is kept.
    if len(paths) == 1 or at:
        answers = look_among(reach.opened(paths, at), asked, _kept)
    else:
        answers = everywhere.look(paths, asked, _kept, cache_dir())
    turns = zip_longest(*([(each, hit) for hit in each.found.hits] for each in answers))
    ranked = tuple(islice((each for turn in turns for each in turn if each), asked.limit))
    return Hits(tuple(answers), ranked)


def grouped(hits: Hits, width: int) -> Iterator[str]:
    """For a person: by brief where there are several, by kind, with counts."""
    for each in hits.by_brief:
        shown = tuple(hit for of, hit in hits.ranked if of is each)
        if not shown:
            continue
        if len(hits.by_brief) > 1:
            yield each.title
            yield ""
        found = found_rows(each.dossier, replace(each.found, hits=shown))
        yield from edition.rows([_named(each, row) for row in found], width)


def lines(hits: Hits) -> Iterator[str]:
    """For the next program of a pipe: each hit on one line, its address first."""
    for answer, hit in hits.ranked:
        yield f"{_address(answer, hit)}: {_passage(hit) or hit.title}"


def data(hits: Hits) -> list[dict[str, str]]:
    """For a script: each hit with all that is told of it; empty where there is nothing to tell."""
    return [
        {
            "address": _address(answer, hit),
            "kind": hit.kind,
            "title": hit.title,
            "passage": _passage(hit),
            "date": hit.date,
            "speaker": hit.speaker,
            "source": hit.source,
        }
        for answer, hit in hits.ranked
    ]


def _named(answer: Answer, row: Row) -> Row:
    """The row of a hit under the address by which it opens: nothing can be clicked here."""
    if not row.target:
        return row
    address = text(str(Address(answer.id, row.target)), "meta")
    return replace(row, blocks=(address, *row.blocks))


def _address(answer: Answer, hit: Hit) -> str:
    return str(Address(answer.id, hit.target))


def _passage(hit: Hit) -> str:
    words = " ".join("".join(run for run, _is_hit in hit.passage).split())
    return f"your note: {words}" if hit.own else words


def _kept(brief: str) -> Kept:
    return searchable(Keeper(state_dir(), brief))
