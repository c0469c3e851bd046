"""A problem on one line, the place first: what editors, grep and other programs read."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.cli.report.report import Report


def lines(report: Report) -> Iterator[str]:
    """One line a problem."""
    yield from map(str, report.problems)
