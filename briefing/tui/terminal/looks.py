"""How a cell looks, and the shortest way from one look to another."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import Final, NamedTuple

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


class Look(NamedTuple):
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


def pen_of(look: Look) -> str:
    """A character that stands for a look, so that stretches in one look are found in a string."""
    pen = _PENS.get(look)
    if pen is None:
        pen = _PENS[look] = chr(len(_PENS))
        _LOOKS.append(look)
    return pen


def look_with(pen: str) -> Look:
    """The look that a character stands for."""
    return _LOOKS[ord(pen)]


_PENS: Final[dict[Look, str]] = {}
_LOOKS: Final[list[Look]] = []


@lru_cache(_KEPT)
def blank(look: Look) -> Look:
    """What can be seen of a look on a blank."""
    return Look("", look.paper) if look.bare else look


@lru_cache(_KEPT)
def suits(pen: Look | None, look: Look, *, is_blank: bool) -> bool:
    """Whether what is written with the pen as it is looks as it should."""
    return pen == look or (is_blank and pen is not None and blank(pen) == look)


@lru_cache(_KEPT)
def change(old: Look | None, new: Look) -> str:
    """The shortest sequence that makes a pen `new`; `old` is None where nobody knows it."""
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
