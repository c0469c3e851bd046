"""Quoted words with the editors' own among them, in square brackets, as a pattern.

- `[…]` stands for whatever was left out;
- `[the treaty]` was put in, or stands for up to sixty characters that it explains; a `'s` behind it
  is part of it;
- in a word, `[W]e` is that letter, large or small; `walk[ed]` any end or beginning of that word.
"""

from __future__ import annotations

import re

_BRACKET = re.compile(r"\[([^\[\]]*)\](?:'s\b)?")
_EXPLAINED = r".{0,60}?"
_OMITTED = r".*?"


def pattern(words: str) -> re.Pattern[str] | None:
    """What `words`, in normal form, ask of a text; None where nothing was put in.

    What was said begins and ends where words of the text do, as far as no bracket goes on.
    """
    pieces = _BRACKET.split(words)
    said, put = pieces[::2], pieces[1::2]
    if not any(map(_is_put_in, put)) or not any(map(str.strip, said)):
        return None
    joins = [False, *map(_joins, said, said[1:]), False]
    literals = map(_literal, said, joins, joins[1:])
    return re.compile("".join(map("".join, zip(["", *_gaps(said, put)], literals, strict=True))))


def _gaps(said: list[str], put: list[str]) -> list[str]:
    """A pattern for each bracket, by what stands before and behind it."""
    gaps = list(map(_gap, put, said, said[1:]))
    # At either end nothing bounds what the brackets explain.
    for at in (0, -1):
        if not said[at].strip():
            gaps[at] = gaps[at].replace(_EXPLAINED, "")
    return gaps


def _is_put_in(inside: str) -> bool:
    return bool(inside.strip(". "))


def _joins(before: str, after: str) -> bool:
    """Whether a word on either side goes on in the bracket between."""
    return before[-1:].isalnum() or after[:1].isalnum()


def _gap(inside: str, before: str, after: str) -> str:
    if not _is_put_in(inside):
        return _OMITTED
    if not _joins(before, after):
        return _EXPLAINED
    if len(inside) > 1 or not after[:1].isalnum():
        return r"\w*"
    edge = "" if before[-1:].isalnum() else r"(?<!\w)"
    return f"{edge}(?i:{re.escape(inside)})"


def _literal(said: str, joined_before: bool, joined_after: bool) -> str:  # noqa: FBT001 - for map
    part = said if joined_before else said.lstrip()
    part = part if joined_after else part.rstrip()
    before = r"(?<!\w)" if part[:1].isalnum() and not joined_before else ""
    after = r"(?!\w)" if part[-1:].isalnum() and not joined_after else ""
    return f"{before}{re.escape(part)}{after}"
