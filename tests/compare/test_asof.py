"""A brief as of a day: what is there by then, what is not, and what nobody can tell."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest

from briefing.library import Dossier
from briefing.library.asof import as_of
from briefing.library.rounds import dates, rounds, whole_from
from briefing.model import Brief
from tests.compare.conftest import answer, ask, day, stand, told

KINDS = ("positions", "demands", "quotes", "views", "events", "figures")


def ids(dossier: Dossier, kind: str) -> list[str]:
    return [each.id for each in dossier.items(kind)]


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("2031-03-04", "03-04"),
        ("2031-03", "03-31"),
        ("2031-03-04..2031-04-02", "04-02"),
        ("before 2031-03-04", "03-03"),
        ("by 2031-03-04", "03-04"),
        ("after 2031-03-04", None),
        (None, None),
    ],
)
def test_an_item_is_there_once_its_last_possible_day_has_passed(
    written: str | None, first: str | None
) -> None:
    whole = told(positions=[stand("p", written)])
    if first is None:
        assert ids(as_of(whole, day("12-30")), "positions") == []
        return
    assert ids(as_of(whole, day(first)), "positions") == ["p"]
    assert ids(as_of(whole, day(first) - datetime.timedelta(days=1)), "positions") == []


@pytest.mark.parametrize(
    ("written", "left_out"),
    [
        (None, True),
        ("2031-03-04", False),
        ("2031-07-04", False),
        ("2031", True),
        ("before 2031-07-04", True),
        ("after 2031-03-04", True),
        ("after 2031-07-04", False),
        ("2031-06-01..2031-06-02", True),
    ],
)
def test_what_may_have_been_said_by_then_is_named(written: str | None, left_out: bool) -> None:
    view = as_of(told(positions=[stand("p", written)]), day("06-01"))
    assert view.left_out == (("p",) if left_out else ())


def test_a_demand_that_may_have_been_put_by_then_is_named() -> None:
    view = as_of(told(demands=[ask("d", "2031-06")]), day("06-01"))
    assert (ids(view, "demands"), view.left_out) == ([], ("d",))


def test_the_date_of_an_event_is_that_of_what_was_said_there() -> None:
    event = {"id": "e", "title": "E", "date": "2031-03-04", "kind": "meeting"}
    whole = told(
        positions=[stand("p", None, event="e")], events=[{**event, "date_basis": "stated"}]
    )
    assert ids(as_of(whole, day("03-03")), "positions") == []
    view = as_of(whole, day("03-04"))
    assert (ids(view, "positions"), ids(view, "events")) == (["p"], ["e"])


def test_answers_come_one_by_one() -> None:
    responses = [answer("rejects", "2031-03-05"), answer("accepts", "2031-04-05")]
    whole = told(demands=[ask("d", "2031-03-01", responses=[*responses, answer("open", None)])])
    stances = {
        when: [each.stance for each in as_of(whole, day(when)).brief.demands[0].responses]
        for when in ("03-04", "03-05", "04-05")
    }
    assert stances == {"03-04": [], "03-05": ["rejects"], "04-05": ["rejects", "accepts"]}
    assert as_of(whole, day("04-05")).left_out == ("d",)


def test_from_its_own_day_on_the_brief_is_whole(four: Dossier) -> None:
    assert whole_from(four) == day("10-01")
    assert as_of(four, day("10-01")) is four
    assert as_of(four, datetime.date(2040, 1, 1)) is four
    view = as_of(four, day("09-30"))
    assert view.day == day("09-30")
    assert "delm-tolls-some-day" not in view
    assert "delm-tolls-some-day" in view.left_out


def test_a_brief_that_went_on_without_a_new_day_is_whole_at_its_last_word() -> None:
    whole = told(as_of="2031-03-01", positions=[stand("p", "2031-03-09"), stand("q", "2031")])
    assert whole_from(whole) == day("03-09")
    assert ids(as_of(whole, day("03-08")), "positions") == []


def test_an_answer_is_a_step_and_may_be_the_last_word() -> None:
    given = [answer("open", "2031-02-02"), answer("accepts", "2031-03-09")]
    demands = [ask("d", "2031-02-01", responses=given)]
    whole = told(as_of="2031-03-01", demands=demands)
    assert (whole_from(whole), dates(whole)) == (day("03-09"), (day("02-01"), day("02-02")))


def test_what_may_have_been_said_on_its_own_day_makes_a_brief_whole_no_later() -> None:
    whole = told(as_of="2031-03-01", positions=[stand("p", "2031-03-01..2031-03-09")])
    assert whole_from(whole) == day("03-01")


def test_a_step_asks_nothing_of_the_files_again(four: Dossier) -> None:
    """What is wrong with a brief, and what is proven of it, does not hang on the day."""
    view, other = as_of(four, day("03-05")), as_of(four, day("04-05"))
    assert as_of(view, day("04-05")).whole is other.whole is four
    assert view.problems is other.problems is four.problems
    assert view.proofs is other.proofs is four.proofs


def test_what_was_due_later_is_in_the_whole_brief_alone(four: Dossier) -> None:
    assert "filling-due" in four
    assert "filling-due" not in as_of(four, day("09-30"))


def test_a_day_before_everything_gives_an_empty_brief_that_is_valid(four: Dossier) -> None:
    view = as_of(four, datetime.date(1900, 1, 1))
    assert isinstance(view.brief, Brief)
    assert not any(view.items(kind) for kind in (*KINDS, "conflicts", "gaps", "terms"))
    assert view.head == four.head
    for kind in ("actors", "issues", "sources"):
        assert view.items(kind) == four.items(kind)


def test_later_items_are_gone_and_named_in_vain(four: Dossier) -> None:
    view = as_of(four, day("05-31"))
    stand_of_spring = view.item("borva-tolls-spring")
    assert view.get("lisse-salt") is None
    assert four.referrers("lisse-salt")
    assert stand_of_spring.id in view


def test_who_voiced_a_move_stays_known_where_the_quote_is_later() -> None:
    quote = {"id": "q", "speaker": "z", "text": "Words", "wording": "direct", "source": "s"}
    whole = told(
        positions=[stand("p", "2031-03-01", quotes=["q"])],
        quotes=[{**quote, "date": "2031-05-01", "date_basis": "stated"}],
    )
    view = as_of(whole, day("04-01"))
    assert view.get("q") is None
    assert view.speaker(view.brief.positions[0]) == "z"


def test_a_conflict_goes_with_all_that_it_is_tied_to(four: Dossier) -> None:
    assert ids(as_of(four, day("05-31")), "conflicts") == ["conflict-spelling"]
    assert ids(as_of(four, day("06-11")), "conflicts") == [
        "conflict-six-years",
        "conflict-spelling",
    ]


def test_a_side_has_its_own_word_once_it_has_said_it(four: Dossier) -> None:
    def words(when: str) -> dict[str, list[str]]:
        view = as_of(four, day(when))
        return {term.id: [each.word for each in term.words] for term in view.brief.terms}

    assert words("05-31") == {}
    assert words("06-11") == {"term-holding-back": ["filling", "starving the river"]}
    assert words("09-22")["term-equal-parts"] == ["equal parts of less"]


def test_no_step_forward_takes_anything_away(four: Dossier, geneva: Dossier) -> None:
    for whole in (four, geneva):
        views = [as_of(whole, each) for each in dates(whole)]
        assert all(view.day for view in views)
        shown = [{name for kind in KINDS for name in ids(view, kind)} for view in views]
        given = [sum(len(each.responses) for each in view.brief.demands) for view in views]
        silent = {
            whole.dating(each).when for each in whole.brief.positions if each.kind == "silence"
        }
        days = {when.latest for when in silent if when}
        steps = zip(views, zip(shown, given, strict=True), strict=True)
        for (_, (before, few)), (view, (after, many)) in pairwise(steps):
            assert before <= after
            assert before < after or few < many or view.day in days


def test_rounds_have_their_days_and_events(four: Dossier) -> None:
    found = rounds(four)
    assert list(found) == [1, 2, 3]
    assert (found[1].first, found[1].last) == (day("03-04"), day("03-05"))
    assert (found[2].first, found[2].last) == (day("06-10"), day("06-11"))
    assert found[1].events == ("round-one", "press-one")


def test_a_round_without_a_date_has_no_days() -> None:
    event = {"id": "e", "title": "E", "kind": "meeting", "date_basis": "unknown", "round": 1}
    assert (rounds(told(events=[event]))[1].last, rounds(told())) == (None, {})
