"""The forms by name: a new one is a file of this package and two lines here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.cli.report.report import Report

FORMS: Final = ("text", "concise", "json", "github", "sarif", "junit")


def lines_of(form: str, report: Report) -> Iterator[str]:
    """The lines of a report in one of `FORMS`; only what that form needs is imported."""
    match form:
        case "text":
            from briefing.cli import terminal
            from briefing.cli.report import plain

            return plain.lines(report, terminal.width() if terminal.reads_data() else 0)
        case "json":
            from briefing.cli.report import records

            return records.lines(report)
        case "github":
            from briefing.cli.report import github

            return github.lines(report)
        case "sarif":
            from briefing.cli.report import sarif

            return sarif.lines(report)
        case "junit":
            from briefing.cli.report import junit

            return junit.lines(report)
        case _:
            from briefing.cli.report import concise

            return concise.lines(report)
