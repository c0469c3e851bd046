"""The forms in which `briefing check` tells problems: each is what its readers take."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest

from briefing.cli import terminal
from briefing.cli.report import FORMS
from tests.cli.conftest import HEAD, Ended, Run

# What the published schema of SARIF 2.1.0 requires of the parts that are written, word for word.
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "additionalProperties": False,
                "properties": {
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name"],
                                "properties": {
                                    "rules": {
                                        "uniqueItems": True,
                                        "items": {"required": ["id"]},
                                    }
                                },
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"items": {"$ref": "#/$defs/result"}},
                },
            },
        },
    },
    "$defs": {
        "result": {
            "required": ["message"],
            "properties": {
                "ruleIndex": {"type": "integer", "minimum": -1},
                "level": {"enum": ["none", "note", "warning", "error"]},
                "message": {"required": ["text"]},
                "locations": {"uniqueItems": True, "items": {"$ref": "#/$defs/location"}},
            },
        },
        "location": {
            "properties": {
                "physicalLocation": {
                    "properties": {
                        "artifactLocation": {"properties": {"uri": {"format": "uri-reference"}}},
                        "region": {
                            "properties": {
                                each: {"type": "integer", "minimum": 1}
                                for each in ("startLine", "startColumn", "endLine", "endColumn")
                            }
                        },
                    }
                }
            }
        },
    },
}


@pytest.fixture
def faulty(ferry: Path) -> Path:
    """The brief with an error, a warning and a message that needs escapes."""
    text = HEAD.replace("status: contested", "status: contestd").replace(
        "name: Mainland", 'name: "Main, land: 100% <&>", rolle: x'
    )
    (ferry / "head.yaml").write_text(text)
    (ferry / "views.yaml").write_text("views:\n")
    return ferry


def checked(run: Run, form: str) -> Ended:
    ended = run("check", "content/ferry", "--format", form)
    assert ended.code == 1
    return ended


def test_text_shows_the_line_and_marks_the_fault(run: Run, faulty: Path) -> None:
    out = checked(run, "text").out
    assert (
        "17 |     status: contestd\n"
        "   |             ^^^^^^^^\n"
        "   = why: A field with a list of words holds one of them.\n"
        "   = help: did you mean 'contested'?"
    ) in out


def test_a_terminal_gets_the_text_and_a_pipe_one_line_a_problem(
    run: Run, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = run("check", "content/ferry").out
    assert piped == checked(run, "concise").out
    text = checked(run, "text").out
    monkeypatch.setattr(terminal, "reads_data", lambda: True)
    monkeypatch.setattr(terminal, "width", lambda: 1000)
    assert run("check", "content/ferry").out == text != piped


def test_a_narrow_terminal_gets_lines_that_fit_with_the_fault_in_sight(
    run: Run, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = (faulty / "head.yaml").read_text()
    moor = "Ann Moor, kind: person, represents: island, member_of: [port]"
    assert moor in head
    (faulty / "head.yaml").write_text(head.replace(moor, moor.replace("island", "islnad")))
    monkeypatch.setattr(terminal, "reads_data", lambda: True)
    monkeypatch.setattr(terminal, "width", lambda: 40)
    lines = run("check", "content/ferry").out.splitlines()
    assert max(map(len, lines)) <= 40
    assert all(each.startswith("content/ferry/") for each in lines if ".yaml:" in each)
    marked = next(at for at, line in enumerate(lines) if "islnad" in line and "|" in line)
    start = lines[marked].index("islnad")
    assert lines[marked + 1][start:] == "^" * len("islnad")


def test_json_has_each_problem_as_data(run: Run, faulty: Path) -> None:
    found = json.loads(checked(run, "json").out)
    (word,) = [each for each in found if each["code"] == "unknown-word"]
    assert (word["file"], word["line"], word["column"], word["end_column"], word["level"]) == (
        "content/ferry/head.yaml",
        17,
        13,
        21,
        "error",
    )
    assert len(found) == len(checked(run, "concise").out.splitlines())


def test_github_gets_one_escaped_command_a_problem(run: Run, faulty: Path) -> None:
    name = "odd, name: 100%.yaml"
    (faulty / name).write_text("terms: [{id: t, term: T, meaning: M, nto: a}]\n")
    lines = checked(run, "github").out.splitlines()
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines)
    (odd,) = [line for line in lines if "odd" in line]
    assert "file=content/ferry/odd%2C name%3A 100%25.yaml,line=1,col=38," in odd
    assert "title=unknown-key::" in odd


def test_sarif_has_the_published_structure(run: Run, faulty: Path) -> None:
    log = json.loads(checked(run, "sarif").out)
    jsonschema.validate(log, SARIF, format_checker=jsonschema.FormatChecker())
    (run_of,) = log["runs"]
    rules = run_of["tool"]["driver"]["rules"]
    for each in run_of["results"]:
        assert rules[each["ruleIndex"]]["id"] == each["ruleId"]
        assert each["partialFingerprints"]["briefing/v1"]


def test_junit_counts_cases_and_failures(run: Run, faulty: Path) -> None:
    root = ET.fromstring(checked(run, "junit").out)  # noqa: S314 - our own
    suites = root.findall("testsuite")
    assert root.tag == "testsuites"
    assert [each.get("name") for each in suites] == [
        f"content/ferry/{name}.yaml" for name in ("head", "moves", "views")
    ]
    for suite in suites:
        cases = suite.findall("testcase")
        assert suite.get("tests") == str(len(cases))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
    assert root.get("failures") == str(len(root.findall(".//failure")))
    assert len(root.findall(".//system-out")) == 1


@pytest.mark.parametrize("form", FORMS)
def test_no_form_lets_control_characters_out(run: Run, ferry: Path, form: str) -> None:
    (ferry / "bad\x1b[31m\u202e.yaml").write_text('terms: [{id: "\\e[2J", nto: a}]\n')
    out = run("check", "content/ferry", "--format", form).out
    assert "\x1b" not in out
    assert "\u202e" not in out
    if form in ("json", "sarif"):
        json.loads(out)
    if form == "junit":
        ET.fromstring(out)  # noqa: S314 - our own


@pytest.mark.parametrize("form", ["json", "sarif", "junit"])
def test_a_clean_brief_is_a_whole_document_too(run: Run, ferry: Path, form: str) -> None:
    ended = run("check", "content/ferry", "--format", form)
    assert ended.code == 0
    assert ended.out
