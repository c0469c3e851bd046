"""Which files a brief has."""

from __future__ import annotations

import os
from pathlib import Path

from briefing.errors import UnreadableError

SUFFIXES = (".yaml", ".yml")


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files directly in `folder`, sorted by name, hidden ones left out.

    Raises UnreadableError where the folder cannot be listed.
    """
    return [folder / name for name in names_in(folder)]


def names_in(folder: Path) -> list[str]:
    """Their names alone; likewise."""
    try:
        return yaml_names(folder)
    except OSError as error:
        raise UnreadableError(f"{folder} cannot be read: {error.strerror}") from error


def yaml_names(folder: Path | str) -> list[str]:
    """Their names alone. Raises OSError, NotADirectoryError where it is no folder."""
    names = sorted(os.listdir(folder))  # noqa: PTH208 - a path for each takes longer than it all
    return [name for name in names if name.endswith(SUFFIXES) and name[0] != "."]
