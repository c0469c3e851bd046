"""The looks of the roles on a ground, as textual would have them written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from briefing.tui.colours import OF_TERMINAL, THEMES, USUAL
from briefing.tui.roles import BAR, VIEW, Ink, ink
from briefing.tui.terminal.looks import Look, shortest

Colour = Callable[[str], str]
"""Gives the parameters of a colour, `#rrggbb`, without those that tell ink from paper."""

_CODES: Final = {"bold": "1", "italic": "3", "underline": "4", "reverse": "7"}
_ALL_COLOURS: Final = ("truecolor", "24bit")


class Ground:
    """What roles look like on one paper."""

    def __init__(self, theme: str, paper: str, roles: Mapping[str, Ink], colour: Colour) -> None:
        """Take a theme, and one of the tables of `briefing.tui.roles`."""
        self._theme = theme
        self._paper = paper
        self._roles = roles
        self._colour = colour
        self._known: dict[str, Look] = {}

    def of(self, role: str) -> Look:
        """The look of a role."""
        if role not in self._known:
            found = ink(self._theme, self._roles, role)
            self._known[role] = Look(
                shortest(f"38;{self._colour(found.colour or THEMES[self._theme].ink)}"),
                shortest(f"48;{self._colour(found.paper or self._paper)}"),
                frozenset(_CODES[each] for each in found.attributes),
            )
        return self._known[role]

    def hit(self, role: str) -> Look:
        """That of a role where it is what was looked for."""
        look, over = self.of(role), self.of("hit")
        return Look(over.ink, over.paper, look.marks | over.marks)

    def reversed(self, role: str) -> Look:
        """The same with ink and paper changed for each other: what a cursor stands on."""
        look = self.of(role)
        return Look(look.ink, look.paper, look.marks ^ {_CODES["reverse"]})


class Grounds(NamedTuple):
    """Those of views, of bars, and of lines on which words are typed."""

    view: Ground
    bar: Ground
    typing: Ground


def grounds(theme: str, environment: Mapping[str, str]) -> Grounds | None:
    """All of them; None where the colours are the terminal's own, or none."""
    name, colour = theme or USUAL, _colours(environment)
    if name == OF_TERMINAL or colour is None:
        return None
    papers = THEMES[name].paper, THEMES[name].panel, THEMES[name].surface
    pairs = zip(papers, (VIEW, BAR, VIEW), strict=True)
    return Grounds(*(Ground(name, paper, roles, colour) for paper, roles in pairs))


def _colours(environment: Mapping[str, str]) -> Colour | None:
    """How a terminal is told of a colour, as far as its variables tell."""
    if environment.get("NO_COLOR"):
        return None
    if environment.get("COLORTERM", "").strip().lower() in _ALL_COLOURS:
        return _by_parts
    few = environment.get("TERM", "").strip().lower().endswith("-256color")
    return _by_number if few else None


def _by_parts(colour: str) -> str:
    return "2;" + ";".join(map(str, bytes.fromhex(colour[1:])))


def _by_number(colour: str) -> str:
    # The nearest is not always the one that is the same.
    from rich.color import Color, ColorSystem

    return f"5;{Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).number}"
