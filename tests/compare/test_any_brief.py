"""Whatever dates, answers and successions a brief has: nothing fails, and time goes one way."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing.compare import matrix, moves
from briefing.compare.changes import changes
from briefing.compare.ledger import counts, ledger
from briefing.compare.lenses import LENSES, Setting, through
from briefing.library import Dossier
from briefing.library.asof import as_of
from briefing.library.rounds import dates, whole_from
from briefing.model import Demand, Position, Response
from tests.compare.conftest import answer, ask, stand, told

POINTS = st.dates(datetime.date(2031, 1, 1), datetime.date(2031, 12, 31)).map(str)
WHENS = st.one_of(
    st.none(),
    POINTS,
    POINTS.map(lambda day: day[:7]),
    st.builds("{} {}".format, st.sampled_from(["before", "by", "after"]), POINTS),
    st.tuples(POINTS, POINTS).map(lambda two: "..".join(sorted(two))),
)
DAYS = st.dates(datetime.date(2030, 12, 1), datetime.date(2032, 1, 31))
SIDES = st.sampled_from("xyz")
NAMES = st.sampled_from("pqrst")
FIRMNESS = st.sampled_from(["flexible", "firm", "core", "red-line", "unclear"])
KINDS = st.sampled_from(["position", "concession", "restatement", "withdrawal", "silence"])
STANCES = st.sampled_from(["accepts", "open", "rejects", "counter-proposes", "no-answer"])

STANDS = st.lists(
    st.builds(stand, NAMES, WHENS, SIDES, firmness=FIRMNESS, kind=KINDS, supersedes=NAMES),
    max_size=5,
    unique_by=lambda each: each["id"],
)
ASKS = st.lists(
    st.builds(
        ask,
        st.sampled_from(["d", "e", "f"]),
        WHENS,
        SIDES,
        SIDES,
        firmness=FIRMNESS,
        responses=st.lists(st.builds(answer, STANCES, WHENS, SIDES), max_size=3),
    ),
    max_size=3,
    unique_by=lambda each: each["id"],
)
BRIEFS = st.builds(
    lambda positions, demands: told(positions=positions, demands=demands), STANDS, ASKS
)


# A brief takes some milliseconds to make; what goes wrong here does so in small ones.
FEW = settings(max_examples=40)


@FEW
@given(BRIEFS, DAYS)
def test_every_question_has_an_answer_on_every_day(whole: Dossier, day: datetime.date) -> None:
    view = as_of(whole, day)
    assert len(moves(view)) <= len(moves(whole))
    rows = matrix(view, ("x", "y", "z"))
    assert [cell.blank is None for row in rows for cell in row.cells] == [
        bool(cell.moves) for row in rows for cell in row.cells
    ]
    for lens in LENSES:
        assert set(through(rows, lens, Setting(day, "A"))) <= set(rows)
    entries = ledger(view)
    assert sum(counts(entries).values()) == len(view.brief.demands)
    assert all(each.days is None or each.days >= 0 for each in entries)


@FEW
@given(BRIEFS, DAYS)
def test_a_view_holds_nothing_of_a_later_day(whole: Dossier, day: datetime.date) -> None:
    view = as_of(whole, day)
    if view is whole:
        return
    assert all(each.last is not None and each.last <= day for each in moves(view))
    assert not set(view.left_out) & {
        each.id for each in view.brief.positions if each.kind != "silence"
    }


@FEW
@given(BRIEFS, DAYS)
def test_a_view_is_what_the_rule_gives_item_by_item(whole: Dossier, day: datetime.date) -> None:
    view = as_of(whole, day)
    if view is whole:
        return

    def come(item: Position | Demand | Response) -> bool:
        return item.date is not None and item.date.by(day)

    def open_on(item: Position | Demand | Response) -> bool:
        first = item.date.earliest if item.date else None
        return not come(item) and (first is None or first <= day)

    brief = whole.brief
    stands = [each for each in view.brief.positions if each.kind != "silence"]
    assert stands == [each for each in brief.positions if each.kind != "silence" and come(each)]
    assert list(view.brief.demands) == [
        replace(each, responses=tuple(filter(come, each.responses)))
        for each in brief.demands
        if come(each)
    ]
    said: list[Position | Demand] = [*brief.positions, *brief.demands]
    assert set(view.left_out) == {each.id for each in said if open_on(each)} | {
        each.id for each in brief.demands if any(map(open_on, each.responses))
    }


@FEW
@given(BRIEFS, DAYS, DAYS)
def test_what_is_there_stays_there(
    whole: Dossier, one: datetime.date, other: datetime.date
) -> None:
    early, late = (as_of(whole, day) for day in sorted((one, other)))
    for kind in ("positions", "demands"):
        assert {each.id for each in early.items(kind)} <= {each.id for each in late.items(kind)}


@FEW
@given(BRIEFS, DAYS)
def test_a_day_between_two_steps_shows_what_the_step_before_it_shows(
    whole: Dossier, day: datetime.date
) -> None:
    end = whole_from(whole)
    before = [each for each in dates(whole) if each <= day]
    if not before or (end and day >= end):
        return
    spoken = [each for each in moves(as_of(whole, day)) if not each.silent]
    assert spoken == [each for each in moves(as_of(whole, before[-1])) if not each.silent]


@FEW
@given(BRIEFS, st.lists(DAYS, min_size=3, max_size=3))
def test_two_periods_hold_what_both_together_hold(
    whole: Dossier, days: list[datetime.date]
) -> None:
    first, middle, last = sorted(days)
    parts = [*changes(whole, first, middle), *changes(whole, middle, last)]
    both = changes(whole, first, last)
    assert sorted(repr(each.move) for each in parts) == sorted(repr(each.move) for each in both)
