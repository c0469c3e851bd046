"""`briefing compare`: the matrix and the ladder, as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_matrix_has_a_row_an_issue_and_a_column_a_side(run: Run) -> None:
    out = run("compare", "ferry").out
    head = next(line for line in out.splitlines() if "ISLAND" in line)
    assert "MAINLAND" in head
    assert out.index("Fares ·") < out.index("Winter crossings ·")
    assert "red line" in out
    assert "asked, not answered" in out


def test_a_demand_in_the_cell_of_whom_it_waits_for_says_who_asked(run: Run, ferry: Path) -> None:
    moves = ferry / "moves.yaml"
    asked = "of: [mainland]\n    issue: fares\n"
    moves.write_text(moves.read_text().replace("of: [mainland]\n    issue: winter\n", asked))
    out = run("compare", "ferry", "--sides", "mainland,island").out
    line = next(line for line in out.splitlines() if "not answered" in line)
    assert line.startswith("? not answered, asked by Island:")


def test_any_sides_with_moves_stand_beside_each_other(run: Run) -> None:
    out = run("compare", "ferry", "--sides", "mainland, island").out
    head = next(line for line in out.splitlines() if "ISLAND" in line)
    assert head.index("MAINLAND") < head.index("ISLAND")


def test_an_issue_is_told_with_every_move(run: Run) -> None:
    out = run("compare", "ferry", "--issue", "winter").out
    assert "One boat a day from November to March." in out
    assert "No crossing may cost more" not in out


def test_json_has_the_latest_move_or_why_there_is_none(run: Run) -> None:
    found = json.loads(run("compare", "ferry", "--json").out)
    assert (found["brief"], found["sides"]) == ("ferry", ["island", "mainland"])
    fares, winter = found["rows"]
    assert (fares["issue"], fares["status"], fares["quarrel"]) == ("fares", "contested", "interest")
    latest = fares["cells"]["island"]["latest"]
    assert latest["kind"] == "position"
    assert latest["firmness"] == "red-line"
    assert latest["speaker"] == "moor"
    assert (latest["date"], latest["date_basis"]) == ("2030-05-02", "stated")
    assert latest["quotes"] == ["moor-not-a-penny"]
    assert fares["cells"]["mainland"]["latest"]["sources"] == ["gazette"]
    assert fares["cells"]["island"]["earlier"] == 0
    unmoved = winter["cells"]["mainland"]
    assert (unmoved["blank"], unmoved["asked"]) == ("not-answered", ["winter-boat"])
    assert unmoved["latest"]["kind"] == "silence"


def test_json_of_an_issue_has_its_ladder(run: Run) -> None:
    found = json.loads(run("compare", "ferry", "--issue", "fares", "--json").out)
    assert [each["item"] for each in found["moves"]] == ["island-fares", "mainland-fares"]


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["ferry", "--issue", "fare"], 1, "ferry has no issue 'fare'; did you mean 'fares'?"),
        (["ferry", "--sides", "island"], 2, "name two different sides or more"),
        (["ferry", "--sides", "island,islnd"], 1, "has no side 'islnd'; did you mean 'island'?"),
        (["ferry#fares"], 2, "'ferry#fares' is an item; name the brief alone: ferry"),
    ],
)
def test_a_wrong_word_is_met_with_one_sentence(
    run: Run, words: list[str], code: int, sentence: str
) -> None:
    ended = run("compare", *words)
    assert (ended.code, ended.out) == (code, "")
    assert sentence in ended.err
