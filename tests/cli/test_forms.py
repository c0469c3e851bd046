"""Markdown, CSV and JSON of `compare`: what the text says, and nothing that acts."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from briefing.cli.forms.tables import comma_separated, markdown
from briefing.paths import bundled
from tests.cli.conftest import Run


def cells(run: Run, *words: str) -> list[dict[str, str]]:
    out = run("compare", "ferry", "--format", "csv", *words).out
    return list(csv.DictReader(io.StringIO(out)))


def test_csv_has_a_row_a_cell_with_the_values_of_json(run: Run) -> None:
    rows = json.loads(run("compare", "ferry", "--json").out)["rows"]
    found = cells(run)
    assert [(each["issue"], each["side"]) for each in found] == [
        (row["issue"], side) for row in rows for side in row["cells"]
    ]
    told = [cell for row in rows for cell in row["cells"].values()]
    for one, other in zip(found, told, strict=True):
        assert one["mark"] == other["mark"]
        assert one["blank"] == other.get("blank", "")
        assert one["asked"] == "; ".join(other.get("asked", []))
        for key in ("date", "speaker", "firmness", "kind", "way", "text", "item"):
            assert one[key] == other.get("latest", {}).get(key, "")


def test_csv_gives_the_words_of_the_first_quote(run: Run) -> None:
    assert cells(run)[0]["quote"] == "Not a penny more [for anyone]."


def test_csv_gives_nobody_the_words_of_another_nor_as_spoken_what_is_not(run: Run) -> None:
    geneva = str(bundled("content") / "geneva-2022")
    out = run("compare", geneva, "--format", "csv").out
    found = {each["item"]: each for each in csv.DictReader(io.StringIO(out))}
    argued = found["us-nato-door-0121"]
    assert argued["quote"].startswith("Today we heard")
    assert (argued["side"], argued["quote_speaker"], argued["basis"]) == (
        "us",
        "lavrov",
        "reported",
    )
    assert found["russia-arms-ukraine-0121"]["quote_wording"] == "recast"


def test_csv_of_an_issue_has_a_row_a_move(run: Run) -> None:
    found = cells(run, "--issue", "fares")
    assert [each["item"] for each in found] == ["island-fares", "mainland-fares"]
    assert {each["issue"] for each in found} == {"fares"}


def test_markdown_is_a_table_with_a_column_a_side(run: Run) -> None:
    lines = run("compare", "ferry", "--format", "markdown").out.splitlines()
    assert lines[:4] == [
        "# The ferry talks",
        "",
        "| Issue | Island | Mainland |",
        "| --- | --- | --- |",
    ]
    assert lines[4].startswith("| Fares<br>✗ contested<br>a quarrel over interests | ■ red line")
    assert r"“Not a penny more \[for anyone\].”" in lines[4]
    assert lines[5].count(" | ") == 2
    assert lines[-1] == r"- \[1\] The Gazette"


def test_markdown_of_an_issue_tells_its_moves(run: Run) -> None:
    out = run("compare", "ferry", "--issue", "winter", "--format", "markdown").out
    assert out.startswith("# Winter crossings\n\n| Side | Move |\n")
    assert "| Island | → demand · 2 May<br>One boat a day" in out


def test_the_lens_and_the_day_are_told(run: Run) -> None:
    lens = ("--lens", "changed=2030-05-02")
    assert json.loads(run("compare", "ferry", *lens, "--json").out)["lens"] == "changed"
    out = run("compare", "ferry", "--as-of", "2030-05-04", *lens, "--format", "markdown").out
    assert "Only what had been said by 4 May 2030." in out
    assert "Only what changed since 2030-05-02. A side shown has made a move after" in out


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        (" =1", "'=1"),
        ("a\nb", "a b"),
        ('say "x", y', '"say ""x"", y"'),
        ("– not asked", "– not asked"),
    ],
)
def test_no_cell_of_csv_is_a_formula(text: str, cell: str) -> None:
    assert list(comma_separated(["a"], [[text]])) == ["a", cell]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("a | b", r"a \| b"),
        ("a\nb", "a<br>b"),
        ("<script>", r"\<script\>"),
        ("[x](http://a)", r"\[x\](http://a)"),
        ("*x* _y_ `z` ~q~ # h", r"\*x\* \_y\_ \`z\` \~q\~ \# h"),
        (r"\|", r"\\\|"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
    ],
)
def test_no_cell_of_markdown_acts(text: str, cell: str) -> None:
    assert list(markdown(["a"], [[text]]))[-1] == f"| {cell} |"


@pytest.mark.parametrize("form", ["text", "markdown", "csv", "json"])
def test_hostile_text_stays_text_in_every_form(run: Run, ferry: Path, form: str) -> None:
    moves = ferry / "moves.yaml"
    hostile = moves.read_text().replace(
        "text: Fares follow the price of fuel.",
        r'text: "=HYPERLINK(\"http://x\") | <b>[x](y) \u202e"',
    )
    moves.write_text(hostile)
    out = run("compare", "ferry", "--format", form).out
    assert "\u202e" not in out
    assert "\x1b" not in out
    if form == "csv":
        assert all(
            not value.startswith("=") for row in csv.reader(io.StringIO(out)) for value in row
        )
    if form == "markdown":
        assert r"\| \<b\>\[x\]" in out


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["--lens", "comon"], 2, "there is no lens 'comon'; did you mean 'common'?"),
        (["--lens", "changed"], 2, "since when did it change?; write --lens changed=2022-01-21"),
        (["--lens", "changed=7"], 1, "ferry has no round 7; its rounds: none"),
        (["--lens", "group=water"], 1, "ferry has no group 'water'; its issues have none"),
        (["--lens", "common=x"], 2, "the lens 'common' is set to nothing"),
        (["--lens", "common", "--issue", "fares"], 2, "one issue needs no lens"),
        (["--lens", "common"], 1, "no issue is left"),
        (["--format", "html"], 2, "invalid choice: 'html'"),
        (["--format", "csv", "--json"], 2, "not allowed with argument"),
    ],
)
def test_a_wrong_word_is_met_with_one_sentence(
    run: Run, words: list[str], code: int, sentence: str
) -> None:
    ended = run("compare", "ferry", *words)
    assert ended.code == code
    assert sentence in ended.err
