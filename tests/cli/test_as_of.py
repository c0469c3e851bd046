"""A brief as of a day on the command line: by an option, and in an address."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

SETTLED = """\
conflicts:
  - id: storms
    title: How many storms
    kind: conflict
    readings: [{source: gazette, text: The port was silent.}, {source: gazette, text: on the quay}]
    resolution: Written by us.
    note: Written by us.
"""
TOLD = "Only what had been said by 2 May 2030."


def test_compare_shows_only_what_had_been_said(run: Run) -> None:
    found = json.loads(run("compare", "ferry", "--as-of", "2030-05-02", "--json").out)
    assert found["as_of"] == "2030-05-02"
    fares, winter = found["rows"]
    assert "status" not in fares
    assert fares["cells"]["island"]["latest"]["item"] == "island-fares"
    assert fares["cells"]["mainland"]["blank"] == "not-asked"
    assert winter["cells"]["mainland"]["asked"] == ["winter-boat"]


@pytest.mark.parametrize(
    "words",
    [
        ("compare", "ferry", "--as-of", "2030-05-02"),
        ("compare", "ferry@2030-05-02"),
        ("show", "ferry", "--as-of", "2030-05-02"),
        ("show", "ferry@2030-05-02"),
        ("show", "ferry#fares@2030-05-02"),
        ("ferry@2030-05-02",),
        ("ferry", "--as-of", "2030-05-02"),
    ],
)
def test_the_day_is_told_first_and_nothing_later_is_printed(run: Run, words: list[str]) -> None:
    out = run(*words).out
    assert out.startswith(TOLD)
    assert "No crossing may cost more than before" in out
    assert "price of fuel" not in out


def test_from_the_brief_s_own_day_on_nothing_is_left_out(run: Run) -> None:
    assert run("show", "ferry", "--as-of", "2030-05-20") == run("show", "ferry")
    assert run("compare", "ferry", "--as-of", "2040-01-01") == run("compare", "ferry")


def test_json_of_a_brief_says_on_stderr_that_it_is_a_part(run: Run) -> None:
    ended = run("show", "ferry", "--as-of", "2030-05-02", "--json")
    shown = [each["id"] for each in json.loads(ended.out)["positions"]]
    assert "island-fares" in shown
    assert "mainland-fares" not in shown
    assert f"briefing: {TOLD}\n" in ended.err


def test_what_the_editors_wrote_later_says_so_on_an_earlier_day(here: Path, run: Run) -> None:
    """Hindsight is named: a reason, a note, a life, how a conflict was settled."""
    folder = here / "content" / "ferry"
    head, moves = folder / "head.yaml", folder / "moves.yaml"
    reason = "    question: What may a crossing cost?\n    why: Written by us.\n"
    head.write_text(head.read_text().replace(reason.splitlines(keepends=True)[0], reason))
    head.write_text(head.read_text().replace("id: moor,", "id: moor, bio: Written by us.,"))
    moves.write_text(moves.read_text() + "    note: Written by us.\n" + SETTLED)
    named = ("fares", "moor", "moor-not-a-penny", "storms")
    whole = [run("show", f"ferry#{each}").out for each in named]
    earlier = [run("show", f"ferry#{each}@2030-05-02").out for each in named]
    assert [each.count("Written by us.") for each in whole] == [1, 1, 1, 2]
    assert [each.count("written as of 20 May 2030: Written by us.") for each in whole] == [0] * 4
    told = [" ".join(each.split()) for each in earlier]
    assert [each.count("written as of 20 May 2030: Written by us.") for each in told] == [
        1,
        1,
        1,
        2,
    ]


def test_what_is_not_there_yet_is_called_by_its_name(here: Path, run: Run) -> None:
    head = here / "content" / "ferry" / "head.yaml"
    head.write_text(
        head.read_text().replace("id: moor,", "id: moor, bio: 'See [[mainland-fares]].',")
    )
    shown = run("show", "ferry#moor@2030-05-02").out
    assert "See Fares follow the price of fuel." in " ".join(shown.split())
    assert "mainland-fares" not in shown


def test_search_looks_in_what_had_been_said(run: Run) -> None:
    assert run("search", "fuel", "--as-of", "2030-05-03").code == 0
    later = run("search", "fuel", "--as-of", "2030-05-02")
    assert (later.code, later.out) == (1, "")
    assert run("search", "fuel", "--in", "ferry@2030-05-02").code == 1


def test_a_day_before_everything_shows_an_empty_brief(run: Run) -> None:
    ended = run("compare", "ferry", "--as-of", "1900-01-01")
    assert ended.code == 0
    assert ended.out.count("not recorded") == 4
    lens = run("compare", "ferry", "--as-of", "1900-01-01", "--lens", "red-lines")
    assert lens.code == 1
    assert "no issue is left" in lens.err
    assert run("show", "ferry", "--as-of", "1900-01-01").code == 0


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["compare", "ferry", "--as-of", "2030-02-30"], 2, "no such day: that month has 28 days"),
        (["compare", "ferry", "--as-of", "2030-13-01"], 2, "'2030-13-01' has no such month"),
        (["compare", "ferry", "--as-of", "0000-01-01"], 2, "'0000-01-01' has no such year"),
        (["show", "ferry", "--as-of", "yesterday"], 2, "'yesterday' is not a date"),
        (["show", "ferry", "--as-of", "before 2030-05-02"], 2, "is no day; write it as"),
        (["show", "ferry", "--as-of", ""], 2, "'' is not a date"),
        (["search", "fuel", "--as-of", "2030"], 2, "'2030' is no day; write it as 2022-01-21"),
        (["compare", "ferry@2030-02-30"], 2, "'2030-02-30' is no day of the calendar"),
        (["show", "ferry#fares@2030-02-30"], 2, "'2030-02-30' is no day of the calendar"),
        (["show", "ferry@2030-05-02", "--as-of", "2030-05-03"], 2, "names another day"),
        (
            ["show", "ferry#mainland-fares@2030-05-02"],
            1,
            "had not been said by 2030-05-02, as far as its date tells; ferry#mainland-fares shows",
        ),
        (["search", "fuel", "--in", "ferry#fares"], 2, "'ferry#fares' is an item"),
    ],
)
def test_a_wrong_day_is_met_with_one_sentence(
    run: Run, words: list[str], code: int, sentence: str
) -> None:
    ended = run(*words)
    assert (ended.code, ended.out) == (code, "")
    assert sentence in ended.err
    assert ended.err.count("\n") == 1


def test_the_day_stands_before_or_behind_the_item(run: Run) -> None:
    shown = run("show", "ferry#winter-boat@2030-05-02")
    assert shown.code == 0
    assert run("show", "ferry@2030-05-02#winter-boat") == shown


def test_a_path_with_the_form_of_a_day_in_it_is_a_path(run: Run, ferry: Path) -> None:
    whole = run("show", "ferry#winter-boat").out
    ferry.rename(ferry.with_name("ferry@2030-05-01"))
    assert run("show", "content/ferry@2030-05-01#winter-boat").out == whole
