"""Other programs that show texts, as far as they are installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.programs import less
from benchmarks.terminal.terminal import Program


def peers(bench: Bench, brief: Path) -> Iterator[Program]:
    """Those that are here, each with the same text or as good."""
    if shutil.which("less"):
        yield less(bench.home(), bench.text(brief))
