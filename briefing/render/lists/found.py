"""What a search found, as rows: grouped by kind with counts, each with its best passage."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from briefing.library import Dossier
from briefing.model import Event, Quote, Statement
from briefing.render import phrases
from briefing.render.blocks import Blank, Block, Heading, Row, Text
from briefing.render.spans import Span, Spans, joined
from briefing.render.words import KEEPING, KIND
from briefing.search import Found, Hit

_BETWEEN = Row((Blank(),))


def found_rows(dossier: Dossier, found: Found) -> list[Row]:
    """The hits by kind: the kind of the best hit first, hits of a kind best first."""
    kinds: dict[str, list[Hit]] = {}
    for hit in found.hits:
        kinds.setdefault(hit.kind, []).append(hit)
    rows = [Row((_instead(*each),)) for each in found.instead]
    for kind, hits in kinds.items():
        every = found.counts.get(kind, len(hits))
        words = f"{KIND[kind]} · {every}" + (f", {len(hits)} shown" if len(hits) < every else "")
        rows.append(Row((Heading((Span(words, "heading"),)),)))
        for hit in hits:
            rows += Row(partial(_blocks, dossier, hit), hit.target), _BETWEEN
    return rows


def fault_rows(fault: str) -> list[Row]:
    """What is wrong with a query, in the place of hits."""
    return [Row((Text((Span(fault, "alarm"),), 0, 2),))]


def _blocks(dossier: Dossier, hit: Hit) -> tuple[Block, ...]:
    return tuple(hit_blocks(dossier, hit))


def count_head(counts: Mapping[str, int], kind: str) -> Row:
    """How much was found, or is left of one kind; the headings tell the count of each."""
    total = sum(counts.values())
    words = f"{KIND[kind]} {counts.get(kind, 0)} of {total}" if kind else f"All {total}"
    more = Span(" · Tab: the next kind" if kind else " · Tab: one kind", "meta")
    return Row((Text((Span(words, "alarm" if kind else "label"), more), 0, 2),))


def hit_blocks(dossier: Dossier, hit: Hit) -> list[Block]:
    """One hit: its name, who and when, and the passage."""
    head = joined([(Span(hit.title, "title"),), _meta(dossier, hit)], " · ")
    passage = "".join(words for words, _is_hit in hit.passage)
    if passage.strip() in ("", hit.title):
        return [Text(head, 0, 2)]
    # A reader's own words must not pass for those of the brief.
    own = (Span(f"{KEEPING['note'].symbol} your note: ", "meta"),) if hit.own else ()
    return [Text(head, 0, 2), Text((*own, Span(passage)), 2)]


def _meta(dossier: Dossier, hit: Hit) -> Spans:
    item = dossier.get(hit.target)
    day: Spans = ()
    if isinstance(item, Statement | Quote | Event):
        day = (phrases.day(dossier, dossier.dating(item)),)
    return joined(
        [
            phrases.actor(dossier, hit.speaker) if hit.speaker else (),
            day,
            phrases.cites(dossier, (hit.source,)) if hit.source else (),
        ],
        " · ",
    )


def _instead(typed: str, taken: str) -> Text:
    return Text((Span(f"Nothing for “{typed}”; shown: “{taken}”", "alarm"),))
