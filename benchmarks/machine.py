"""Where and with what it was measured."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from benchmarks import frogmouth

_PACKAGES = ("textual", "rich", "PyYAML", "msgspec", "pyte")
_TOOLS = (
    ("less", "--version"),
    ("newsboat", "--version"),
    ("lnav", "-V"),
    ("rg", "--version"),
)


def machine() -> str:
    """The machine and the load on it."""
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} × {_processor()}; load {load}"
    )


def versions(kept: Path) -> Iterator[str]:
    """What takes part, with its version; what is missing, as such. `kept` is as in `Bench`."""
    yield f"Python {platform.python_version()}"
    yield f"SQLite {sqlite3.sqlite_version}"
    yield from (f"{name} {version(name)}" for name in _PACKAGES)
    for name, option in _TOOLS:
        yield _told(name, shutil.which(name), option)
    yield _told("frogmouth", frogmouth.command(kept), "--version")


def _told(name: str, command: str | None, option: str) -> str:
    if command is None:
        return f"no {name} here"
    told = subprocess.run([command, option], capture_output=True, text=True, check=False).stdout
    words = told.partition("\n")[0].split()
    number = next(
        (word for word in words if word.lstrip("v")[:1].isdigit()), "of an unknown version"
    )
    return f"{name} {number}"


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = (line.partition(": ")[2] for line in lines if line.startswith("model name"))
    return next(names, "unknown processor")
