"""The last text that was copied and found no shorter road, as a file to take it from."""

from __future__ import annotations

from pathlib import Path

from briefing.atomic import make_folder, replace_with

NAME = "copied.txt"


def write_copy(folder: Path, text: str) -> Path:
    """Write a text into the user's state directory; where it is. Raises OSError."""
    make_folder(folder)
    path = folder / NAME
    replace_with(path, f"{text}\n".encode("utf-8", "replace"))
    return path
