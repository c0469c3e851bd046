"""What a search over a library found, as rows by brief and kind, for which no brief is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from rich.cells import set_cell_size

from briefing.render.blocks import Blank, Block, Heading, Row, Text
from briefing.render.dates import in_words
from briefing.render.spans import Span, Spans, cell_len, joined
from briefing.render.words import KEEPING, KIND
from briefing.search import Hit
from briefing.search.across import Across, Met
from briefing.search.facets import STATED

LONGEST_SOURCE = 40
"""Cells of a source's title in a row; the page has all of it."""

Numbered = tuple[int, Met]
"""A hit with its place in the ranking, by which its row is known."""


def across_rows(found: Across) -> list[Row]:
    """The hits under their briefs, the brief of the best hit first; the best of a brief first."""
    rows = [Row((_instead(*each),)) for each in found.instead]
    by_brief: dict[str, dict[str, list[Numbered]]] = {}
    for number, met in enumerate(found.hits):
        by_brief.setdefault(met.of, {}).setdefault(met.kind, []).append((number, met))
    for by_kind in by_brief.values():
        rows.append(Row(partial(_title, by_kind)))
        for kind, its in by_kind.items():
            rows.append(_NAMED[kind])
            for number, met in its:
                rows += (Row(partial(_blocks, met), str(number)), _BETWEEN)
    return rows


def counted(found: Across, every: Mapping[str, int], kind: str) -> Iterator[Span]:
    """How much was found in how many briefs, or is left of one `kind`, then of every kind."""
    if not every:
        return
    briefs = f"{len(found.briefs):,} brief" + ("" if len(found.briefs) == 1 else "s")
    least = "at least " if found.more else ""
    if kind:
        yield Span(f"{KIND[kind]} {found.counts.get(kind, 0):,} in {briefs}", "alarm")
    else:
        yield Span(f"{least}{found.total:,} in {briefs}", "label")
    for each, count in every.items():
        if each != kind:
            yield Span(f" · {KIND[each].lower()} {count:,}", "meta")


def _title(by_kind: Mapping[str, Sequence[Numbered]]) -> tuple[Block, ...]:
    shown = sum(map(len, by_kind.values()))
    _, best = next(iter(by_kind.values()))[0]
    count = f" · {best.beside}" + (f", {shown} shown" if shown < best.beside else "")
    return (Heading((Span(best.brief.title, "heading"), Span(count, "meta"))),)


_NAMED = {kind: Row((Text((Span(words, "label"),)),)) for kind, words in KIND.items()}
"""What stands above the hits of a kind."""

_BETWEEN = Row((Blank(),))


def _blocks(met: Met) -> tuple[Block, ...]:
    """One hit, when it comes into sight: its passage is looked for only then."""
    return tuple(_made(met))


def _made(met: Met) -> Iterator[Block]:
    """One hit: its name, who and when, and the passage."""
    hit = met.hit
    meta = [(Span(each, "meta"),) for each in (met.speaker, _date(hit), _source(met)) if each]
    head: Spans = joined([(Span(hit.title, "title"),), *meta], " · ")
    yield Text(head, 0, 2)
    passage = "".join(words for words, _is_hit in hit.passage)
    if passage.strip() not in ("", hit.title):
        # A reader's own words must not pass for those of the brief.
        own = (Span(f"{KEEPING['note'].symbol} your note: ", "meta"),) if hit.own else ()
        yield Text((*own, Span(passage)), 2)


def _date(hit: Hit) -> str:
    """Its date, with "~" unless a source states it."""
    facets = hit.document.facets
    when = facets.when
    sign = "" if STATED in facets.words else "~"
    return f"{sign}{in_words(when)}" if when else ""


def _source(met: Met) -> str:
    """Where its words stand, for what is quoted."""
    if met.hit.kind != "quotes" or cell_len(met.source) <= LONGEST_SOURCE:
        return met.source if met.hit.kind == "quotes" else ""
    return f"{set_cell_size(met.source, LONGEST_SOURCE - 1).rstrip()}…"


def _instead(typed: str, taken: str) -> Text:
    return Text((Span(f"Nothing for “{typed}”; shown: “{taken}”", "alarm"),))
