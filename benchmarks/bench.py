"""A run: the folder it works in, what it reads there, and homes for those who read."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import platformdirs

from benchmarks.figures import Table
from benchmarks.programs import env, installed

GENEVA = Path(__file__).parent.parent / "content" / "geneva-2022"

KEPT = platformdirs.user_cache_path("briefing-benchmarks", appauthor=False)


@dataclass
class Bench:
    """A folder for what a run needs, how often what is slow and what is quick is done, and sizes.

    `sizes` are of terminals, `large` is the items of one brief, `libraries` are numbers of briefs
    with `items` each, `passages` are those of the library that is searched. A library of more than
    `at_once` briefs is read for `share` seconds, and is asked where an earlier run read all of it.
    For `seconds` a program is left alone, and a key is `held`; `pages` are turned before `q`.
    Keys of one kind are pressed for `longest` at most.
    What is generated is `kept`.
    """

    folder: Path
    rounds: int = 9
    strokes: int = 100
    sizes: tuple[tuple[int, int], ...] = ((80, 24), (200, 50))
    large: int = 10_000
    libraries: tuple[int, ...] = (10, 100, 1_000, 10_000)
    at_once: int = 1_000
    share: float = 15.0
    items: int = 100
    passages: int = 200_000
    seconds: float = 5.0
    held: float = 3.0
    longest: float = 20.0
    pages: int = 20
    kept: Path = KEPT
    _numbers: count[int] = field(default_factory=count)

    def home(self) -> Path:
        """An empty home."""
        home = self.folder / f"home-{next(self._numbers)}"
        home.mkdir()
        return home

    def text(self, brief: Path) -> Path:
        """The plain edition of a brief, for programs that show texts."""
        path = self.folder / f"{brief.stem}.txt"
        if not path.exists():
            command = [installed("briefing"), "--plain", str(brief)]
            told = subprocess.run(command, env=env(self.home()), capture_output=True, check=True)
            path.write_bytes(told.stdout)
        return path


Ask = Callable[[Bench], Iterable[Table]]


def alone(ask: Ask) -> None:
    """Ask one question, and print the answer."""
    with tempfile.TemporaryDirectory() as folder:
        for table in ask(Bench(Path(folder))):
            sys.stdout.write("\n".join(table.lines()) + "\n\n")
