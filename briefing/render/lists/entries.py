"""A brief as a row of the library, which has the same number of lines whatever it holds."""

from __future__ import annotations

from rich.cells import set_cell_size

from briefing.library.entry import Entry
from briefing.render.dates import in_words
from briefing.render.spans import Line, Span, Spans, cell_len, width
from briefing.render.visible import visible
from briefing.render.wrap import wrap

NARROW = 60
"""Cells below which a title has two lines."""


def entry_height(cells: int) -> int:
    """How many lines a row has."""
    return 3 if cells < NARROW else 2


def entry_lines(entry: Entry, cells: int) -> list[Line]:
    """The title; then faults, date, how many items there are, sides, id. Cut off with a sign."""
    room = entry_height(cells) - 1
    title = wrap((Span(" ".join(entry.title.split()), "title"),), cells)
    lines = title[:room]
    if len(title) > room:
        lines[-1] = _cut((*lines[-1], Span(" " + " ".join(_words(title[room:])), "title")), cells)
    return [*lines, *[()] * (room - len(lines)), _cut((Span("  "), *_about(entry)), cells)]


def _words(lines: list[Line]) -> list[str]:
    return [span.text for line in lines for span in line]


def _about(entry: Entry) -> Spans:
    items = sum(entry.counts.values())
    parts = [
        f"as of {in_words(entry.as_of)}" if entry.as_of else "",
        f"{items:,} items" if items else "",
        " / ".join(entry.sides),
        entry.id,
    ]
    spans = (Span(" · ".join(each for each in parts if each), "meta"),)
    if not entry.faults:
        return spans
    words = f"! {entry.faults} fault{'s' if entry.faults > 1 else ''} · "
    return (Span(words, "alarm"), *spans)


def _cut(line: Line, cells: int) -> Line:
    """A line that ends with a sign where it does not fit."""
    shown = tuple(each._replace(text=visible(each.text).replace("\n", " ")) for each in line)
    if width(shown) <= cells:
        return shown
    kept: list[Span] = []
    room = cells - 1
    for span in shown:
        size = min(cell_len(span.text), room)
        kept.append(span._replace(text=set_cell_size(span.text, size)))
        room -= size
    return (*kept, Span("…", "meta"))
