"""How a cell looks, the shortest way from one look to another, and a character for each look.

Such a character is a pen: the looks of a row of cells are a string of them. Of a blank nothing is
seen but its paper: all blanks on one paper have a pen of their own, whatever stands beside them.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import Final

import msgspec

_COLOUR_OF_ITS_OWN = {"38": "ink", "48": "paper"}
_PARTS = {"2": 5, "5": 3}
"""How many parameters a colour of its own has, by its kind."""

_OFF: Final = {
    "1": "22",
    "2": "22",
    "3": "23",
    "4": "24",
    "5": "25",
    "6": "25",
    "7": "27",
    "8": "28",
    "9": "29",
    "21": "24",
    "51": "54",
    "52": "54",
    "53": "55",
}
"""What turns an attribute off, with its neighbours."""

_ON_BLANKS: Final = frozenset({"4", "5", "6", "7", "9", "21", "51", "52", "53"})
"""Attributes that are seen on a blank too."""

_KEPT = 8192


class Look(msgspec.Struct, frozen=True):
    """Colours as their parameters, empty for the terminal's own, and attributes by their codes."""

    ink: str = ""
    paper: str = ""
    marks: frozenset[str] = frozenset()

    @property
    def bare(self) -> bool:
        """Whether a blank in this look is nothing but its paper."""
        return not self.marks & _ON_BLANKS


PLAIN: Final = Look()


@lru_cache(_KEPT)
def look_of(parameters: str) -> Look | None:
    """The look that an SGR sequence sets after a reset; None for one with unknown parts."""
    ink, paper, marks = "", "", set()
    parts = parameters.split(";")
    at = 0
    while at < len(parts):
        part = parts[at]
        if part in _COLOUR_OF_ITS_OWN:
            size = _PARTS.get(parts[at + 1] if at + 1 < len(parts) else "", 0)
            colour = ";".join(parts[at : at + size])
            if not size or at + size > len(parts):
                return None
            colour = shortest(colour)
            ink, paper = (colour, paper) if part == "38" else (ink, colour)
            at += size
            continue
        number = int(part or 0)
        if number in (39, 49):
            ink, paper = ("", paper) if number == 39 else (ink, "")  # noqa: PLR2004 - SGR
        elif number in _INKS:
            ink = part
        elif number in _PAPERS:
            paper = part
        elif part in _OFF:
            marks.add(part)
        elif number or marks or ink or paper:
            return None
        at += 1
    return Look(ink, paper, frozenset(marks))


def shortest(colour: str) -> str:
    """A colour of its own by its number where it has one: half the bytes for the same."""
    number = _NUMBERS.get(colour[len("38;2;") :]) if colour[3:4] == "2" else None
    return f"{colour[:3]}5;{number}" if number else colour


_STEPS = (0, 95, 135, 175, 215, 255)
_GREYS: Final = {f"{8 + 10 * step};" * 2 + f"{8 + 10 * step}": 232 + step for step in range(24)}
_CUBE: Final = {
    f"{red};{green};{blue}": 16 + number
    for number, (red, green, blue) in enumerate(product(_STEPS, repeat=3))
}
_OWN: Final = 22
"""Numbers that are often made others: 16 are everyone's own, and some schemes take the next six."""

_NUMBERS: Final = {colour: number for colour, number in (_CUBE | _GREYS).items() if number >= _OWN}
"""The numbers of the colours that terminals have in common, by their parts."""

_INKS = frozenset([*range(30, 38), *range(90, 98)])
_PAPERS = frozenset([*range(40, 48), *range(100, 108)])


def change(old: Look | None, new: Look) -> str:
    """The shortest sequence that leads from one look to another; `old` is None if unknown."""
    if old == new:
        return ""
    fresh = [*sorted(new.marks), *(each for each in (new.ink, new.paper) if each)]
    whole = "\x1b[" + ";".join(["0", *fresh] if fresh else []) + "m"
    if old is None:
        return whole
    off = {_OFF[each] for each in old.marks - new.marks}
    kept = {each for each in old.marks & new.marks if _OFF[each] not in off}
    parts = [*sorted(off), *sorted(new.marks - kept)]
    if old.ink != new.ink:
        parts.append(new.ink or "39")
    if old.paper != new.paper:
        parts.append(new.paper or "49")
    short = "\x1b[" + ";".join(parts) + "m"
    return short if len(short) < len(whole) else whole


Pen = str
"""One character."""

_BLANK, _INK = "\0", "\1"
_WHERE: Final = bytes(ord(_BLANK if each == ord(" ") else _INK) for each in range(256))
"""Tells in a text where its blanks are."""

_PENS: Final[dict[Look, Pen]] = {}
_OF_BLANKS: Final[dict[str, Pen]] = {}

_LOOKS: Final[dict[Pen, Look]] = {_BLANK: PLAIN, _INK: PLAIN}
"""The first two are no pens: they tell where blanks are."""

_BLANKS: Final[dict[Pen, Pen]] = {}
_SUITS: Final[dict[Pen, str]] = {}
_WRITES: Final[dict[Pen, Pen]] = {}


def pen_of(look: Look) -> Pen:
    """The pen for what is seen in a look."""
    pen = _PENS.get(look)
    if pen is None:
        pen = _PENS[look] = _added(look)
        if look.bare:
            blank = _BLANKS[pen] = _blank_on(look.paper)
            _SUITS[pen] += blank
    return pen


def look_with(pen: Pen) -> Look:
    """The look of what is written with a pen."""
    return _LOOKS[pen]


def blank_of(pen: Pen) -> Pen:
    """The pen of a blank in the look of a pen."""
    return _BLANKS[pen]


def suits(pen: Pen) -> str:
    """The pens of all that may be written with a pen: its own, and that of its blanks."""
    return _SUITS[pen]


@lru_cache(_KEPT)
def taking(pen: Pen, old: Pen | None) -> str:
    """The sequence that takes a pen for the one at hand, None where nobody knows that."""
    return change(None if old is None else look_with(old), look_with(pen))


def inked(pen: Pen) -> Pen:
    """The pen itself; for that of blanks one that writes in the terminal's own ink."""
    return _WRITES[pen]


def pens_for(text: str, pen: Pen) -> str:
    """The pens of a text in one look, each character of which is a cell."""
    if " " not in text:
        return pen * len(text)
    where = text.encode("ascii", "replace").translate(_WHERE).decode()
    return where.replace(_INK, pen).replace(_BLANK, _BLANKS[pen])


def _blank_on(paper: str) -> Pen:
    pen = _OF_BLANKS.get(paper)
    if pen is None:
        pen = _OF_BLANKS[paper] = _added(Look("", paper))
        _WRITES[pen] = pen_of(Look("", paper))
    return pen


def _added(look: Look) -> Pen:
    pen = chr(len(_LOOKS))
    _LOOKS[pen] = look
    _BLANKS[pen] = _SUITS[pen] = _WRITES[pen] = pen
    return pen
