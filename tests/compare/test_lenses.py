"""Lenses: which issues each lets through, and that none claims what the brief does not show."""

from __future__ import annotations

import pytest

from briefing.compare import matrix
from briefing.compare.lenses import LENSES, Setting, groups, lens_named, through
from briefing.compare.standing import red_lines
from briefing.errors import UsageError
from briefing.library import Dossier
from briefing.library.asof import as_of
from tests.compare.conftest import SIDES, Data, answer, ask, day, stand, told

MINE, THEIRS = stand("mine", "2031-03-01"), stand("theirs", "2031-03-02", "y")


def seen(
    dossier: Dossier, key: str, sides: tuple[str, ...] = ("x", "y"), **to: object
) -> list[str]:
    setting = Setting(**to)  # type: ignore[arg-type]
    rows = through(matrix(dossier, sides), lens_named(key), setting)
    return [row.issue.id for row in rows]


def asked(*stances: str, by: str = "x", of: str = "y", answering: str = "y") -> Data:
    given = [answer(each, f"2031-03-{day:02}", answering) for day, each in enumerate(stances, 2)]
    return ask("d", "2031-03-01", by, of, responses=given)


@pytest.mark.parametrize(
    ("positions", "demands", "status", "differs", "common"),
    [
        ([], [], "contested", False, False),
        ([MINE], [], "contested", False, False),
        ([MINE, THEIRS], [], "contested", True, False),
        ([MINE, THEIRS], [], "parked", True, False),
        ([MINE, THEIRS], [], "agreed", False, True),
        ([MINE, THEIRS], [], "agreed-in-principle", False, True),
        (
            [MINE, stand("gone", "2031-03-02", "y", kind="withdrawal")],
            [],
            "contested",
            False,
            False,
        ),
        ([], [asked("rejects")], "contested", True, False),
        ([], [asked("deflects")], "contested", True, False),
        ([], [asked("counter-proposes")], "contested", True, False),
        ([], [asked("no-answer")], "contested", False, False),
        ([], [asked()], "contested", False, False),
        ([], [asked("accepts")], "contested", False, True),
        ([], [asked("accepts-in-part")], "contested", False, True),
        ([], [asked("open")], "contested", False, True),
        ([], [asked("conditional")], "contested", False, True),
        ([], [asked("rejects", "open")], "contested", False, True),
        ([], [asked("open", "rejects")], "contested", True, False),
        ([], [asked("open", "no-answer")], "contested", False, True),
        ([MINE, THEIRS], [asked("open")], "contested", False, True),
        ([], [asked("rejects")], "agreed", False, True),
        ([], [asked("rejects")], "agreed-in-principle", True, True),
        ([], [asked("accepts", answering="z")], "contested", False, False),
        ([], [asked("accepts", by="z")], "contested", False, False),
    ],
)
def test_differences_and_common_ground(
    positions: list[Data], demands: list[Data], status: str, differs: bool, common: bool
) -> None:
    whole = told(positions=positions, demands=demands, status=status)
    assert ("a" in seen(whole, "differences")) is differs
    assert ("a" in seen(whole, "common")) is common


def test_of_two_demands_one_accepted_makes_common_ground_and_one_rejected_a_difference() -> None:
    other = {**asked("accepts"), "id": "e"}
    whole = told(demands=[asked("rejects"), other])
    assert seen(whole, "differences") == seen(whole, "common") == ["a"]


def test_a_side_asking_itself_is_no_common_ground() -> None:
    assert seen(told(demands=[asked("accepts", of="x", answering="x")]), "common") == []


