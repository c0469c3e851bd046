"""For people: the line with its fault marked, what is wrong, why that is a fault, what to do."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from briefing.cli.report.report import Report
from briefing.explain import why
from briefing.problems import Problem
from briefing.render.excerpt import MOST, excerpt

_CUTS = 2
"""Cells of the signs where a line is cut."""


def lines(report: Report, columns: int) -> Iterator[str]:
    """A paragraph a problem; its lines are broken at so many columns, or not where that is 0."""
    for problem in report.problems:
        told = f"{problem.place}: {problem.level}: {problem.message} [{problem.code}]"
        yield from _broken(told, "", columns)
        yield from _shown(problem, report.line(problem), columns)
        yield ""


def _shown(problem: Problem, line: str, columns: int) -> Iterator[str]:
    number = str(problem.place.line) if problem.place.line else ""
    margin = " " * len(number)
    if problem.place.line:
        room = columns - len(f"{number} | ") - _CUTS
        text, marks = excerpt(line, problem.place, min(room, MOST) if columns else MOST)
        yield f"{margin} |"
        yield f"{number} | {text}"
        yield f"{margin} | {marks}"
    if reason := why(problem.code):
        yield from _broken(f"= why: {reason}", f"{margin} ", columns)
    if problem.hint:
        yield from _broken(f"= help: {problem.hint}", f"{margin} ", columns)


def _broken(told: str, margin: str, columns: int) -> list[str]:
    """A sentence between blanks; a path or an id is not broken."""
    if not columns:
        return [f"{margin}{told}"]
    return textwrap.wrap(
        told,
        columns,
        initial_indent=margin,
        subsequent_indent=f"{margin}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
