"""The style sheets of screens, each read when the first screen that it is for is shown."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from textual.css.stylesheet import Stylesheet
from textual.screen import Screen

from briefing.paths import styles


def style_files(*names: str) -> list[str | PurePath]:
    """The files of these names."""
    return [styles() / name for name in names]


def take(stylesheet: Stylesheet, screen: Screen[Any]) -> None:
    """Read those of a screen that were not read before.

    Their rules are for parts of that screen alone: Textual, which does not know it, would parse
    all others once more, and style what is shown anew.
    """
    new = [each for each in screen.css_path if not stylesheet.has_source(str(each))]
    for each in new:
        stylesheet.read(each)
    if new:
        stylesheet.parse()
