"""While the query is being typed: what is unfinished is taken for what it may become."""

from __future__ import annotations

import pytest

from briefing.library import Dossier
from briefing.search import Found, Index, QueryError
from tests.search.conftest import Searching


def typed(index: Searching, query: str) -> Found:
    return index.find(query, typing=True)


def targets(found: Found) -> list[str]:
    return [hit.target for hit in found.hits]


def test_there_are_results_from_the_first_letter(index: Searching) -> None:
    assert typed(index, "l").hits


@pytest.mark.parametrize(
    "query", ["jero", "jerom", "jerome", "JÉR", "ryaba", "zelensk", "bellion-jo"]
)
def test_the_last_word_is_a_beginning(index: Searching, query: str) -> None:
    assert targets(typed(index, query))[0] in ("bellion-jourdan", "ryabkov", "zelenskiy")


def test_only_the_last_word_is(index: Searching) -> None:
    assert "sherman-slam-closed" in targets(typed(index, "slam clo"))
    assert typed(index, "in kyiv").total < typed(index, "kyiv in").total
    assert not typed(index, '"slam clo"').hits


def test_a_blank_finishes_a_word(index: Searching) -> None:
    assert typed(index, "eu").total > typed(index, "eu ").total


def test_whole_words_stay_first_while_longer_ones_match(index: Searching) -> None:
    assert targets(typed(index, "us"))[0] == "us"
    assert targets(typed(index, "nato"))[:3] == targets(index.find("nato"))[:3]


@pytest.mark.parametrize(
    "query", ['"slam clos', '"slam closed', "(slam closed", "((slam closed) or hyst", "“slam cl"]
)
def test_what_is_open_may_stay_open(index: Searching, query: str) -> None:
    assert "sherman-slam-closed" in targets(typed(index, query))


@pytest.mark.parametrize(
    "query", ["hysteria or", "hysteria or ", "hysteria -", "hysteria speaker:"]
)
def test_what_is_begun_does_not_disturb(index: Searching, query: str) -> None:
    assert "lavrov-hysteria" in targets(typed(index, query)) or query.endswith("or")


def test_a_word_that_begins_like_or_is_a_word(index: Searching) -> None:
    assert "blinken-written-answer" in targets(typed(index, "security or"))


@pytest.mark.parametrize("query", ["speaker:l", "speaker:lav", "kind:quo hysteria", "has:resp"])
def test_a_value_is_completed(index: Searching, query: str) -> None:
    if query.startswith("kind"):
        with pytest.raises(QueryError):
            typed(index, query)
    else:
        assert typed(index, query).hits


@pytest.mark.parametrize(
    "value", ["", "2", "2022", "2022-0", "2022-01-1", "2022-01-10..", "2022-01-10..2"]
)
def test_a_date_is_completed(index: Searching, value: str) -> None:
    assert "geneva-10-jan" in targets(typed(index, f"geneva date:{value}"))


def test_what_can_become_nothing_is_a_fault(index: Searching) -> None:
    for query in ("speaker:xx", "date:x", "kind:lavrov "):
        with pytest.raises(QueryError):
            typed(index, query)


@pytest.mark.parametrize(
    ("query", "taken"),
    [
        ("lavrof", "lavrov"),
        ("lavorv", "lavrov"),
        ("blinkn", "blinken"),
        ("ntao", "nato"),
        ("Guarentees", "guarantees"),
        ("mersheimmer", "mearsheimer"),
    ],
)
def test_a_slip_finds_the_nearest_word_and_says_so(
    index: Searching, query: str, taken: str
) -> None:
    found = index.find(query)
    assert found.instead == ((query, taken),)
    assert targets(found) == targets(index.find(taken))


def test_a_slip_at_the_beginning_of_a_longer_word_is_one_too(index: Searching) -> None:
    found = typed(index, "intermediote")
    assert found.instead == (("intermediote", "intermediate"),)
    assert "term-inf-treaty" in targets(found)


@pytest.mark.parametrize("query", ["xyz", "qqqqqqqq", "nord stream", '"lavrof"', "lavrov -lavrof"])
def test_where_nothing_is_near_nothing_is_taken(index: Searching, query: str) -> None:
    assert index.find(query).instead == ()


def test_a_finished_beginning_is_taken_where_no_word_stands(index: Searching) -> None:
    found = index.find("russoph")
    assert found.instead == ()
    assert "lavrov-russophobic-minority" in targets(found)


def test_what_is_left_out_is_not_guessed(index: Searching) -> None:
    assert targets(typed(index, "hysteria -lavro")) == targets(index.find("hysteria"))


@pytest.mark.parametrize(
    ("query", "next_query"), [("na", "nat"), ("Na", "Nat"), ("missile de", "missile des")]
)
def test_how_words_go_on_in_what_was_found_tells_the_likely_letters(
    geneva: Dossier, query: str, next_query: str
) -> None:
    index = Index(geneva)
    likely = [*index.likely(query, typed(index, query))]
    assert next_query in likely[:2]
    assert all(typed(index, each).hits for each in likely)


@pytest.mark.parametrize("query", ["", " ", "nato ", '"nato"', "qqqq"])
def test_no_letter_is_likely_where_no_word_is_begun(geneva: Dossier, query: str) -> None:
    index = Index(geneva)
    assert not [*index.likely(query, typed(index, query))]
