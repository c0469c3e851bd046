"""SARIF 2.1.0, the form in which code scanning takes results."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import briefing
from briefing.cli.fingerprint import fingerprint
from briefing.cli.output import as_json
from briefing.cli.report.report import Report
from briefing.explain import explanation, why
from briefing.problems import Problem

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def lines(report: Report) -> Iterator[str]:
    """One SARIF log with one run."""
    codes = sorted({str(each.code) for each in report.problems})
    driver = {
        "name": "briefing",
        "version": briefing.__version__,
        "rules": [_rule(code) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes, report) for each in report.problems],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield from as_json(log, ascii_only=True).split("\n")


def _rule(code: str) -> dict[str, Any]:
    told = explanation(code)
    rule: dict[str, Any] = {"id": code, "shortDescription": {"text": why(code) or code}}
    if told:
        rule["fullDescription"] = {"text": told.cause}
        rule["help"] = {"text": told.text}
    return rule


def _result(problem: Problem, codes: list[str], report: Report) -> dict[str, Any]:
    text = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
    return {
        "ruleId": str(problem.code),
        "ruleIndex": codes.index(problem.code),
        "level": str(problem.level),
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(problem)}],
        "partialFingerprints": {"briefing/v1": fingerprint(problem, report.line(problem))},
    }


def _location(problem: Problem) -> dict[str, Any]:
    place = problem.place
    found: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line:
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        found["region"] = {key: value for key, value in region.items() if value}
    return found


def _uri(file: Path) -> str:
    return file.as_uri() if file.is_absolute() else quote(file.as_posix())
