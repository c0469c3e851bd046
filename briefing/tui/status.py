"""What the bars say: the brief, the section, the keys, and how far the reader is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from rich.cells import set_cell_size

from briefing.render.blocks import Row, Text
from briefing.render.dates import day_in_words, in_words
from briefing.render.spans import Line, Span, Spans, cell_len, width
from briefing.render.symbols import BOND
from briefing.render.wrap import wrap

if TYPE_CHECKING:
    from briefing.library import Dossier
    from briefing.render.sheet import Sheet
    from briefing.tui.shelved import Shelved

Keys = tuple[tuple[str, str], ...]

MARGIN: Final = 1
"""Blanks kept on either side of a bar."""

GAP = 4
"""Cells between the words on the left of a bar and those on the right, with its margins."""

TO_FIND: Final = "words to find"
"""Asks for words, on the line on which they are typed."""

KEYS_ON_LIST: Keys = (
    ("?", "help"), ("/", "search"), ("Enter", "open"), ("H", "back"), ("q", "quit"),
)  # fmt: skip
KEYS_ON_PAGE: Keys = (
    ("?", "help"), ("Tab", "link"), ("Enter", "follow"), ("H", "back"), ("Esc", "list"),
)  # fmt: skip
KEYS_TYPING: Keys = (("Enter", "open"), ("Up Down", "choose"), ("Esc", "leave"))


def menu(dossier: Dossier) -> list[Row]:
    """The sections with their counts, for the pane on the left."""
    from briefing.render.sections import SECTIONS

    rows = []
    for each in SECTIONS:
        count = each.count(dossier)
        spans = (Span(f"{each.digit} ", "label"), Span(each.title))
        tail = (Span(f" {count}", "meta"),) if count else ()
        rows.append(Row((Text((*spans, *tail), 0, 2),), each.key))
    return rows


def header(dossier: Dossier, *, outdated: bool = False) -> tuple[Spans, Spans]:
    """The brief and its faults on the left, the day as of which it is shown on the right.

    `outdated` says that its files are other by now, and cannot be shown.
    """
    head = dossier.brief.head
    faults = len(dossier.problems)
    left: list[Span] = [Span(head.title, "title")]
    if outdated:
        left.append(Span("  ! as it was: its files have faults now (key !)", "alarm"))
    elif faults:
        part = dossier.not_whole
        where = f", {_items(part)} not read whole" if part else " in this brief"
        words = f"  ! {faults} fault{'s' if faults > 1 else ''}{where} (key !)"
        left.append(Span(words, "alarm"))
    if dossier.day is None:
        return tuple(left), (Span(f"as of {in_words(head.as_of)}", "meta"), Span("  < >", "label"))
    out = len(dossier.left_out)
    more = f"; {_items(out)} of uncertain date left out" if out else ""
    words = f"only what was said by {day_in_words(dossier.day)}{more}"
    return tuple(left), (Span(words, "alarm"), Span("  < > w", "label"))


def _items(count: int) -> str:
    return f"{count} item{'s' if count > 1 else ''}"


def crumbs(
    header: tuple[Spans, Spans], way: Sequence[str], room: int, between: str = " / "
) -> Spans:
    """The left of the header with the way to the page in use, as much of it as has room there."""
    left, right = header
    for words in (f"{between}{each}" for each in way if each):
        longer = (*left, Span(words, "meta"))
        if width(longer) + width(right) + GAP > room:
            break
        left = longer
    return left


def strip(current: str) -> Spans:
    """The sections in a line, each a link; a sign says which one is in use."""
    from briefing.render.sections import SECTIONS

    spans: list[Span] = []
    for index, each in enumerate(SECTIONS):
        if index:
            spans.append(Span(" "))
        between = "▸" if each.key == current else BOND
        spans.append(Span(f"{each.digit}{between}{each.short}", "text", each.key))
    return tuple(spans)


def keys(*, on_page: bool, typing: bool) -> Keys:
    """The keys that serve most where the reader is, the most needed first."""
    return KEYS_TYPING if typing else KEYS_ON_PAGE if on_page else KEYS_ON_LIST


def footer(keys: Keys, place: Spans, room: int) -> tuple[Spans, Spans]:
    """The left and right of the last line: the keys, as many as fit into it, and the place.

    It is one line whatever it says: what stands above it must not move.
    """
    spans: Spans = ()
    left = room - width(place) - GAP
    for key, words in keys:
        more = Span(f"{key} ", "label"), Span(f"{words}  ", "meta")
        left -= width(more)
        if left < 0:
            break
        spans = (*spans, *more)
    return spans, place


def bar_lines(left: Spans, right: Spans, cells: int) -> list[Line]:
    """The lines of a bar that is so many cells wide, margins and all; the margins are not in them.

    What stands on the right has a line of its own where there is no room beside the last.
    """
    room = max(cells - 2 * MARGIN, 1)
    lines = wrap(left, room)
    before, after = width(lines[-1]), width(right)
    if not after:
        return lines
    if before + 2 + after > room:
        return [*lines, *wrap(right, room)]
    return [*lines[:-1], (*lines[-1], Span(" " * (room - before - after)), *right)]


def fitting(spans: Spans, room: int) -> Spans:
    """As many of the spans as fit into one line, with a sign where some are left out."""
    kept: Spans = ()
    left = room - GAP
    for span in spans:
        left -= cell_len(span.text)
        if left < 0:
            return (*kept, Span(" …", "meta"))
        kept = (*kept, span)
    return kept


def message(words: str, room: int) -> tuple[Spans, bool]:
    """What is said in the last line instead of the keys, and whether all of it fits."""
    fits = cell_len(words) + GAP <= room
    shown = words if fits else f"{set_cell_size(words, max(room - GAP, 1)).rstrip()}…"
    return (Span(shown, "alarm"),), fits


def searching(said: str) -> Spans:
    """How far the reader is in what was found, or what else is said of that."""
    return (Span(said, "meta"),)


def in_list(shown: str, sheet: Sheet) -> Spans:
    """How far down its list an item stands."""
    number = sheet.numbers.get(shown)
    words = f"{number} of {sheet.count}" if number else ""
    return (Span(words, "meta"),)


def reading(shelved: Shelved) -> Spans:
    """How far the library has been read, while it is being read."""
    progress = shelved.progress
    if not shelved.reading or not progress.total:
        return ()
    left = f" · about {_duration(progress.left)}" if progress.left is not None else ""
    return (Span(f"reading {progress.done:,} of {progress.total:,}{left}", "alarm"),)


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes > 1 else f"{max(round(seconds), 1)} s"
