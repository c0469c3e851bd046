"""The first screen of a brief that was never opened, drawn before textual is imported.

To import textual takes longer than all else until there is something to read. What is drawn is what
the screen will show, for which `tests/tui/test_drawn.py` answers; the application takes it over as
it does a frame that was kept, and writes what differs, if anything does.
"""

from __future__ import annotations

import os
from pathlib import Path

from briefing.early import frame, paint, watch
from briefing.library import Dossier
from briefing.render.symbols import uses_ascii
from briefing.state import Keeper
from briefing.tui.drawn.looks import grounds
from briefing.tui.drawn.screen import Screen
from briefing.tui.terminal.cells import Piece, Place
from briefing.tui.terminal.painter import Painter
from briefing.tui.terminal.room import laid_out


def show(dossier: Dossier, theme: str, state: Path | None) -> None:
    """Put it on the terminal, where nothing stands there by now and it is sure what will.

    `theme` and `state` are as in `briefing.tui.run`.
    """
    looks = grounds(theme, os.environ)
    if looks is None or uses_ascii() or paint.shown() or not paint.has_terminal():
        return
    size = tuple(os.get_terminal_size(2))
    if laid_out(*size) != size or not _is_new(dossier, state):
        return
    painter = Painter.of_terminal(*size, os.environ.get("TERM", ""))
    rows, cursor = Screen(dossier, *looks).drawn(*size)
    painter.draw((Piece(Place(0, line), row) for line, row in enumerate(rows)), cursor)
    painted = painter.whole()
    if painter.is_sure() and frame.is_harmless(painted):
        watch.begin().taken(paint.RESET)
        paint.put(frame.Frame("", "", painted, painter.cells()), size)


def _is_new(dossier: Dossier, state: Path | None) -> bool:
    """Whether nothing is kept of the reading of a brief."""
    return Keeper(state, dossier.id).kept == Keeper(None, dossier.id).kept
