"""What the bars say: the brief, the section, the keys, and how far the reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library import Dossier
from briefing.render.blocks import Row, Text
from briefing.render.dates import in_words
from briefing.render.sections import SECTIONS
from briefing.render.spans import Span, Spans

if TYPE_CHECKING:
    from briefing.tui.screens.reader import ReaderScreen

KEYS_ON_LIST = (("/", "search"), ("⏎", "open"), ("H", "back"), ("?", "help"), ("q", "quit"))
KEYS_ON_PAGE = (("⇥", "link"), ("⏎", "follow"), ("H", "back"), ("Esc", "list"), ("?", "help"))
KEYS_TYPING = (("⏎", "open"), ("↓↑", "choose"), ("Esc", "leave"))


def menu(dossier: Dossier) -> list[Row]:
    """The sections with their counts, for the pane on the left."""
    rows = []
    for each in SECTIONS:
        count = each.count(dossier)
        spans = (Span(f"{each.digit} ", "label"), Span(each.title))
        tail = (Span(f" {count}", "meta"),) if count else ()
        rows.append(Row((Text((*spans, *tail), 0, 2),), each.key))
    return rows


def tell(reader: ReaderScreen) -> None:
    """Bring the bars up to date."""
    from briefing.tui.widgets.bar import Bar

    header, strip, footer = (reader.query_one(f"#{each}", Bar) for each in ("header", "strip", "footer"))
    header.show(*_header(reader.dossier))
    strip.show(_strip(), current=reader.section.key)
    reader.menu.place(reader.section.key)
    footer.show(_keys(reader), (Span(_position(reader), "meta"),))


def _header(dossier: Dossier) -> tuple[Spans, Spans]:
    head = dossier.brief.head
    faults = len(dossier.problems)
    left: list[Span] = [Span(head.title, "title")]
    if faults:
        left.append(Span(f"  ! {faults} fault{'s' if faults > 1 else ''} in this brief (key !)", "alarm"))
    return tuple(left), (Span(f"as of {in_words(head.as_of)}", "meta"),)


def _strip() -> Spans:
    spans: list[Span] = []
    for index, each in enumerate(SECTIONS):
        if index:
            spans.append(Span(" "))
        spans.append(Span(f"{each.digit}\N{NO-BREAK SPACE}{each.short}", "text", each.key))
    return tuple(spans)


def _keys(reader: ReaderScreen) -> Spans:
    keys = KEYS_ON_PAGE if reader.on_page else KEYS_ON_LIST
    if reader.finding.active and reader.input.display:
        keys = KEYS_TYPING
    spans: list[Span] = []
    for key, words in keys:
        spans.extend((Span(f"{key} ", "label"), Span(f"{words}  ", "meta")))
    return tuple(spans)


def _position(reader: ReaderScreen) -> str:
    finding = reader.finding
    if finding.active:
        if finding.fault:
            return finding.fault
        if not finding.targets:
            return "nothing found" if finding.query.strip() else "type words to find"
        place = finding.position(reader.shown)
        return f"hit {place}" if place else f"{len(finding.targets)} found"
    targets = [each for each in reader.listing.sheet.targets if each]
    at = targets.index(reader.shown) + 1 if reader.shown in targets else 0
    return f"{at} of {len(targets)}" if at else ""
