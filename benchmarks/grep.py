"""The tool that everyone knows, over the same files: ripgrep, where it is at hand, else grep."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tool:
    """A search tool; `command` is to be followed by the words and the folder."""

    name: str
    command: tuple[str, ...]

    def look(self, words: str, folder: Path) -> int:
        """Count the lines that hold these words."""
        told = subprocess.run(
            [*self.command, "--", words, str(folder)], capture_output=True, check=False
        )
        return told.stdout.count(b"\n")


def tool() -> Tool:
    """The tool at hand, told to ignore case, as the search does."""
    if path := shutil.which("rg"):
        told = subprocess.run([path, "--version"], capture_output=True, text=True, check=True)
        return Tool(told.stdout.splitlines()[0].split(" (")[0], (path, "--ignore-case", "-F"))
    path = shutil.which("grep") or "grep"
    return Tool("grep (there is no ripgrep here)", (path, "-r", "--ignore-case", "-F"))
