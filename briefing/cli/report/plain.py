"""For people: the line with its fault marked, what is wrong, why that is a fault, what to do."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.cli.report.report import Report
from briefing.explain import why
from briefing.problems import Problem
from briefing.render.excerpt import excerpt


def lines(report: Report) -> Iterator[str]:
    """A paragraph a problem."""
    for problem in report.problems:
        yield f"{problem.place}: {problem.level}: {problem.message} [{problem.code}]"
        yield from _shown(problem, report.line(problem))
        yield ""


def _shown(problem: Problem, line: str) -> Iterator[str]:
    number = str(problem.place.line) if problem.place.line else ""
    margin = " " * len(number)
    if problem.place.line:
        text, marks = excerpt(line, problem.place)
        yield f"{margin} |"
        yield f"{number} | {text}"
        yield f"{margin} | {marks}"
    if reason := why(problem.code):
        yield f"{margin} = why: {reason}"
    if problem.hint:
        yield f"{margin} = help: {problem.hint}"
