"""What a search shows before there is an application: the line to type on, and what is found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.render.blocks import Row as Item
from briefing.tui import status
from briefing.tui.drawn.looks import Ground
from briefing.tui.finding import NOTHING_TYPED, Finding
from briefing.tui.terminal.looks import pen_of
from briefing.tui.terminal.rows import Row

if TYPE_CHECKING:
    from briefing.tui.paint import Highlight


class Search(NamedTuple):
    """The words that were typed so far and, where there are any, what is listed for them.

    Of what is found no page is shown before typing rests.
    """

    words: str = ""
    rows: Sequence[Item] = ()
    head: Sequence[Item] = ()
    highlight: Highlight | None = None
    said: str = NOTHING_TYPED


def look(finding: Finding, words: str, shown: str) -> Search | None:
    """What a search shows for words that were typed beside the page of an item that is `shown`.

    None where that page may stay.
    """
    if not words:
        return Search()
    finding.look(words[0])
    if finding.targets[:1] == [shown]:
        return None
    rows = finding.look(words)
    best = next(iter(finding.targets), "")
    return Search(words, rows, finding.counted(), finding.highlight, finding.said(best))


def typed(ground: Ground, words: str, columns: int) -> Row:
    """The line to type on, with the words or with those that ask for some, and a cursor."""
    text, cursor = ground.of("text"), ground.reversed("text")
    parts = [(text, words), (cursor, " ")]
    if not words:
        asking = status.TO_FIND
        parts = [(ground.reversed("meta"), asking[:1]), (ground.of("meta"), asking[1:])]
    row = Row.of([(pen_of(look), part) for look, part in parts])
    plain, room = pen_of(text), max(columns - 2 * status.MARGIN, 0)
    margin = Row.of([(plain, " " * status.MARGIN)])
    return (margin + row.fitted(room, plain)).fitted(columns, plain)
