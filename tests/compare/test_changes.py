"""What changed between two days."""

from __future__ import annotations

import datetime

import pytest

from briefing.compare.changes import Change, changes
from briefing.library import Dossier
from briefing.library.asof import as_of
from briefing.library.rounds import rounds
from tests.compare.conftest import Data, answer, ask, day, stand, told


def between(dossier: Dossier, start: str | None, end: str | None) -> tuple[Change, ...]:
    return changes(dossier, day(start) if start else None, day(end) if end else None)


def brief(found: tuple[Change, ...]) -> list[tuple[str, str, str | None]]:
    return [
        (each.kind, each.move.target, each.before.target if each.before else None) for each in found
    ]


@pytest.mark.parametrize(
    ("now", "kind"),
    [
        ({"firmness": "core"}, "firmer"),
        ({"firmness": "flexible"}, "softer"),
        ({"kind": "concession", "firmness": "core"}, "softer"),
        ({"kind": "restatement", "firmness": "firm"}, "restated"),
        ({"kind": "restatement"}, "restated"),
        ({"kind": "restatement", "firmness": "core"}, "firmer"),
        ({"firmness": "firm"}, "new"),
        ({}, "new"),
        ({"kind": "withdrawal"}, "dropped"),
    ],
)
def test_a_stand_beside_the_one_before(now: Data, kind: str) -> None:
    then = stand("then", "2031-03-01", firmness="firm")
    whole = told(positions=[then, stand("now", "2031-04-01", **now)])
    assert brief(between(whole, "03-15", "04-15")) == [(kind, "now", "then")]


def test_the_first_stand_is_new_and_compared_with_nothing() -> None:
    whole = told(positions=[stand("p", "2031-03-01", kind="restatement")])
    assert brief(between(whole, None, None)) == [("new", "p", None)]


@pytest.mark.parametrize(
    ("written", "inside", "certain"),
    [
        ("2031-03-01", False, True),
        ("2031-03-02", True, True),
        ("2031-04-01", True, True),
        ("2031-04-02", False, True),
        ("2031-03", True, False),
        ("by 2031-03-31", True, False),
        ("2031-03-02..2031-04-01", True, True),
        ("2031-04", False, True),
        ("after 2031-03-02", False, True),
        (None, False, True),
    ],
)
def test_what_lies_after_the_start_and_up_to_the_end(
    written: str | None, inside: bool, certain: bool
) -> None:
    found = between(told(positions=[stand("p", written)]), "03-01", "04-01")
    assert bool(found) is inside
    assert all(each.certain is certain for each in found)


def test_a_demand_is_asked_answered_and_answered_again() -> None:
    given = [answer("rejects", "2031-03-02"), answer("no-answer", "2031-03-03")]
    demand = ask("d", "2031-03-01", responses=[*given, answer("open", "2031-03-04")])
    asked, first, again = between(told(demands=[demand]), None, None)
    assert (asked.kind, first.kind, again.kind) == ("asked", "answered", "answered")
    assert (first.before, first.demand) == (None, asked.move)
    assert (again.before, again.demand) == (first.move, asked.move)


def test_an_answer_is_compared_with_one_of_its_own_side() -> None:
    given = [answer("rejects", "2031-03-02", "z"), answer("open", "2031-03-03", "y")]
    demand = ask("d", "2031-03-01", "x", "y", "z", responses=given)
    _asked, first, second = between(told(demands=[demand]), None, None)
    assert {first.move.side, second.move.side} == {"y", "z"}
    assert (first.before, second.before) == (None, None)


def test_an_answer_since_names_the_demand_that_was_put_before() -> None:
    demand = ask("d", "2031-03-01", responses=[answer("open", "2031-04-01")])
    (found,) = between(told(demands=[demand]), "03-15", "04-15")
    assert found.kind == "answered"
    assert found.demand is not None
    assert found.demand.target == "d"


def test_silences_and_missing_answers_change_nothing() -> None:
    demand = ask("d", "2031-03-01", responses=[answer("no-answer", "2031-04-01")])
    silence = stand("none", "2031-04-01", kind="silence")
    assert between(told(demands=[demand], positions=[silence]), "03-15", None) == ()


def test_from_one_round_to_the_next(four: Dossier) -> None:
    found = rounds(four)
    moved = changes(four, found[1].last, found[2].last)
    assert [each for each in brief(moved) if each[0] not in ("asked", "answered")] == [
        ("softer", "aldra-dam-filling-june", "aldra-dam-filling-march"),
        ("firmer", "cerin-dam-filling-june", "cerin-dam-filling-march"),
        ("new", "delm-dam-filling-spring", None),
        ("new", "delm-salt-june", None),
        ("new", "borva-tolls-spring", None),
        ("new", "aldra-warnings-june", None),
        ("new", "borva-warnings-june", None),
        ("new", "aldra-gauges-june", None),
    ]
    assert [each.move.target for each in moved if not each.certain] == [
        "delm-dam-filling-spring",
        "cerin-asks-no-tolls",
        "borva-tolls-spring",
        "aldra-asks-own-gauges",
    ]


def test_a_withdrawal_is_a_stand_dropped(four: Dossier) -> None:
    found = between(four, "09-21", "09-22")
    assert ("dropped", "borva-dam-filling-september", "borva-dam-filling-march") in brief(found)


def test_the_order_is_that_of_issues_sides_and_dates(four: Dossier) -> None:
    found = between(four, None, None)
    issues = [each.id for each in four.brief.issues]
    places = [issues.index(each.issue) for each in found]
    assert places == sorted(places)
    sides = [each.side for each in found if each.issue == "dam-filling"]
    assert sides == sorted(sides)


@pytest.mark.parametrize(
    ("start", "end"), [("10-01", None), ("12-31", "12-31"), ("09-22", "03-04")]
)
def test_a_period_after_the_brief_or_turned_round_is_empty(
    four: Dossier, start: str, end: str | None
) -> None:
    assert between(four, start, end) == ()


def test_a_period_holds_what_its_ends_views_differ_by(geneva: Dossier) -> None:
    start, end = datetime.date(2022, 1, 12), datetime.date(2022, 1, 21)
    views = [as_of(geneva, each) for each in (start, end)]
    had, has = ({each.id for each in view.brief.positions} for view in views)
    silent = {each.id for each in geneva.brief.positions if each.kind == "silence"}
    found = {
        each.move.target for each in changes(geneva, start, end) if each.move.sort == "position"
    }
    assert found == has - had - silent


def test_up_to_the_brief_s_own_day_everything_that_has_a_last_day_counts(geneva: Dossier) -> None:
    start = datetime.date(2022, 1, 21)
    found = changes(geneva, start, datetime.date(2022, 1, 22))
    assert found == changes(geneva, start, None)
