"""The themes as plain data: what colour each thing has. Knows no textual, so that names are cheap.

What may stand beside each other is told apart by the eyes of anybody, though never by colour alone:
`tests/tui/test_themes.py` measures contrast and difference.
"""

from __future__ import annotations

from typing import Final

import msgspec


class Colours(msgspec.Struct, frozen=True):
    """Colours as `#rrggbb`, all of the cube of 256 where the theme allows, or names of ANSI's.

    `paper` lies below panes, `panel` below bars, `surface` below dialogs. `first`, `second` and
    `other` are the sides; `bar` is what shows
    the cursor, and frames; `mark` lies below hits, with `on_mark` as its letters.
    """

    dark: bool
    paper: str
    surface: str
    panel: str
    ink: str
    muted: str
    rule: str
    heading: str
    first: str
    second: str
    other: str
    alarm: str
    bar: str
    mark: str
    on_mark: str


THEMES: Final = {
    "dark": Colours(
        dark=True, paper="#121212", surface="#1c1c1c", panel="#303030",
        ink="#e4e4e4", muted="#b2b2b2", rule="#6c6c6c", heading="#ffd7af",
        first="#5fafff", second="#ff875f", other="#5faf87", alarm="#ffd700",
        bar="#ffaf00", mark="#ffaf00", on_mark="#121212",
    ),
    "light": Colours(
        dark=False, paper="#ffffff", surface="#f6f6f6", panel="#eeeeee",
        ink="#1c1c1c", muted="#4e4e4e", rule="#8a8a8a", heading="#5f0087",
        first="#0000ff", second="#af0000", other="#5f5f87", alarm="#8700af",
        bar="#af5f00", mark="#ffd75f", on_mark="#1c1c1c",
    ),
    "contrast": Colours(
        dark=True, paper="#000000", surface="#000000", panel="#262626",
        ink="#ffffff", muted="#dadada", rule="#a8a8a8", heading="#ffffff",
        first="#5fd7ff", second="#ffaf87", other="#5fd700", alarm="#ffff87",
        bar="#ffff00", mark="#ffff00", on_mark="#000000",
    ),
    # After the colours of Okabe and Ito, the darker ones lightened for a dark paper.
    "colour-blind": Colours(
        dark=True, paper="#121212", surface="#1c1c1c", panel="#303030",
        ink="#eeeeee", muted="#b2b2b2", rule="#6c6c6c", heading="#eeeeee",
        first="#56b4e9", second="#e69f00", other="#44aa88", alarm="#ffffaf",
        bar="#f0e442", mark="#f0e442", on_mark="#121212",
    ),
    # The terminal's own palette, which fits its own paper: nothing here knows what that is.
    "terminal": Colours(
        dark=True, paper="ansi_default", surface="ansi_default", panel="ansi_default",
        ink="ansi_default", muted="ansi_default", rule="ansi_default", heading="ansi_green",
        first="ansi_cyan", second="ansi_magenta", other="ansi_default", alarm="ansi_yellow",
        bar="ansi_default", mark="ansi_default", on_mark="ansi_default",
    ),
}  # fmt: skip
"""By name, in the order of the key that goes from one to the next."""

OF_TERMINAL: Final = "terminal"
USUAL: Final = next(iter(THEMES))
