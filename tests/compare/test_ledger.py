"""The ledger: what became of each demand, whom it waits for, and for how long."""

from __future__ import annotations

import pytest

from briefing.compare.ledger import STATUSES, Entry, counts, grouped, ledger
from briefing.library import Dossier
from briefing.library.asof import as_of
from tests.compare.conftest import Data, answer, ask, day, told


def of(dossier: Dossier, demand: str) -> Entry:
    return next(each for each in ledger(dossier) if each.demand.target == demand)


def one(
    *responses: Data, asked: tuple[str, ...] = ("y",), date: str | None = "2031-03-01"
) -> Entry:
    return ledger(told(demands=[ask("d", date, "x", *asked, responses=list(responses))]))[0]


@pytest.mark.parametrize(
    ("stance", "status"),
    [
        ("accepts", "accepted"),
        ("accepts-in-part", "accepted-in-part"),
        ("open", "open"),
        ("conditional", "conditional"),
        ("deflects", "deflected"),
        ("rejects", "rejected"),
        ("counter-proposes", "countered"),
        ("no-answer", "unanswered"),
    ],
)
def test_the_status_is_that_of_the_answer(stance: str, status: str) -> None:
    entry = one(answer(stance, "2031-03-02"))
    assert (entry.status, entry.asked[0].status) == (status, status)
    assert status in STATUSES


@pytest.mark.parametrize(
    ("stances", "status"),
    [
        ([], "unanswered"),
        (["rejects", "open"], "open"),
        (["open", "no-answer"], "open"),
        (["no-answer", "no-answer"], "unanswered"),
    ],
)
def test_the_latest_answer_counts(stances: list[str], status: str) -> None:
    given = [answer(each, f"2031-03-{place:02}") for place, each in enumerate(stances, 2)]
    entry = one(*given)
    assert entry.status == status
    assert [each.word for each in entry.answers] == stances


def test_an_answer_without_a_date_gives_way_to_one_that_has_one() -> None:
    assert one(answer("open", None), answer("rejects", "2031-03-02")).status == "rejected"
    assert one(answer("open", None)).status == "open"


@pytest.mark.parametrize(
    ("y", "z", "status", "missing"),
    [
        ("rejects", "rejects", "rejected", ()),
        ("rejects", "open", "mixed", ()),
        ("rejects", None, "rejected", ("z",)),
        ("no-answer", "open", "open", ("y",)),
        (None, None, "unanswered", ("y", "z")),
    ],
)
def test_several_that_were_asked(
    y: str | None, z: str | None, status: str, missing: tuple[str, ...]
) -> None:
    given = [answer(stance, "2031-03-02", by) for by, stance in (("y", y), ("z", z)) if stance]
    entry = one(*given, asked=("y", "z"))
    assert (entry.status, entry.missing) == (status, missing)


def test_an_answer_of_a_side_that_was_not_asked_is_told_and_counts_for_nothing() -> None:
    entry = one(answer("accepts", "2031-03-02", "z"))
    assert (entry.status, entry.missing) == ("unanswered", ("y",))
    assert [each.side for each in entry.answers] == ["z"]


@pytest.mark.parametrize(
    ("date", "until", "days", "at_least"),
    [
        ("2031-03-01", "03-11", 10, False),
        ("2031-03-01", "03-01", 0, False),
        ("2031-02", "03-10", 10, True),
        ("by 2031-03-01", "03-11", 10, True),
        ("2031-03-01", None, 305, False),
        ("after 2031-03-01", None, None, True),
        (None, None, None, False),
        ("2032-03-01", None, None, False),
    ],
)
def test_for_how_long_it_waits(
    date: str | None, until: str | None, days: int | None, at_least: bool
) -> None:
    whole = told(demands=[ask("d", date)])
    entry = of(as_of(whole, day(until)) if until else whole, "d")
    assert (entry.days, entry.at_least) == (days, at_least)


def test_what_is_answered_waits_for_nobody() -> None:
    assert one(answer("rejects", "2031-03-02")).days is None


def test_an_answer_before_its_demand_is_an_answer() -> None:
    entry = one(answer("rejects", "2031-02-01"))
    assert (entry.status, len(entry.answers)) == ("rejected", 1)


def test_a_view_says_where_an_answer_may_have_been_given(four: Dossier) -> None:
    entry = of(as_of(four, day("04-01")), "cerin-asks-no-tolls")
    assert (entry.status, entry.unsettled) == ("unanswered", True)
    later = of(as_of(four, day("05-01")), "cerin-asks-no-tolls")
    assert (later.status, later.unsettled) == ("deflected", False)


@pytest.mark.parametrize(
    ("when", "statuses"),
    [
        ("01-01", {}),
        ("03-04", {"unanswered": 3}),
        ("03-05", {"unanswered": 2, "rejected": 1}),
        (
            "06-30",
            {
                "deflected": 1,
                "countered": 1,
                "accepted-in-part": 1,
                "accepted": 1,
                "mixed": 1,
            },
        ),
        (
            "09-30",
            {
                "unanswered": 1,
                "deflected": 1,
                "countered": 1,
                "accepted-in-part": 1,
                "accepted": 2,
                "mixed": 1,
            },
        ),
    ],
)
def test_counts_as_of_a_day(four: Dossier, when: str, statuses: dict[str, int]) -> None:
    found = counts(ledger(as_of(four, day(when))))
    assert dict(found) == statuses
    assert list(found) == [each for each in STATUSES if each in found]


def test_groups(four: Dossier) -> None:
    entries = ledger(four)
    assert {key: len(held) for key, held in grouped(entries, "side").items()} == {
        "cerin": 2,
        "borva": 1,
        "aldra": 2,
        "delm": 2,
    }
    assert set(grouped(entries, "issue")) == {each.demand.issue for each in entries}
    by_status = grouped(entries, "status")
    assert list(by_status) == list(counts(entries))
    assert sum(len(held) for held in by_status.values()) == len(entries)


def test_a_person_asks_and_answers_for_a_side(four: Dossier) -> None:
    entry = of(four, "delm-asks-equal-parts")
    assert entry.demand.side == "delm"
    assert [(each.side, each.status) for each in entry.asked] == [
        ("aldra", "accepted"),
        ("borva", "accepted"),
        ("cerin", "accepted"),
    ]


def test_no_demands_give_an_empty_ledger() -> None:
    assert (ledger(told()), dict(counts(())), dict(grouped((), "status"))) == ((), {}, {})
