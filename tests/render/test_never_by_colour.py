"""A role becomes a colour on the screen: whatever it says, the text of its span says too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefing.library import Dossier, open_brief
from briefing.model import KINDS
from briefing.paths import bundled
from briefing.render import items
from briefing.render.lay import lay
from briefing.render.look import Look
from briefing.render.sections import SECTIONS
from briefing.render.sheet import lay_rows
from briefing.render.spans import Line, Span

SIDES = ("first", "second", "other")
SAYS_SO = ("symbol", "alarm")
WIDE = 400


@cache
def geneva() -> Dossier:
    return open_brief(bundled("content") / "geneva-2022")


def every_line() -> Iterator[Line]:
    """All that the reader can show of the brief, each part on a line of its own."""
    dossier = geneva()
    look = Look(dossier.head.sides[:2])
    for section in SECTIONS:
        for rows in (section.rows, section.head, section.banner):
            yield from lay_rows(rows(dossier, look), WIDE).lines
    for kind in KINDS:
        for item in dossier.items(kind):
            yield from lay(items.page(dossier, item, look.sides), WIDE)


def test_a_side_is_named_by_what_has_its_colour() -> None:
    dossier = geneva()
    names = {dossier.name(each.id).casefold() for each in dossier.brief.actors}
    coloured = {
        span.text.strip().casefold()
        for line in every_line()
        for span in line
        if span.role in SIDES and span.text.strip()
    }
    unknown = {each for each in coloured if not any(each in name for name in names)}
    assert coloured
    assert not unknown


def test_a_sign_or_a_warning_stands_with_its_words() -> None:
    bare = [
        (at, span, line)
        for line in every_line()
        for at, span in enumerate(line)
        if span.role in SAYS_SO and not has_words(span) and not follows(line, at)
    ]
    # The strip of days marks a place on its axis by where the sign stands.
    assert {span.text for _, span, _ in bare} <= {"▲"}


def has_words(span: Span) -> bool:
    return any(each.isalpha() for each in span.text)


def follows(line: Line, at: int) -> bool:
    """Whether the next text of the line has the words."""
    return any(has_words(span) for span in line[at + 1 : at + 2])
