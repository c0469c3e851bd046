"""A run: the folder it works in, what it reads there, and homes for those who read."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from benchmarks.figures import Table
from benchmarks.programs import env, installed

GENEVA = Path(__file__).parent.parent / "content" / "geneva-2022"


@dataclass
class Bench:
    """A folder for what a run needs; `rounds` is how often what is slow is done."""

    folder: Path
    rounds: int = 11
    strokes: int = 100
    _numbers: count[int] = field(default_factory=count)

    def home(self, like: Path | None = None) -> Path:
        """An empty home, or one with all that is in another."""
        home = self.folder / f"home-{next(self._numbers)}"
        if like:
            shutil.copytree(like, home)
        else:
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


Question = Callable[[Bench], Iterable[Table]]


def alone(question: Question) -> None:
    """Ask one question, and print the answer."""
    with tempfile.TemporaryDirectory() as folder:
        for table in question(Bench(Path(folder))):
            sys.stdout.write("\n".join(table.lines()) + "\n\n")
