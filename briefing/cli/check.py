"""Name every fault of every brief, one a line, at file:line:column.

Without a path, the briefs of the library are checked; a folder of briefs has each of them checked.
Errors end with exit code 1; warnings alone do not.

Examples:
  briefing check
  briefing check content/geneva-2022
  briefing check content drafts/next.yaml
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli import exits, output

if TYPE_CHECKING:
    from briefing.cli.reach import Checked
    from briefing.problems import Problem


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what is checked."""
    parser.add_argument("paths", metavar="PATH", nargs="*", help="briefs, or folders of briefs")


def run(options: argparse.Namespace) -> int:
    """Print every problem, sorted by place, and count; then say what could not be read."""
    from briefing.cli.reach import check_all

    here = Path.cwd()
    checked = check_all(options.paths)
    found = sorted(set(checked.problems), key=lambda each: (each.place, each.code, each.message))
    output.data(str(_seen_from(here, each)) for each in found)
    if checked.briefs:
        output.talk(_count(checked.briefs, found))
    for each in checked.refused:
        output.complain(each)
    return _code(checked)


def _code(checked: Checked) -> int:
    """The gravest: what could not be read, then errors."""
    if checked.refused:
        return exits.CANNOT
    errors = any(each.level == "error" for each in checked.problems)
    return exits.FOUND if errors else exits.FINE


def _seen_from(here: Path, problem: Problem) -> Problem:
    """The problem with the path of its file as seen from `here`, where that is above it."""
    file = problem.place.file
    if not file.is_relative_to(here):
        return problem
    return replace(problem, place=replace(problem.place, file=file.relative_to(here)))


def _count(briefs: int, found: list[Problem]) -> str:
    levels = Counter(each.level.value for each in found)
    told = [_counted(count, word) for word, count in sorted(levels.items())]
    return f"{_counted(briefs, 'brief')} checked: {', '.join(told) or 'no problems'}"


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" + ("" if count == 1 else "s")
