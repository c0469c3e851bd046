"""Moves and ladders: what comes before what, and which way a side went."""

from __future__ import annotations

import pytest

from briefing.compare import Move, ladder, moves, pair, sides
from briefing.compare.ways import stands_before
from briefing.library import Dossier
from tests.compare.conftest import Data, answer, ask, stand, told


def by_id(dossier: Dossier) -> dict[str, Move]:
    return {each.target: each for each in moves(dossier)}


def test_moves_come_by_date_and_those_without_one_last() -> None:
    found = moves(
        told(
            positions=[stand("undated", None), stand("same-day", "2031-03-02")],
            demands=[ask("d", "2031-03-02", responses=[answer("open", "2031-03-02")])],
        )
    )
    assert [each.sort for each in found] == ["demand", "response", "position", "position"]
    assert found[-1].target == "undated"


def test_a_move_brings_the_note_that_its_author_wrote() -> None:
    given = {**answer("open", "2031-03-02"), "note": "by phone"}
    found = moves(told(demands=[ask("d", "2031-03-01", note="in a letter", responses=[given])]))
    assert [each.note for each in found] == ["in a letter", "by phone"]


@pytest.mark.parametrize(
    ("then", "now", "way"),
    [
        ({"firmness": "firm"}, {"firmness": "core"}, "firmer"),
        ({"firmness": "red-line"}, {"firmness": "core"}, "softer"),
        ({"firmness": "firm"}, {"firmness": "firm"}, "same"),
        ({"firmness": "firm"}, {"firmness": "unclear"}, ""),
        ({"firmness": "firm"}, {"firmness": "firm", "kind": "concession"}, "softer"),
        ({"firmness": "firm"}, {"kind": "withdrawal"}, "softer"),
        ({"firmness": "core"}, {"kind": "restatement"}, "same"),
    ],
)
def test_the_way_is_told_by_firmness_and_kind(then: Data, now: Data, way: str) -> None:
    two = [stand("then", "2031-03-01", **then), stand("now", "2031-04-01", **now)]
    assert by_id(told(positions=two))["now"].way == way


def test_a_restatement_of_unclear_firmness_keeps_that_of_the_stand_restated() -> None:
    two = [
        stand("then", "2031-03-01", firmness="red-line"),
        stand("now", "2031-04-01", kind="restatement"),
    ]
    now = by_id(told(positions=two))["now"]
    assert (now.firmness, now.carried) == ("red-line", True)


@pytest.mark.parametrize(
    ("then", "now", "known"),
    [
        ("2031-03-01", "2031-03-02", True),
        ("2031-03-01", "2031-03-01", True),
        ("2031-03", "2031-03-15", False),
        ("by 2031-03-10", "2031-03-10", True),
        ("by 2031-03-10", "2031-03-09", False),
        ("2031-03-01", "by 2031-04-01", False),
        ("2031-03-01", "after 2031-03-01", True),
        ("2031-03-01", None, False),
    ],
)
def test_a_stand_is_compared_with_one_that_came_before_for_certain(
    then: str, now: str | None, known: bool
) -> None:
    found = moves(told(positions=[stand("then", then), stand("now", now)]))
    assert ("now" in stands_before(found)) is known


def test_what_a_stand_supersedes_is_what_it_is_compared_with() -> None:
    three = [
        stand("first", "2031-03-01", firmness="red-line"),
        stand("other", "2031-03-02", firmness="flexible"),
        stand("now", "by 2031-04-01", firmness="core", supersedes="first"),
    ]
    whole = told(positions=three)
    assert stands_before(moves(whole))["now"].target == "first"
    assert by_id(whole)["now"].way == "softer"


@pytest.mark.parametrize(
    "links",
    [{"p": "p"}, {"p": "q", "q": "p"}, {"p": "q", "q": "r", "r": "p"}, {"p": "nowhere"}],
)
def test_a_circle_of_supersedes_ends(links: dict[str, str]) -> None:
    three = [
        stand(name, f"2031-03-0{place}", firmness="core", supersedes=links.get(name))
        for place, name in enumerate("pqr", start=1)
    ]
    found = moves(told(positions=three))
    assert [each.target for each in found] == ["p", "q", "r"]
    assert [each.way for each in found] == ["", "same", "same"]


def test_an_answer_before_its_demand_stays_where_its_date_puts_it() -> None:
    demand = ask("d", "2031-03-05", responses=[answer("rejects", "2031-03-01")])
    assert [each.sort for each in moves(told(demands=[demand]))] == ["response", "demand"]


def test_other_sides_and_silences_are_no_stand_before() -> None:
    three = [
        stand("theirs", "2031-03-01", "y"),
        stand("none", "2031-03-02", kind="silence"),
        stand("now", "2031-03-03"),
    ]
    assert stands_before(moves(told(positions=three))) == {}


def test_a_person_moves_for_the_side_it_represents(four: Dossier) -> None:
    found = ladder(moves(four), "dam-filling", "aldra")
    assert {each.speaker for each in found if each.target == "aldra-dam-filling-march"} == {"storn"}
    assert len(found) == 4


def test_the_sides_of_a_brief_are_its_heads_then_whoever_moved(four: Dossier) -> None:
    assert sides(four) == ("aldra", "borva", "cerin", "delm", "commission")
    assert pair(four) == ("aldra", "borva")


def test_a_brief_without_moves_still_has_a_pair() -> None:
    assert (sides(told()), pair(told())) == ((), ("x", "y"))
