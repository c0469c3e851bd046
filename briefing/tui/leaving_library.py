"""The list of a library as it was left, so that the next start can show it at once.

Of a few hundred files each has its stamp, as with a brief. To look at those of thousands would
take longer than a start may: then the folders tell what was added or taken away, the index what is
known of each brief, and only the briefs in sight are looked at. So the frame shows what the start
itself would show first, before it has looked for changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefing.discovery.watched import folders, watched
from briefing.library.watch import seen
from briefing.paths import cache_dir
from briefing.state.library import kept_of_library
from briefing.tui.leaving import stamps
from briefing.tui.terminal.painter import Painter


class LeftLibrary(NamedTuple):
    """What the screen showed, of which briefs. They were found at `read_at`, in nanoseconds."""

    painter: Painter
    in_sight: tuple[Path, ...]
    read_at: int
    state: Path

    def files(self, named: str) -> str | None:
        """See `Leaving`."""
        decisive = watched(named) or folders(named)
        if decisive is None:
            return None
        content = (*decisive, *(file for each in self.in_sight for file in (each, *seen(each))))
        return stamps(
            dict.fromkeys(content), self.read_at, (*kept_of_library(self.state), *_index())
        )


def _index() -> Iterator[Path]:
    """The files of the index, and of what another program is writing to it at present."""
    for each in sorted(cache_dir().glob("search-*.sqlite")):
        yield each
        yield each.with_name(f"{each.name}-wal")
