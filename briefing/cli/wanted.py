"""What an option names: sides, a section. A wrong word is met with the nearest right one.

A word of a fixed list that is wrong is a mistake in the command; an id that a brief does not have
was looked for and not found.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing.errors import NotFoundError, UsageError
from briefing.problems import did_you_mean

if TYPE_CHECKING:
    from briefing.library import Dossier
    from briefing.render.sections import Section


def section_named(key: str) -> Section:
    """The section that a reader calls by its key, its digit or its title."""
    from briefing.render.sections import SECTIONS

    word = key.strip().casefold()
    for each in SECTIONS:
        if word in (each.key, each.digit, each.title.casefold()):
            return each
    keys = [each.key for each in SECTIONS]
    raise UsageError(f"there is no section '{key}'", did_you_mean(word, keys) or _one_of(keys))


def theme_named(option: str | None) -> str:
    """The theme that an option names, else the environment; nothing where neither does."""
    from briefing.tui.colours import THEMES

    word = option or os.environ.get("BRIEFING_THEME", "")
    if not word or word in THEMES:
        return word
    said = "" if option else " (BRIEFING_THEME)"
    near = did_you_mean(word, THEMES)
    known = _one_of(list(THEMES))
    raise UsageError(f"there is no theme '{word}'{said}", f"{near} {known}" if near else known)


def sides_named(dossier: Dossier, words: str | None) -> tuple[str, ...]:
    """The sides in `words`, two or more ids with commas between; the default pair for None."""
    from briefing.compare import sides

    if words is None:
        return (dossier.brief.head.sides or sides(dossier))[:2]
    # The head's sides stand beside each other even where a side has made no move.
    known = tuple(dict.fromkeys((*dossier.brief.head.sides, *sides(dossier))))
    named = tuple(dict.fromkeys(_side(dossier, each, known) for each in words.split(",")))
    if len(named) < 2:  # noqa: PLR2004 - a comparison
        raise UsageError(
            "name two different sides or more", f"such as --sides {','.join(known[:2])}"
        )
    return named


def kind_named(word: str) -> str:
    """The kind of item, a key of the format, that a reader calls by it or by one of it."""
    from briefing.model import KINDS

    key = word.strip().casefold()
    for each in KINDS:
        if key in (each, each.removesuffix("s")):
            return each
    raise UsageError(f"there is no kind '{word}'", did_you_mean(key, KINDS) or _one_of([*KINDS]))


def only_one(section: Section | None, item: str) -> None:
    """Refuse both a section and an item."""
    if section and item:
        raise UsageError("an item and a section cannot both be shown", "leave one of them out")


def _side(dossier: Dossier, word: str, known: tuple[str, ...]) -> str:

    side = word.strip()
    if side in known:
        return side
    near = did_you_mean(side.casefold(), known) or _one_of(known)
    if side in dossier and dossier.kind(side) == "actors":
        raise NotFoundError(f"{dossier.name(side)} has no moves of its own in {dossier.id}", near)
    raise NotFoundError(f"{dossier.id} has no side '{side}'", near)


def _one_of(words: list[str] | tuple[str, ...]) -> str:
    return f"one of: {', '.join(words)}"
