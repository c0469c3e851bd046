"""What `check --fix` and `check --diff` do before anything is told."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli import exits, output
from briefing.cli.counted import counted
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.author.changes import Change


def declare_mending(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--fix", action="store_true", help="first repair what is sure, in place")
    parser.add_argument("--diff", action="store_true", help="only show what --fix would change")


def mend_all(paths: list[str]) -> None:
    """Repair the briefs at `paths`, and say how much. Raises UsageError where none is named."""
    from briefing.author.changes import write

    if not paths:
        raise UsageError("only a brief that is named is repaired", "briefing check --fix PATH")
    changes, repairs = _mended(paths)
    write(changes)
    output.talk(f"{counted(repairs, 'repair')} in {counted(len(changes), 'file')}")


def show_mending(paths: list[str]) -> int:
    """Print the repairs as a unified diff; the exit code says whether there are any."""
    from briefing.author.changes import diff

    changes, repairs = _mended(paths)
    output.data(diff(changes, Path.cwd()))
    output.talk(f"{counted(repairs, 'repair')} in {counted(len(changes), 'file')}, not written")
    return exits.FOUND if changes else exits.FINE


def _mended(paths: list[str]) -> tuple[list[Change], int]:
    from briefing.author.mend import mend
    from briefing.library import find

    # A brief that is named twice is mended once.
    briefs = dict.fromkeys(path for each in paths or [""] for path in find(each))
    every = [mend(path) for path in briefs]
    return [change for each in every for change in each.changes], sum(
        each.repairs for each in every
    )
