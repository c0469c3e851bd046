"""A library on the disk, and the home of its reader; a large one stays read from run to run."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.libraries import library
from briefing.discovery import find
from briefing.search.collection import Collection
from briefing.search.kept import NOTHING


@dataclass(frozen=True, slots=True)
class Shelf:
    """A library of `briefs` in a folder, and the home of its reader."""

    briefs: int
    folder: Path
    home: Path

    def collection(self) -> Collection:
        """Its index, as the reader keeps it."""
        cache = self.home / "cache" / "briefing"
        return Collection(find(str(self.folder)), lambda _brief: NOTHING, cache)

    @property
    def is_read(self) -> bool:
        """Whether its first reading has come to its end."""
        with closing(self.collection()) as collection:
            return len(collection.known()) == self.briefs

    @property
    def seconds(self) -> float | None:
        """What the first reading took, where that was measured."""
        if not self._record.exists():
            return None
        return float(json.loads(self._record.read_text(encoding="utf-8")))

    def read_in(self, seconds: float) -> None:
        """Note what the first reading took."""
        self._record.write_text(json.dumps(seconds), encoding="utf-8")

    @property
    def _record(self) -> Path:
        return self.home / "first-reading.json"


def shelf(bench: Bench, briefs: int) -> Shelf:
    """A library of so many briefs, not read yet, or a large one as an earlier run has left it."""
    folder = library(bench.kept, briefs, bench.items)
    if briefs <= bench.at_once:
        return Shelf(briefs, folder, bench.home())
    home = folder.with_name(f"{folder.name}-home")
    home.mkdir(exist_ok=True)
    return Shelf(briefs, folder, home)
