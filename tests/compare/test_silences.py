"""A silence tells of the days before it, where that can mislead nobody."""

from __future__ import annotations

import pytest

from briefing.compare import matrix
from briefing.library import Dossier
from briefing.library.asof import as_of
from briefing.model import Position
from tests.compare.conftest import Data, answer, ask, day, stand, told

SILENCE = stand("none", "2031-09-01", kind="silence")
OTHER = stand("other", "2031-03-01", "y")


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ([OTHER], True),
        ([stand("mine", "2031-10-01"), OTHER], True),
        ([], False),
        ([stand("other", "2031-07-01", "y")], False),
        ([stand("mine", "2031-02-01"), OTHER], False),
        ([stand("mine", "2031-08-01"), OTHER], False),
        ([stand("mine", None), OTHER], False),
        ([stand("mine", "by 2031-12-01"), OTHER], False),
        ([stand("other", "2031-03-01", "y", kind="silence")], False),
    ],
)
def test_it_is_told_early_where_others_had_moved_and_the_side_cannot_have(
    more: list[Data], shown: bool
) -> None:
    view = as_of(told(positions=[SILENCE, *more]), day("06-01"))
    assert ("none" in view) is shown


def test_it_is_told_no_further_than_to_the_day_of_the_view() -> None:
    view = as_of(told(positions=[SILENCE, OTHER]), day("06-01"))
    silence = view.item("none")
    assert isinstance(silence, Position)
    assert (str(silence.date), silence.date_basis) == ("2031-06-01", "inferred")


def test_an_answer_of_the_side_is_a_move_and_a_missing_one_is_none() -> None:
    for stance, shown in (("rejects", False), ("no-answer", True)):
        demand = ask("d", "2031-03-01", "y", "x", responses=[answer(stance, "2031-03-02", "x")])
        view = as_of(told(positions=[SILENCE], demands=[demand]), day("06-01"))
        assert ("none" in view) is shown


def test_of_two_silences_one_is_told_early() -> None:
    again = stand("again", "2031-10-01", kind="silence")
    view = as_of(told(positions=[SILENCE, again, OTHER]), day("06-01"))
    assert [each.id for each in view.brief.positions] == ["none", "other"]


def test_the_matrix_of_an_earlier_day_says_silent_and_until_when(four: Dossier) -> None:
    row = next(
        each for each in matrix(as_of(four, day("06-11")), ("aldra",)) if each.issue.id == "salt"
    )
    (cell,) = row.cells
    assert (cell.blank, [each.target for each in cell.asked]) == (
        "not-answered",
        ["delm-asks-salt-study"],
    )
    assert cell.latest is not None
    assert str(cell.latest.dating.when) == "2031-06-11"
