"""A library on the disk, and the home of its reader; a large one stays read from run to run."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.libraries import library
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
        return Collection(sorted(self.folder.iterdir()), lambda _brief: NOTHING, cache)

    @property
    def seconds(self) -> float | None:
        """What the first reading took; None where it has not come to its end, as it is now."""
        if not self._record.exists() or len(self.collection().known()) < self.briefs:
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
