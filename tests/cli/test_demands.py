"""`briefing demands`: the ledger, chosen, grouped, as of a day."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run


@pytest.fixture
def four(here: Path) -> Path:
    """The brief with four sides and three rounds, in the working directory."""
    shutil.copytree(ROOT / "tests" / "data" / "four-sides", here / "four")
    return here / "four"


def targets(run: Run, *words: str) -> list[str]:
    found = json.loads(run("demands", "four", "--json", *words).out)
    return [each["demand"]["item"] for each in found["demands"]]


def test_json_has_what_became_of_each(run: Run, four: Path) -> None:
    found = json.loads(run("demands", "four", "--json").out)
    assert found["counts"]["mixed"] == 1
    entry = next(e for e in found["demands"] if e["demand"]["item"] == "delm-asks-salt-study")
    assert (entry["status"], entry["missing"], entry["at_least"]) == ("mixed", ["aldra"], True)
    assert entry["days"] == 112
    assert [each["status"] for each in entry["asked"]] == ["unanswered", "conditional", "accepted"]
    assert [each["stance"] for each in entry["answers"]] == ["conditional", "open", "accepts"]


def test_what_nobody_has_answered_and_what_somebody_has_not(run: Run, four: Path) -> None:
    assert targets(run, "--status", "unanswered") == ["aldra-asks-toll-talks"]
    assert targets(run, "--status", "waiting") == ["delm-asks-salt-study", "aldra-asks-toll-talks"]


def test_as_of_a_day_later_answers_are_gone(run: Run, four: Path) -> None:
    assert targets(run, "--status", "unanswered", "--as-of", "2031-03-05") == [
        "cerin-asks-no-tolls",
        "borva-asks-warnings",
    ]
    out = run("demands", "four@2031-03-05").out
    assert out.startswith("Only what had been said by 5 Mar 2031; left out")
    assert "Accept" not in out


@pytest.mark.parametrize(
    ("by", "heading"), [("side", "Asked by Cerin"), ("issue", "Tolls on"), ("status", "Unanswered")]
)
def test_they_are_grouped_as_asked(run: Run, four: Path, by: str, heading: str) -> None:
    ended = run("demands", "four", "--by", by)
    assert ended.code == 0
    assert f"\n{heading}" in ended.out
    assert ended.out.count("Take no tolls.") == 1


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["--status", "unanswerd"], 2, "no status 'unanswerd'; did you mean 'unanswered'?"),
        (["--status", "unanswered", "--as-of", "1900-01-01"], 1, "there is no such demand"),
        (["--by", "colour"], 2, "invalid choice"),
    ],
)
def test_what_is_not_there_is_told(
    run: Run, four: Path, words: list[str], code: int, sentence: str
) -> None:
    ended = run("demands", "four", *words)
    assert ended.code == code
    assert sentence in ended.err


def test_a_brief_without_demands_is_not_asked_for_a_status(run: Run, four: Path) -> None:
    ended = run("demands", "four", "--as-of", "1900-01-01")
    assert ended.code == 1
    assert "no demand is recorded" in ended.err
