"""How each role of a span looks in a view and in a bar, as plain data. Knows no textual."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from briefing.tui.colours import OF_TERMINAL, THEMES


class Ink(msgspec.Struct, frozen=True):
    """Colours by their names in `Colours`, empty for those of what it stands on; attributes."""

    colour: str = ""
    paper: str = ""
    attributes: tuple[str, ...] = ()


_BOLD: Final = ("bold",)

VIEW: Final = {
    "title": Ink(attributes=_BOLD),
    "heading": Ink("heading", attributes=_BOLD),
    "label": Ink("muted", attributes=_BOLD),
    "meta": Ink("muted"),
    "quote": Ink(attributes=("italic",)),
    "link": Ink(attributes=("underline",)),
    "cite": Ink("heading"),
    "symbol": Ink(attributes=_BOLD),
    "first": Ink("first", attributes=_BOLD),
    "second": Ink("second", attributes=_BOLD),
    "other": Ink("other", attributes=_BOLD),
    "alarm": Ink("alarm", attributes=_BOLD),
    "rule": Ink("rule"),
    "hit": Ink("on_mark", "mark", _BOLD),
    "bar": Ink("bar"),
    "current": Ink(attributes=("reverse",)),
}
"""In lists, on pages and above them: by role, and "bar", what marks a cursor, and "current", what
a reader points at. What is not named looks as what it stands on."""

BAR: Final = {
    "title": Ink(attributes=_BOLD),
    "label": Ink("heading", attributes=_BOLD),
    "meta": Ink("muted"),
    "alarm": Ink("alarm", attributes=_BOLD),
    "current": Ink(attributes=("reverse", "bold")),
}
"""In the bars above and below."""

_NONE: Final = Ink()


def ink(theme: str, roles: Mapping[str, Ink], role: str) -> Ink:
    """How a role looks, with the colours of a theme as `Colours` has them."""
    found, colours = roles.get(role, _NONE), THEMES[theme]
    attributes = found.attributes
    if found.paper and theme == OF_TERMINAL:
        # Without a paper of its own, what stands out is reversed.
        attributes += ("reverse",)
    return Ink(
        getattr(colours, found.colour) if found.colour else "",
        getattr(colours, found.paper) if found.paper else "",
        attributes,
    )
