"""What a reader keeps of a brief, as rows: bookmarks and notes, the latest first."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.library import Dossier
from briefing.render import phrases
from briefing.render.blocks import Blank, Block, Heading, Row, Text
from briefing.render.dates import moment
from briefing.render.spans import Span
from briefing.render.words import KEEPING, KIND
from briefing.state import Keeper, Note


def kept_rows(dossier: Dossier, keeper: Keeper) -> list[Row]:
    """A row for each item with a bookmark or a note; what the brief has lost is listed too."""
    return [Row(tuple(_blocks(dossier, keeper, item)), item) for item in keeper.items()]


def note_rows(notes: tuple[Note, ...]) -> list[Row]:
    """The reader's own words on an item, to stand after its page; none for none."""
    if not notes:
        return []
    title = Heading((Span(str(KEEPING["note"]).replace("with a note", "A note"), "heading"),))
    return [Row((Blank(), title, *(block for each in notes for block in _note(each))))]


def _blocks(dossier: Dossier, keeper: Keeper, item: str) -> Iterator[Block]:
    marked, notes = keeper.is_marked(item), keeper.notes(item)
    sign = KEEPING["both" if marked and notes else "note" if notes else "mark"]
    kind = KIND[dossier.kind(item)] if item in dossier else "no longer in this brief"
    name = phrases.told(dossier, item)
    yield Text((Span(f"{sign.symbol} ", "symbol"), *name, Span(f" · {kind}", "meta")), 0, 2)
    for note in notes:
        for block in _note(note):
            yield Text(block.spans, 2)
    yield Blank()


def _note(note: Note) -> Iterator[Text]:
    for line in note.text.strip().split("\n"):
        yield Text((Span(line),))
    yield Text((Span(moment(note.at), "meta"),))