@pytest.mark.parametrize(
    ("positions", "drawn"),
    [
        ([stand("p", "2031-03-01", firmness="red-line")], ["p"]),
        ([stand("p", "2031-03-01", firmness="core")], []),
        (
            [
                stand("p", "2031-03-01", firmness="red-line"),
                stand("w", "2031-04-01", kind="withdrawal", supersedes="p"),
            ],
            [],
        ),
        (
            [
                stand("p", "2031-03-01", firmness="red-line"),
                stand("w", "2031-04-01", kind="withdrawal"),
            ],
            [],
        ),
        (
            [
                stand("p", "2031-03-01", firmness="red-line"),
                stand("q", "2031-03-02", firmness="firm"),
                stand("w", "2031-04-01", kind="withdrawal", supersedes="q"),
            ],
            ["p"],
        ),
        (
            [
                stand("p", "2031-03-01", firmness="red-line"),
                stand("q", "2031-03-02", firmness="red-line", supersedes="p"),
                stand("w", "2031-04-01", kind="withdrawal", supersedes="q"),
            ],
            [],
        ),
        (
            [
                stand("p", "2031-03-01", firmness="red-line"),
                stand("q", "2031-03-02", firmness="flexible", supersedes="p"),
            ],
            [],
        ),
        (
            [
                stand("p", "2031-03-01", firmness="red-line"),
                stand("q", "2031-03-02", firmness="flexible"),
            ],
            ["p"],
        ),
        (
            [
                stand("p", "2031-03-01", firmness="red-line"),
                stand("q", "2031-03-02", kind="restatement", supersedes="p"),
            ],
            ["p", "q"],
        ),
        (
            [
                stand("w", "2031-03-01", kind="withdrawal"),
                stand("p", "2031-04-01", firmness="red-line"),
            ],
            ["p"],
        ),
        (
            [stand("p", None, firmness="red-line"), stand("w", None, kind="withdrawal")],
            ["p"],
        ),
        (
            [
                stand("p", "2031-03-01", firmness="red-line"),
                stand("w", "2031-03-01", kind="withdrawal"),
            ],
            [],
        ),
        (
            [
                stand("w", "2031-03-01", kind="withdrawal"),
                stand("p", "2031-03-01", firmness="red-line"),
            ],
            ["p"],
        ),
        (
            [
                stand("p", "2031-03-01", firmness="red-line", supersedes="w"),
                stand("w", "2031-04-01", kind="withdrawal", supersedes="p"),
            ],
            [],
        ),
    ],
)
def test_a_red_line_stands_until_its_side_gives_it_up(
    positions: list[Data], drawn: list[str]
) -> None:
    whole = told(positions=positions)
    cell = matrix(whole, ("x",))[0].cells[0]
    assert [each.target for each in red_lines(cell.moves)] == drawn
    assert seen(whole, "red-lines") == (["a"] if drawn else [])


def test_a_demand_can_be_a_red_line() -> None:
    whole = told(demands=[{**asked(), "firmness": "red-line"}])
    assert seen(whole, "red-lines") == ["a"]
    assert seen(whole, "red-lines", ("y", "z")) == []


@pytest.mark.parametrize(
    ("demand", "sides", "waits"),
    [
        (asked(), ("x", "y"), True),
        (asked("no-answer"), ("x", "y"), True),
        (asked("rejects"), ("x", "y"), False),
        (asked(of="z"), ("x", "y"), True),
        (asked(by="z"), ("x", "y"), True),
        (asked(by="z", of="z"), ("x", "y"), False),
    ],
)
def test_what_is_unanswered(demand: Data, sides: tuple[str, ...], waits: bool) -> None:
    assert (seen(told(demands=[demand]), "unanswered", sides) == ["a"]) is waits


@pytest.mark.parametrize(
    ("written", "changed"),
    [
        ("2031-03-01", False),
        ("2031-03-02", True),
        ("2031-03", True),
        ("by 2031-03-01", False),
        (None, False),
        ("after 2031-04-01", False),
    ],
)
def test_what_changed_since_a_day(written: str | None, changed: bool) -> None:
    found = seen(told(positions=[stand("p", written)]), "changed", since=day("03-01"))
    assert (found == ["a"]) is changed


def test_a_group_of_issues(four: Dossier) -> None:
    assert groups(four) == ("Water", "Traffic", "Procedure")
    assert seen(four, "group", group="Traffic") == ["tolls", "warnings"]


@pytest.mark.parametrize(
    ("when", "key", "issues"),
    [
        (None, "differences", ["dam-filling", "tolls", "gauges"]),
        (None, "common", ["dry-years", "salt", "warnings"]),
        (None, "red-lines", ["dam-filling", "tolls"]),
        (None, "unanswered", ["salt", "tolls"]),
        ("03-05", "differences", ["dam-filling"]),
        ("03-05", "common", []),
        ("03-05", "unanswered", ["tolls", "warnings"]),
        ("06-12", "common", ["salt", "warnings"]),
        ("09-22", "common", ["dry-years", "salt", "warnings"]),
    ],
)
def test_four_sides_through_each_lens(
    four: Dossier, when: str | None, key: str, issues: list[str]
) -> None:
    view = as_of(four, day(when)) if when else four
    assert seen(view, key, SIDES) == issues


def test_every_lens_tells_its_rule_and_keeps_the_order(four: Dossier) -> None:
    every = [row.issue.id for row in matrix(four, SIDES)]
    for lens in LENSES:
        assert lens.rule.endswith(".")
        found = seen(four, lens.key, SIDES, since=day("03-05"), group="Water")
        assert found == [each for each in every if each in found]
    assert seen(four, "all", SIDES) == every


def test_a_wrong_key_is_met_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        lens_named("red-line")
    assert caught.value.hint == "did you mean 'red-lines'?"
