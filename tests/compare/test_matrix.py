"""The matrix: cells of any sides, and four kinds of blank."""

from __future__ import annotations

import pytest

from briefing.compare import Cell, MatrixRow, matrix
from briefing.library import Dossier
from briefing.library.asof import as_of
from tests.compare.conftest import SIDES, Data, answer, ask, day, stand, told

SILENCE = stand("none", "2031-03-09", kind="silence")
OTHERS = stand("theirs", "2031-03-01", "y")
ASKED = ask("d", "2031-03-01", "y", "x")
REFUSED = ask("d", "2031-03-01", "y", "x", responses=[answer("no-answer", "2031-03-02", "x")])
ANSWERED = ask("d", "2031-03-01", "y", "x", responses=[answer("open", "2031-03-02", "x")])


@pytest.mark.parametrize(
    ("positions", "demands", "blank"),
    [
        ([], [], "not-recorded"),
        ([SILENCE], [], "silence"),
        ([SILENCE, OTHERS], [], "silence"),
        ([OTHERS], [], "not-asked"),
        ([], [ask("d", "2031-03-01", "y", "z")], "not-asked"),
        ([], [ASKED], "not-answered"),
        ([], [REFUSED], "not-answered"),
        ([SILENCE], [ASKED], "not-answered"),
        ([], [ANSWERED], None),
        ([stand("mine", "2031-03-01")], [ASKED], None),
        ([stand("mine", "2031-03-01"), SILENCE], [], None),
    ],
)
def test_why_a_cell_holds_no_stand(
    positions: list[Data], demands: list[Data], blank: str | None
) -> None:
    row = matrix(told(positions=positions, demands=demands), ("x",))[0]
    assert row.cells[0].blank == blank


def test_a_side_that_others_find_silent_is_no_reason_to_call_another_not_asked() -> None:
    row = matrix(told(positions=[SILENCE]), ("x", "y"))[0]
    assert [each.blank for each in row.cells] == ["silence", "not-recorded"]


def test_what_was_asked_of_it_stands_in_the_cell_of_a_side_that_spoke_of_something_else() -> None:
    whole = told(positions=[stand("mine", "2031-03-02")], demands=[ASKED])
    mine, theirs = matrix(whole, ("x", "y"))[0].cells
    assert [each.target for each in mine.asked] == ["d"]
    assert [each.target for each in theirs.waiting] == ["d"]


def test_a_demand_waits_until_somebody_has_answered() -> None:
    two = ask("d", "2031-03-01", "x", "y", "z", responses=[answer("open", "2031-03-02")])
    mine, answered, other = matrix(told(demands=[two]), ("x", "y", "z"))[0].cells
    assert mine.waiting == ()
    assert (len(answered.asked), len(other.asked)) == (0, 1)


def test_what_has_no_date_is_the_latest_move_only_where_there_is_no_other() -> None:
    undated, dated = stand("undated", None), stand("dated", "2031-03-01")
    both = matrix(told(positions=[undated, dated]), ("x",))[0].cells[0]
    assert [each.target for each in both.moves] == ["dated", "undated"]
    alone = matrix(told(positions=[undated]), ("x",))[0].cells[0]
    assert [each.target for each in alone.moves] == ["undated"]


def test_four_sides_stand_beside_each_other_in_the_order_asked_for(four: Dossier) -> None:
    for order in (SIDES, SIDES[::-1]):
        for row in matrix(four, order):
            assert tuple(each.side for each in row.cells) == order
    assert [row.issue.id for row in matrix(four, SIDES)] == [each.id for each in four.brief.issues]


@pytest.mark.parametrize(
    ("when", "issue", "cells"),
    [
        ("01-01", "dam-filling", [None] * 4),
        (
            "03-04",
            "dam-filling",
            [None, "borva-dam-filling-march", "cerin-dam-filling-march", None],
        ),
        (
            "03-05",
            "dam-filling",
            ["aldra-dam-filling-march", "borva-dam-filling-march", "cerin-dam-filling-march", None],
        ),
        (
            "09-22",
            "dam-filling",
            [
                "aldra-dam-filling-june",
                "borva-dam-filling-september",
                "cerin-dam-filling-june",
                "delm-dam-filling-september",
            ],
        ),
        (
            "09-22",
            "tolls",
            ["aldra-asks-toll-talks", "borva-tolls-september", "cerin-tolls-march", None],
        ),
    ],
)
def test_who_stood_where_on_a_day(
    four: Dossier, when: str, issue: str, cells: list[str | None]
) -> None:
    row = _row(as_of(four, day(when)), issue)
    assert [_shown(each) for each in row.cells] == cells


def test_the_editors_status_is_hindsight_in_a_view(four: Dossier) -> None:
    assert _row(four, "dry-years").status == "agreed"
    assert _row(as_of(four, day("09-22")), "dry-years").status == ""


def test_a_side_without_moves_has_a_column_of_blanks(four: Dossier) -> None:
    assert all(row.cells[0].blank for row in matrix(four, ("kell",)))


def _row(dossier: Dossier, issue: str) -> MatrixRow:
    return next(each for each in matrix(dossier, SIDES) if each.issue.id == issue)


def _shown(cell: Cell) -> str | None:
    return cell.moves[0].target if cell.moves else None
