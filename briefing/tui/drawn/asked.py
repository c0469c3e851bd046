"""What keys ask for that were typed before there is an application to hear them."""

from __future__ import annotations

import re
from operator import methodcaller
from typing import Final, NamedTuple

from briefing.render.sections import SECTIONS, Section
from briefing.tui.drawn.pane import Move

_DOWN, _UP = methodcaller("move", 1), methodcaller("move", -1)
_MOVES: Final[dict[str, Move]] = {
    **dict.fromkeys(("j", "\x1b[B", "\x1bOB"), _DOWN),
    **dict.fromkeys(("k", "\x1b[A", "\x1bOA"), _UP),
    " ": methodcaller("page", 1),
    "b": methodcaller("page", -1),
    "g": methodcaller("end", -1),
    "G": methodcaller("end", 1),
}
"""What the list makes of keys: as `SheetView` has them."""

_KITTY: Final = re.compile(r"\x1b\[(\d+)(?:;(?:[12]|65|66|129|130|193|194)?(?:;(\d+))?)?u")
"""A key by its number, with shift or locks at most, and the letter that it gives."""

_LAST: Final = ord("~")

_WORDS: Final = re.compile("([A-Za-z0-9][A-Za-z0-9 ]*)?")
"""Such as ask for no other search, and take a cell for each letter."""

_KEY: Final = re.compile(r"\x1b[\[O][AB]|[^\x1b]", re.DOTALL)


class Asked(NamedTuple):
    """Sections, one after another, or moves in the list of the one that is shown.

    `words` are those to find that were typed then, which may be none so far.
    """

    sections: tuple[Section, ...] = ()
    moves: tuple[Move, ...] = ()
    words: str | None = None


def asked(typed: bytes) -> Asked | None:
    """What is shown when all keys were obeyed; None where one asks for something else.

    A move behind a section is one in a list that is not yet laid out: that is left to its view. So
    is the place of a list that gets another width when something moved in it.
    """
    text = _KITTY.sub(_letter, typed.decode("latin-1"))
    keys = _KEY.findall(text)
    if not keys or "".join(keys) != text:
        return None
    before, search, words = text.partition("/")
    sections = {each.digit: each for each in SECTIONS}
    if all(each in sections for each in before) and _WORDS.fullmatch(words):
        return Asked(tuple(sections[each] for each in before), (), words if search else None)
    if all(each in _MOVES for each in keys):
        return Asked((), tuple(_MOVES[each] for each in keys))
    return None


def _letter(key: re.Match[str]) -> str:
    number, letter = key.groups()
    code = int(letter or number)
    # What is no letter of ours stays what no key is.
    return chr(code) if code <= _LAST else key[0]
