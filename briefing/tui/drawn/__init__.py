"""The first screen of a brief that was never opened, drawn before textual is imported.

To import textual takes longer than all else until there is something to read. What is drawn is what
the screen will show, for which `tests/tui/test_drawn.py` answers; the application takes it over as
it does a frame that was kept, and writes what differs, if anything does.

While the faults of a brief are looked for, a slow line can carry what they have no part in.
"""

from __future__ import annotations

import os
from pathlib import Path

from briefing.early import frame, paint, watch
from briefing.library import Dossier
from briefing.render.symbols import uses_ascii
from briefing.state import Keeper
from briefing.tui.drawn.looks import grounds
from briefing.tui.drawn.screen import Drawn, Screen
from briefing.tui.terminal.cells import Piece, Place
from briefing.tui.terminal.painter import Painter
from briefing.tui.terminal.room import laid_out
from briefing.tui.terminal.terminals import erases_with_paper, turns_off

_begun: list[Painter] = []
"""Has shown the beginning of a brief."""


def begin(dossier: Dossier, theme: str, state: Path | None) -> None:
    """Put on the terminal what is the same whatever faults a brief has: these are not asked for.

    As `show`, which is called when they are known.
    """
    looks = grounds(theme, os.environ)
    painter = looks and _painter(dossier, state)
    if looks and painter:
        drawn = Screen(dossier, *looks).begun(*painter.size)
        if drawn and _put(painter, drawn):
            _begun.append(painter)


def show(dossier: Dossier, theme: str, state: Path | None) -> None:
    """Put it on the terminal, where nothing stands there by now and it is sure what will.

    `theme` and `state` are as in `briefing.tui.run`.
    """
    looks = grounds(theme, os.environ)
    painter = _begun.pop() if _begun else looks and _painter(dossier, state)
    if looks and painter and painter.size == _size():
        _put(painter, Screen(dossier, *looks).drawn(*painter.size))


def _painter(dossier: Dossier, state: Path | None) -> Painter | None:
    """One for the terminal, where a screen may be drawn on it."""
    if uses_ascii() or paint.shown() or not paint.has_terminal():
        return None
    size, term = _size(), os.environ.get("TERM", "")
    if laid_out(*size) != size or not _is_new(dossier, state):
        return None
    # Nothing is moved: what is written does no more than what may be kept.
    return Painter(*size, erases=erases_with_paper(term), turns_off=turns_off(term))


def _put(painter: Painter, drawn: Drawn) -> bool:
    """Show what is drawn; False, and nothing is shown, where terminals may show it otherwise."""
    painter.draw((Piece(Place(0, line), row) for line, row in enumerate(drawn.rows)), drawn.cursor)
    written = painter.update()
    if not painter.is_sure() or not frame.is_harmless(f"\x1b[m{written}"):
        return False
    watch.begin().taken(paint.RESET)
    whole = frame.Frame("", "", painter.copy().whole(), painter.cells())
    return paint.put(whole, painter.size, written)


def _size() -> tuple[int, int]:
    columns, lines = os.get_terminal_size(2)
    return columns, lines


def _is_new(dossier: Dossier, state: Path | None) -> bool:
    """Whether nothing is kept of the reading of a brief."""
    return Keeper(state, dossier.id).kept == Keeper(None, dossier.id).kept
