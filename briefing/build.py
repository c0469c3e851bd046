"""By what it is known that something was made by this very program, and not by an earlier one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache

from briefing import __version__

_PACKAGE = os.path.dirname(__file__)  # noqa: PTH120 - each start pays for this module


@cache
def build() -> str:
    """The version; in a checkout, where that stays while the code changes, the newest file too."""
    installed = os.path.isdir(os.path.join(_PACKAGE, "content"))  # noqa: PTH112, PTH118 - likewise
    newest = "" if installed else str(max(_changes(_PACKAGE)))
    return f"{__version__} {newest} {sys.version}"


def _changes(folder: str) -> Iterator[int]:
    """When each Python file in a folder was changed last."""
    with os.scandir(folder) as entries:
        for each in entries:
            if each.name.endswith(".py"):
                yield each.stat().st_mtime_ns
            elif each.is_dir() and not each.name.startswith("_"):
                yield from _changes(each.path)
