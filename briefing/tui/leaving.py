"""The last frame, kept so that the next start can show it before anything is imported."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from briefing.atomic import make_folder, replace_with
from briefing.early import frame
from briefing.library import Dossier
from briefing.library.compiled import SETTLED
from briefing.paths import lock_path
from briefing.shelf.watched import watched
from briefing.state import Keeper
from briefing.tui.terminal.painter import Painter

MOST = 50
"""Frames that are kept; of more the oldest go."""


class Left(NamedTuple):
    """The reader as it was left: what its screen showed of which brief, and where that is kept."""

    painter: Painter
    dossier: Dossier
    keeper: Keeper


def keep_frame(left: Left, named: str) -> None:
    """Keep the last frame for starts with these very words, or nothing if it may be another then.

    It is of no use where a cell is doubtful, nor where its files may change without being noticed.
    """
    files, size = _files(left, named), left.painter.size
    path = frame.place(sys.argv[1:], size)
    if not path:
        return
    # A home that is full or closed keeps nothing; nor does a name that is no text.
    with suppress(OSError, ValueError):
        Path(path).unlink(missing_ok=True)
        if files is None or not left.painter.is_sure():
            return
        cells = left.painter.cells()
        kept = frame.Frame(frame.start(sys.argv[1:], size), files, left.painter.whole(), cells)
        if frame.is_harmless(kept.painted):
            make_folder(Path(path).parent)
            _make_room(Path(path).parent)
            replace_with(Path(path), kept.text().encode(), lasting=False)


def _files(left: Left, named: str) -> str | None:
    """The stamps of all that decides what is shown; None where one may change unnoticed."""
    decisive, state = watched(named), left.keeper.path
    if decisive is None or state is None or left.keeper.unsaved:
        return None
    lock = lock_path(left.dossier.path)
    content = {str(each): frame.stamp(str(each)) for each in (*decisive, lock)}
    newest = max((int(time) for each in content.values() for time in _times(each)), default=0)
    if newest + SETTLED > left.dossier.loaded.read_at:
        return None
    # The state was written just now, and is replaced by another file whenever it changes.
    lines = [f"{each} {name}" for name, each in content.items()]
    lines.append(f"{frame.stamp(str(state))} {state}")
    return None if any("\n" in each for each in lines) else "\n".join(lines)


def _times(stamp: str) -> list[str]:
    return stamp.split(".")[3:]


def _make_room(folder: Path) -> None:
    kept = sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime_ns)
    for each in kept[: max(len(kept) - MOST + 1, 0)]:
        each.unlink(missing_ok=True)
