"""The query language: what it accepts, and how it names what it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.search import Index, QueryError
from tests.search.conftest import Searching

FAULTS: list[tuple[str, str, str, str]] = [
    # The query, the part that is off, what the message says, what the hint says.
    ("speeker:lavrov", "speeker", "no field 'speeker'", "did you mean 'speaker'?"),
    ("troops titel:nato", "titel", "no field 'titel'", "the fields are kind, speaker, by, to,"),
    ("speaker:lavrv", "lavrv", "'lavrv' is no value of speaker:", "did you mean 'lavrov'?"),
    ("nato -by:rusia", "rusia", "'rusia' is no value of by:", "did you mean 'russia'?"),
    ("kind:qoute", "qoute", "'qoute' is no value of kind:", "did you mean 'quote'?"),
    (
        "kind:leaflet",
        "leaflet",
        "'leaflet'",
        "the values are actor, issue, position, demand, quote,",
    ),
    ("issue:nato-dor", "nato-dor", "'nato-dor'", "did you mean 'nato-door'?"),
    ("source:dww", "dww", "'dww'", "did you mean 'dw'?"),
    ("firmness:hard", "hard", "'hard'", "the values are flexible, firm, core, red-line, unclear"),
    ("stance:reject", "reject", "'reject'", "did you mean 'rejects'?"),
    ("has:answer", "answer", "'answer'", ""),
    ("date:2022-02-30", "2022-02-30", "has no such day", ""),
    ("date:yesterday", "yesterday", "'yesterday' is not a date", "2022-01-10..2022-01-13"),
    ("date:2022-02..2022-01", "2022-02..2022-01", "ends before it starts", ""),
    ("date:..", "..", "neither a first nor a last day", ""),
    ("after:", "after:", "'after:' has no value", "put one after the colon"),
    ('lavrov "open door', '"open door', "quotation mark is never closed", "close it"),
    ('speaker:"open', 'speaker:"open', "quotation mark is never closed", "close it"),
    ("(sweden or finland", "(", "bracket is never closed", "close it"),
    ("sweden) finland", ")", "bracket closes none", "open one"),
    ("or nato", "or", "nothing stands before 'or'", "quotation marks"),
    ("nato or", "or", "nothing stands after 'or'", "quotation marks"),
    ("(nato or) x", "or", "nothing stands after 'or'", "quotation marks"),
    ("nato or or eu", "or", "nothing stands after 'or'", "quotation marks"),
]


@pytest.mark.parametrize(("query", "part", "message", "hint"), FAULTS, ids=[f[0] for f in FAULTS])
def test_a_fault_is_named_with_its_place(
    index: Searching, query: str, part: str, message: str, hint: str
) -> None:
    with pytest.raises(QueryError) as caught:
        index.find(query)
    fault = caught.value
    assert isinstance(fault, BriefingError)
    assert query[fault.start : fault.end] == part
    assert message in fault.message
    assert f"at character {fault.start + 1} of the query" in fault.message
    assert hint in fault.hint


@pytest.mark.parametrize(
    ("query", "like"),
    [
        ("nato AND russia", "nato and russia"),
        ("nato NEAR russia", "nato near russia"),
        ("NEAR(nato russia)", "near nato russia"),
        ("nato NOT russia", "nato not russia"),
        ("nato*", "nato"),
        ("^nato", "nato"),
        ("nato + russia", "nato russia"),
        ("{nato} [russia]", "nato russia"),
        ("nato; DROP TABLE items", "nato drop table items"),
        ("nato'", "nato"),
        ("- nato", "nato"),
        ("nato OR osce", "nato or osce"),
        ("Speaker:Lavrov", "speaker:lavrov"),
        ("KIND:QUOTE", "kind:quote"),
        ("firmness:Red_Line", "firmness:red-line"),
        ('firmness:"red line"', "firmness:red-line"),
        ("kind:quotes", "kind:quote"),
        ("speaker:ryabakov", "speaker:ryabkov"),
        ('issue:"A written answer"', "issue:written-answer"),
        ("() nato ()", "nato"),
        ("-() nato", "nato"),
        ("((nato))", "nato"),
        ("date:2022-01-10..2022-01-10", "date:2022-01-10"),
        ("date:2022-01-10..", "date:2022-01-10 or after:2022-01-10 or date:2022-01-10..2030"),
        ("(-nato) kind:quote", "kind:quote -nato"),
        ("-(nato or osce) kind:quote", "kind:quote -nato -osce"),
        ("--nato", "nato"),
    ],
)
def test_means_the_same(index: Searching, query: str, like: str) -> None:
    assert targets(index, query) == targets(index, like)


@pytest.mark.parametrize("query", ["", " ", "*", "- -", "()", "«»", '""', "—", "(((", ")" * 0])
def test_a_query_without_words_finds_nothing(index: Searching, query: str) -> None:
    assert index.find(query, typing=True).hits == ()


@pytest.mark.parametrize(
    "query",
    ["a" * 10_000, "nato " * 2_000, "(" * 10_000, "-(" * 5_000, '"' * 9_999, "nato or " * 1_250],
    ids=["letters", "words", "brackets", "minus", "quotes", "or"],
)
def test_a_query_of_ten_thousand_characters_is_refused(index: Searching, query: str) -> None:
    with pytest.raises(QueryError, match="at most 2000 characters, this one has"):
        index.find(query)


@pytest.mark.parametrize(
    "query",
    [
        "nato " * 400,
        " ".join(f"w{number}" for number in range(300)),
        " or ".join(f"w{number}" for number in range(250)),
        "(" * 10 + "nato" + ")" * 10,
        "-(nato or " * 10 + "eu" + ")" * 10,
        "(eu -(by:us or " * 5 + "eu" + "))" * 5,
        "date:2022 " * 200,
    ],
    ids=["words", "many words", "many or", "brackets", "nested", "left out", "dates"],
)
def test_a_long_query_is_answered(index: Searching, query: str) -> None:
    index.find(query)


def test_too_many_open_brackets_are_named(index: Searching) -> None:
    with pytest.raises(QueryError, match="more than 10 brackets are open"):
        index.find("(" * 11 + "nato" + ")" * 11)


@given(st.text(max_size=60), st.booleans())
def test_any_text_is_answered_or_named(geneva_by_fts: Index, query: str, typing: bool) -> None:
    try:
        geneva_by_fts.find(query, typing=typing)
    except QueryError as fault:
        place = fault.start, fault.end
    else:
        place = 0, len(query)
    assert 0 <= place[0] <= place[1] <= len(query)


def targets(index: Searching, query: str) -> set[str]:
    return {hit.target for hit in index.find(query).hits}
