"""`briefing show`: the whole, a section, an item; as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.model import KINDS
from briefing.render.sections import SECTIONS
from tests.cli.conftest import ROOT, Run, spawn


def test_the_plain_edition_has_every_section_in_order(run: Run) -> None:
    shown = run("show", "ferry")
    titles = [f"{each.digit} {each.title.upper()}" for each in SECTIONS]
    assert [line for line in shown.out.splitlines() if line in titles] == titles
    assert (shown.code, shown.err) == (0, "")


def test_plain_is_the_default(run: Run) -> None:
    assert run("show", "ferry", "--plain") == run("show", "ferry")


def test_a_brief_is_named_by_id_or_path(run: Run, ferry: Path) -> None:
    assert run("show", "ferry") == run("show", str(ferry)) == run("show", "content/ferry")


@pytest.mark.parametrize("name", ["quotes", "4", "Quotes"])
def test_one_section_by_key_digit_or_title(run: Run, name: str) -> None:
    shown = run("show", "ferry", "--section", name)
    assert shown.out.startswith("4 QUOTES\n")
    assert "Not a penny more [for anyone]." in shown.out
    assert "5 ACTORS" not in shown.out


def test_one_item_with_its_address(run: Run) -> None:
    shown = run("show", "ferry#island-fares")
    assert "No crossing may cost more than before." in shown.out
    assert shown.out.splitlines()[-1] == "ferry#island-fares"


def test_the_head_is_shown_as_the_overview(run: Run) -> None:
    assert run("show", "ferry#ferry").out == run("show", "ferry", "--section", "overview").out


def test_the_sides_change_the_order_of_columns(run: Run) -> None:
    shown = run("show", "ferry", "--section", "side-by-side", "--sides", "mainland,island").out
    line = next(each for each in shown.splitlines() if "MAINLAND" in each)
    assert line.index("MAINLAND") < line.index("ISLAND")


def test_json_has_the_keys_and_ids_of_the_format(run: Run) -> None:
    brief = json.loads(run("show", "ferry", "--json").out)
    assert brief["brief"]["id"] == "ferry"
    assert brief["positions"][0]["firmness"] == "red-line"
    assert brief["quotes"][0]["date"] == "2030-05-02"


def test_json_of_a_section_has_its_kinds_even_if_empty(run: Run) -> None:
    facts = json.loads(run("show", "ferry", "--section", "facts", "--json").out)
    assert facts == {"figures": [], "conflicts": [], "gaps": []}
    overview = json.loads(run("show", "ferry", "--section", "overview", "--json").out)
    assert overview["brief"]["title"] == "The ferry talks"


def test_the_sections_hold_every_kind_between_them(run: Run) -> None:
    held: list[str] = []
    for each in SECTIONS:
        held += json.loads(run("show", "ferry", "--section", each.key, "--json").out)
    assert sorted(held) == sorted([*KINDS, "brief"])


def test_json_of_an_item_is_its_mapping(run: Run) -> None:
    quote = json.loads(run("show", "ferry#moor-not-a-penny", "--json").out)
    assert quote["id"] == "moor-not-a-penny"
    assert quote["text"] == "Not a penny more [for anyone]."


def test_the_geneva_brief_goes_through_a_json_reader() -> None:
    shown = spawn("show", "geneva-2022", "--json", cwd=ROOT)
    assert shown.returncode == 0
    brief = json.loads(shown.stdout)
    assert set(brief) == {"brief", *KINDS}
    assert all(brief[kind] for kind in KINDS)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["ferry#island-fare"], 1, "ferry has no item 'island-fare'; did you mean 'island-fares'?"),
        (["fery"], 1, "there is neither a file nor a brief named 'fery'; did you mean 'ferry'?"),
        (["content/fery"], 3, "there is no content/fery; did you mean content/ferry?"),
        (
            ["ferry", "--section", "quoets"],
            2,
            "there is no section 'quoets'; did you mean 'quotes'?",
        ),
        (
            ["ferry", "--sides", "island,mainlnd"],
            1,
            "has no side 'mainlnd'; did you mean 'mainland'?",
        ),
        (["ferry", "--sides", "island,port"], 1, "The port has no moves of its own in ferry"),
        (["ferry", "--sides", "island,island"], 2, "name two different sides or more"),
        (["ferry#fares", "--section", "quotes"], 2, "an item and a section cannot both be shown"),
        (["ferry@2030-02-30"], 2, "'2030-02-30' is no day of the calendar"),
        (["ferry#fares@soon"], 2, "'soon' is no day"),
        (["#fares"], 2, "'#fares' names no brief"),
        (["ferry", "--jsno"], 2, "'--jsno' is not understood here; did you mean '--json'?"),
        (["ferry", "--json", "--plain"], 2, "not allowed with argument"),
        ([], 2, "required: BRIEF[#ITEM]"),
    ],
)
def test_a_wrong_word_is_met_with_one_sentence(
    run: Run, words: list[str], code: int, sentence: str
) -> None:
    shown = run("show", *words)
    assert (shown.code, shown.out) == (code, "")
    assert sentence in shown.err
    assert shown.err.startswith("briefing: ")
    assert shown.err.count("\n") == 1


def test_faults_are_counted_beside_what_is_good(run: Run, ferry: Path) -> None:
    (ferry / "more.yaml").write_text("quotes:\n  - {id: lost, speaker: nobody}\n")
    shown = run("show", "ferry", "--section", "quotes")
    assert "Not a penny more" in shown.out
    assert "(items not read whole: 1); `briefing check content/ferry` lists them" in shown.err
    assert shown.code == 0


def test_an_answer_that_cannot_be_read_is_told(run: Run, ferry: Path) -> None:
    (ferry / "asks.yaml").write_text(
        "demands:\n  - {id: ask, by: island, of: [mainland], issue: fares, text: Lower them.,"
        " kind: demand, sources: [gazette], responses: [{by: mainland, stance: yess, text: Y.}]}\n"
    )
    shown = run("show", "ferry#ask")
    assert "no answer recorded" in shown.out
    assert "(items not read whole: 1)" in shown.err


def test_no_side_of_the_brief_is_among_the_others(run: Run) -> None:
    sides, _, others = run("show", "ferry", "--section", "actors").out.partition("\nOther ")
    assert all(f"\n{name} ──" in sides for name in ("Island", "Mainland"))
    assert "ferry#mainland" not in others
    assert "ferry#port" in others


def test_a_section_without_items_says_so_and_what_could_not_be_read_is_not_denied(
    run: Run, ferry: Path
) -> None:
    assert "This brief holds nothing under “Expert views”.\n" in run("show", "ferry").out
    (ferry / "views.yaml").write_text("views:\n  - {id: lost, expert: moor}\n")
    views = run("show", "ferry", "--section", "views").out
    assert "This brief holds nothing under “Expert views” that can be read.\n" in views
