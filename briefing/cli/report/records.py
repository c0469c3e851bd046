"""For programs: a list of problems as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.cli.output import as_json
from briefing.cli.report.report import Report
from briefing.problems import Problem


def lines(report: Report) -> Iterator[str]:
    """One JSON list."""
    yield from as_json([record(each) for each in report.problems], ascii_only=True).split("\n")


def record(problem: Problem) -> dict[str, str | int]:
    """A problem as plain data; a line of 0 means the file as a whole."""
    place = problem.place
    return {
        "file": place.file.as_posix(),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "level": str(problem.level),
        "code": str(problem.code),
        "message": problem.message,
        "hint": problem.hint,
    }
