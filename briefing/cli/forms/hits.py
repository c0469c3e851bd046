"""What a search found in several briefs: one ranking, as rows, as lines for a pipe, as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.library import Address
from briefing.search.across import Across, Met

if TYPE_CHECKING:
    from briefing.render.blocks import Row


def grouped(found: Across, width: int) -> Iterator[str]:
    """For a person: by brief where there are several, by kind, with counts."""
    # A pipe gets lines that need no layout, the slowest import of all here.
    from briefing.render import edition
    from briefing.render.lists.found import found_rows
    from briefing.search import Found

    for brief in found.briefs:
        its = [each for each in found.hits if each.brief.id == brief]
        if not its:
            continue
        if len(found.briefs) > 1:
            yield its[0].brief.title
            yield ""
        hits = tuple(each.hit for each in its)
        shown = Found(hits, found.of_brief(brief), found.instead)
        rows = found_rows(its[0].brief.opened(), shown)
        yield from edition.rows([_named(its[0], row) for row in rows], width)


def lines(found: Across) -> Iterator[str]:
    """For the next program of a pipe: each hit on one line, its address first."""
    for met in found.hits:
        yield f"{met.address}: {_passage(met) or met.hit.title}"


def data(found: Across) -> list[dict[str, str]]:
    """For a script: each hit with all that is told of it; empty where there is nothing to tell."""
    return [
        {
            "address": met.address,
            "kind": met.hit.kind,
            "title": met.hit.title,
            "passage": _passage(met),
            "date": met.hit.date,
            "speaker": met.hit.speaker,
            "source": met.hit.source,
        }
        for met in found.hits
    ]


def _named(met: Met, row: Row) -> Row:
    """The row of a hit under the address by which it opens: nothing can be clicked here."""
    from briefing.render.blocks import Row, text  # as in `grouped`

    if not row.target:
        return row
    address = text(str(Address(met.brief.id, row.target)), "meta")
    return Row((address, *row.blocks), row.target)


def _passage(met: Met) -> str:
    words = " ".join("".join(run for run, _is_hit in met.hit.passage).split())
    return f"your note: {words}" if met.hit.own else words
