"""The last frame, kept so that the next start can show it before anything is imported."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol

from briefing.atomic import make_folder, make_room, replace_with
from briefing.discovery.looks import SETTLED
from briefing.discovery.watched import watched
from briefing.early import frame
from briefing.library import Dossier
from briefing.paths import lock_path
from briefing.state import Keeper
from briefing.tui.terminal.painter import Painter

MOST = 50
"""Frames that are kept; of more the oldest go."""


class Leaving(Protocol):
    """What was left: what its screen showed, and what that hangs on."""

    @property
    def painter(self) -> Painter:
        """What the terminal shows."""

    def files(self, named: str) -> str | None:
        """The stamps of all that decides what is shown; None where one may change unnoticed.

        `named` is the word by which it was opened.
        """


class Left(NamedTuple):
    """The reader as it was left: what its screen showed of which brief, and where that is kept."""

    painter: Painter
    dossier: Dossier
    keeper: Keeper

    def files(self, named: str) -> str | None:
        """See `Leaving`."""
        decisive, state = watched(named), self.keeper.path
        if decisive is None or state is None or self.keeper.unsaved:
            return None
        lock = lock_path(self.dossier.path)
        return stamps((*decisive, lock), self.dossier.loaded.read_at, (state,))


def keep_frame(left: Leaving, named: str) -> None:
    """Keep the last frame for starts with these very words, or nothing if it may be another then.

    It is of no use where a cell is doubtful, nor where its files may change without being noticed.
    """
    files, size = left.files(named), left.painter.size
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
            make_room(Path(path).parent, MOST)
            replace_with(Path(path), kept.text().encode(), lasting=False)


def stamps(content: Iterable[Path], read_at: int, own: Iterable[Path]) -> str | None:
    """A line for each path, as a frame has them; None where one may have changed unnoticed.

    `content` was read at `read_at`, in nanoseconds. What is the program's `own` has just been
    written, and is replaced by another file whenever it changes.
    """
    told = {str(each): frame.stamp(str(each)) for each in content}
    newest = max((int(time) for each in told.values() for time in _times(each)), default=0)
    if newest + SETTLED > read_at:
        return None
    told |= {str(each): frame.stamp(str(each)) for each in own}
    lines = [f"{each} {name}" for name, each in told.items()]
    return None if any("\n" in each for each in lines) else "\n".join(lines)


def _times(stamp: str) -> list[str]:
    return stamp.split(".")[3:]
