"""The programs that are measured, in homes of their own."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from benchmarks.terminal.terminal import Program

PYTHON = sys.executable

LISTED = b"quit"
"""Of the last line of the list of a library."""


def env(home: Path, **more: str) -> dict[str, str]:
    """All of the environment of a program whose user has this home."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        **more,
    }


def reader(home: Path, brief: Path, shows: bytes) -> Program:
    """The reader with a brief."""
    return Program("briefing", [installed("briefing"), str(brief)], env(home), shows)


def listing(home: Path, library: Path) -> Program:
    """The reader with the list of a library."""
    return reader(home, library, LISTED)


def python(name: str, code: str, home: Path, shows: bytes = b"") -> Program:
    """A line of Python."""
    return Program(name, [PYTHON, "-P", "-c", code], env(home), shows)


def installed(command: str) -> str:
    """A command that was installed beside this Python."""
    return str(Path(PYTHON).with_name(command))


def empty_app(home: Path) -> Program:
    """A Textual app that shows one word."""
    code = (
        "from textual.app import App\n"
        "from textual.widgets import Static\n"
        "class Empty(App):\n"
        "    def compose(self):\n"
        "        yield Static('empty')\n"
        "Empty().run()"
    )
    return python("an empty Textual app", code, home, b"empty")


def less_here() -> bool:
    """Whether it is installed."""
    return shutil.which("less") is not None


def less(home: Path, text: Path) -> Program:
    """The pager that everyone knows."""
    return Program("less", ["less", str(text)], env(home), b"\x1b[7m")
