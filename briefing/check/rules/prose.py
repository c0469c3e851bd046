"""The editors' own words: neutral, and with their quotation marks in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.model import (
    Conflict,
    Demand,
    Event,
    Figure,
    Gap,
    Head,
    Issue,
    Item,
    Position,
    Source,
    Term,
)
from briefing.model.fields import Path
from briefing.model.prose import broken

LOADED_WORDS = (
    "absurd",
    "aggressor",
    "appeasement",
    "blackmail",
    "blatant",
    "brutal",
    "bullying",
    "cynical",
    "evil",
    "fanatic",
    "heroic",
    "hypocritical",
    "hysterical",
    "infamous",
    "lackey",
    "notorious",
    "obviously",
    "of course",
    "outrageous",
    "puppet",
    "regime",
    "ridiculous",
    "sabre-rattling",
    "saber-rattling",
    "shameless",
    "so-called",
    "stooge",
    "terrorist",
    "thug",
    "unprovoked",
    "warmonger",
)
"""Words that judge instead of telling, in English; a brief's head may have a list of its own."""

_NEUTRAL: tuple[tuple[type[Item], tuple[str, ...]], ...] = (
    (Head, ("title", "subtitle", "question", "bottom_line", "summary")),
    (Issue, ("title", "question", "why")),
    (Position, ("text",)),
    (Demand, ("text", "responses")),
    (Event, ("title", "outcome")),
    (Figure, ("meaning",)),
    (Conflict, ("title", "resolution")),
    (Gap, ("question",)),
    (Term, ("meaning",)),
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|‘[^’]*’(?!\w)")
_PAIRS = (("“", "”"), ("«", "»"))
_MARKS = re.compile("[“”«»]")


def loaded_word(index: Index) -> Iterator[Finding]:
    """The editors' words judge nobody.

    Issues, positions, demands and the head are written so that either side would sign that it is
    put fairly. A word that judges belongs inside quotation marks, as somebody's own, or in a view.
    `loaded_words` in the head replaces the list of words that are looked for; `[none]` ends it.

    Fails:

        issues:
          - {id: league-door, title: The regime and the open door}

    Passes:

        issues:
          - {id: league-door, title: The government and the open door}
    """
    texts = list(_neutral(index))
    sought = _sought(index.brief.head, "\n".join(text for _, _, text in texts))
    if sought is None:
        return
    for item, path, text in texts:
        for match in sought.finditer(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)):
            hint = "say what happened, or put the word in quotation marks as somebody's own"
            yield Finding(item, f"'{match[0]}' judges", hint, path, words=match[0])


def broken_mark(index: Index) -> Iterator[Finding]:
    """What begins like a mark of prose is one.

    `[[` begins a link and `[@` a citation. What is not written to its end, or holds more than one
    id, is no mark: readers see the brackets, and get no link.

    Fails:

        issues:
          - {id: league-door, title: Door, question: "Is it open [@npr, p. 3], see [[hill-door]?"}

    Passes:

        issues:
          - {id: league-door, title: Door, question: "Is it open [@npr], see [[hill-door]]?"}
        quotes: [{id: hill-door}]
        sources: [{id: npr}]
    """
    for item, inside in index.values:
        for path, field, text in inside:
            if field.prose and (begun := broken(text)):
                message = f"'{begun}' begins a mark, and is none"
                hint = "write [[id]], [[id|words]] or [@source-id], with no bracket inside"
                yield Finding(item.id, message, hint, path, words=begun)


def unbalanced_marks(index: Index) -> Iterator[Finding]:
    """Every quotation mark that opens in prose closes in it.

    Where one is missing a reader cannot tell whose words the rest is in.

    Fails:

        issues:
          - {id: league-door, title: The “open door of League}

    Passes:

        issues:
          - {id: league-door, title: The “open door” of League}
    """
    for item, inside in index.values:
        for path, field, text in inside:
            told = (field.prose or field.key == "title") and not isinstance(item, Source)
            if told and (mark := _odd_mark(text)):
                message = f"the quotation mark {mark} has no partner"
                yield Finding(item.id, message, "close it, or take it out", path, words=mark)


def _odd_mark(text: str) -> str:
    """A quotation mark without its partner; empty where all have one."""
    if "„" in text:  # the signs that close it open elsewhere
        return ""
    signs = _MARKS.findall(text)
    for opening, closing in _PAIRS if signs else ():
        depth = 0
        for sign in signs:
            depth += (sign == opening) - (sign == closing)
            if depth < 0:
                return closing
        if depth:
            return opening
    return '"' if text.count('"') % 2 else ""


def _sought(head: Head, everything: str) -> re.Pattern[str] | None:
    """What finds the loaded words that stand in `everything`; None where none does."""
    words = head.loaded_words
    if words is None:
        words = LOADED_WORDS if head.language.partition("-")[0] == "en" else ()
    folded = everything.lower()
    there = [each for each in words if each.lower() in folded]
    if not there:
        return None
    longest_first = sorted(there, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def _neutral(index: Index) -> Iterator[tuple[str, Path, str]]:
    """The texts that the editors answer for, each with its item and path."""
    keys = dict(_NEUTRAL)
    for item in index.items:
        for key in keys.get(type(item), ()):
            value = getattr(item, key)
            if isinstance(value, str):
                yield item.id, (key,), value
            elif key == "responses":
                yield from (
                    (item.id, (key, at, "text"), each.text) for at, each in enumerate(value)
                )
