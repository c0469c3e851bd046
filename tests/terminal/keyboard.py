"""The keys that the reader binds, class by class, and each as a terminal sends it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

from textual.binding import Binding
from textual.keys import _character_to_key

import briefing.tui

ENDS = {"ctrl+c", "ctrl+q", "super+c"}
"""Keys that end the program, or need a keyboard that no terminal tells of."""


def kinds() -> dict[str, type]:
    """The classes of screens and widgets, and the parts of the reader, by name."""
    for part in walk_packages(briefing.tui.__path__, "briefing.tui."):
        import_module(part.name)

    def below(kind: type) -> Iterator[type]:
        yield kind
        parts: list[type] = type.__subclasses__(kind)
        for each in parts:
            yield from below(each)

    from textual.dom import DOMNode

    from briefing.tui.screens.reader.part import Part

    return {each.__name__: each for base in (DOMNode, Part) for each in below(base)}


def keys_of(parts: tuple[str, ...]) -> list[str]:
    """A key of each binding where these classes stand."""
    known = kinds()
    found: dict[str, None] = {}
    for part in parts:
        for kind in known[part].__mro__:
            for binding in Binding.make_bindings(vars(kind).get("BINDINGS", [])):
                found[binding.key.split(",")[0]] = None
    return [each for each in found if each not in ENDS]


NAMED = {"enter": 13, "escape": 27, "tab": 9, "backspace": 127, "space": 32}
ARROWS = {"up": "A", "down": "B", "right": "C", "left": "D", "end": "F", "home": "H"}
NUMBERED = {"delete": 3, "pageup": 5, "pagedown": 6, "f6": 17, "f7": 18}
SIGNS = {_character_to_key(each): each for each in map(chr, range(33, 127))}
SHIFT, ALT, CTRL, SUPER = 1, 2, 4, 8


def typed(key: str) -> str:
    """A key as a terminal sends it that speaks kitty's protocol."""
    *held, name = key.split("+") if len(key) > 1 else [key]
    bits = {"shift": SHIFT, "alt": ALT, "ctrl": CTRL, "super": SUPER}
    modifier = 1 + sum(bits[each] for each in held)
    if name in ARROWS:
        return f"\x1b[1;{modifier}{ARROWS[name]}"
    if name in NUMBERED:
        return f"\x1b[{NUMBERED[name]};{modifier}~"
    if name in NAMED:
        return f"\x1b[{NAMED[name]};{modifier}u"
    character = SIGNS[name]
    return f"\x1b[{ord(character)};{modifier}u" if held else character
