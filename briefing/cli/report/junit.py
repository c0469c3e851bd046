"""JUnit's XML: each problem a test case, an error a failed one; a file without any passes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from briefing.cli.report.report import Report
from briefing.problems import Level, Problem
from briefing.render.visible import visible


def lines(report: Report) -> Iterator[str]:
    """One document, a suite for each file."""
    found = {file: list(each) for file, each in groupby(report.problems, lambda p: p.place.file)}
    suites = dict.fromkeys(report.files, ()) | found
    failures = sum(map(_failed, report.problems))
    tests = sum(max(len(each), 1) for each in suites.values())
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<testsuites name="briefing check" tests="{tests}" failures="{failures}" errors="0">'
    for file in sorted(suites):
        yield from _suite(file, list(suites[file]))
    yield "</testsuites>"


def _suite(file: Path, problems: list[Problem]) -> Iterator[str]:
    name = _attribute(file.as_posix())
    count, failures = max(len(problems), 1), sum(map(_failed, problems))
    yield f'  <testsuite name={name} tests="{count}" failures="{failures}" errors="0" skipped="0">'
    if not problems:
        yield f'    <testcase classname={name} name="no problems"/>'
    for each in problems:
        yield from _case(name, each)
    yield "  </testsuite>"


def _case(name: str, problem: Problem) -> Iterator[str]:
    place = problem.place
    title = f"{problem.code} at {place.line}:{place.column}" if place.line else problem.code
    yield f"    <testcase classname={name} name={_attribute(title)}>"
    if _failed(problem):
        message, kind = _attribute(problem.message), _attribute(problem.code)
        yield f"      <failure message={message} type={kind}>{_text(str(problem))}</failure>"
    else:
        yield f"      <system-out>{_text(str(problem))}</system-out>"
    yield "    </testcase>"


def _failed(problem: Problem) -> bool:
    return problem.level is Level.ERROR


def _attribute(text: str) -> str:
    return quoteattr(_text_of(text))


def _text(text: str) -> str:
    return escape(_text_of(text))


def _text_of(text: str) -> str:
    """`text` without the characters that XML refuses."""
    return visible(text).replace("\n", " ")
