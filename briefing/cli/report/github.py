"""Annotations of a change on GitHub: commands that its runner reads from the output."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.cli.report.report import Report
from briefing.problems import Problem

_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = _IN_MESSAGE | {":": "%3A", ",": "%2C"}


def lines(report: Report) -> Iterator[str]:
    """One command a problem."""
    yield from map(_command, report.problems)


def _command(problem: Problem) -> str:
    place = problem.place
    properties: dict[str, object] = {"file": place.file.as_posix()}
    if place.line:
        properties |= {"line": place.line, "col": place.column}
        if place.end_line:
            properties["endLine"] = place.end_line
        # The runner takes an end column only where the place is on one line.
        if place.end_line == place.line:
            properties["endColumn"] = place.end_column
    properties["title"] = problem.code
    told = ",".join(
        f"{key}={_escaped(str(value), _IN_PROPERTY)}" for key, value in properties.items()
    )
    message = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
    return f"::{problem.level} {told}::{_escaped(message, _IN_MESSAGE)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(each, each) for each in text)
