"""Every problem of the briefs that a person names."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec.structs import replace

from briefing.cli.report import Report
from briefing.discovery import find
from briefing.errors import BriefingError
from briefing.faults import problems_of
from briefing.load import Loaded, load_brief
from briefing.problems import Problem


class Checked(msgspec.Struct, frozen=True):
    """What was read of some briefs; `refused` says of what paths nothing could be read."""

    briefs: tuple[Loaded, ...]
    report: Report
    refused: tuple[BriefingError, ...]


def check_all(paths: list[str]) -> Checked:
    """The briefs at `paths`, or those in the library for none, and every problem in them."""
    briefs: dict[Path, Loaded] = {}
    refused: list[BriefingError] = []
    for each in paths or [""]:
        try:
            for path in find(each):
                briefs[path] = load_brief(path)
        except BriefingError as error:
            refused.append(error)
    here = Path.cwd()
    found = {problem for loaded in briefs.values() for problem in problems_of(loaded)}
    problems = [_seen_from(here, each) for each in found]
    problems.sort(key=lambda each: (each.place, each.code, each.message))
    trees = [tree for loaded in briefs.values() for tree in loaded.trees]
    files = {_path_from(here, tree.file): tree.text for tree in trees}
    return Checked(tuple(briefs.values()), Report(problems, files), tuple(refused))


def _seen_from(here: Path, problem: Problem) -> Problem:
    place = problem.place
    return replace(problem, place=replace(place, file=_path_from(here, place.file)))


def _path_from(here: Path, file: Path) -> Path:
    """The path of a file as seen from `here`, where that is above it."""
    return file.relative_to(here) if file.is_relative_to(here) else file
