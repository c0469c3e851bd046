"""A page without decoration: the reader steps aside, and the terminal alone shows a text."""

from __future__ import annotations

import os
import sys
from typing import Any

from textual.app import App

from briefing.render.visible import visible
from briefing.tui.terminal.terminals import is_old


def show_bare(app: App[Any], text: str, link: str = "") -> None:
    """Show a text, unwrapped, until Enter is pressed. Raises SuspendNotSupported.

    A `link`, which must be a checked one, is shown so that terminals can follow it (OSC 8), but for
    those of a kind that is older than that and might print the sequence.

    The mouse is the terminal's own meanwhile, so that it selects as everywhere else.
    """
    with app.suspend():
        out = sys.__stdout__
        if out is not None:
            shown = f"{_followed(link)}\n" if link else ""
            out.write(f"\x1b[2J\x1b[H{visible(text)}\n{shown}\n(Enter goes back to the reader) ")
            out.flush()
        wait_for_enter()
    app.refresh()


def _followed(link: str) -> str:
    """A link in the sequence by which a terminal follows it, or in plain words."""
    if is_old(os.environ.get("TERM", "")):
        return link
    return f"\x1b]8;;{link}\x1b\\{link}\x1b]8;;\x1b\\"


def wait_for_enter() -> None:
    """Wait for a line from the terminal, or for its end."""
    if sys.__stdin__ is not None:
        sys.__stdin__.readline()
