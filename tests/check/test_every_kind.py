"""A rule that speaks of statements looks at every kind of them, also at the answers to a demand."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.check import run
from briefing.check.index import Index
from briefing.model import KINDS, Brief, Head
from briefing.model.codec import convert
from tests.check.test_rules import completed

Data = dict[str, Any]

MOVES = ("positions", "demands", "responses")
SAID = (*MOVES, "quotes", "views", "figures")
BESIDE = {"events": [{"id": "talks", "date": "2031-03-04", "date_basis": "stated"}]}
OUT = {"date": "2032-01-09", "date_basis": "stated"}
EARLY = {"date": "2021-01-09", "date_basis": "stated"}


def brief(kind: str, item: Data) -> Brief:
    """One item `it` of a kind, or the demand `it` with that answer; its event lies beside it."""
    given = {"id": "it", "date": "2031-03-04", "date_basis": "stated", "event": "talks"}
    items: dict[str, list[Data]] = {**BESIDE}
    if kind == "responses":
        items["demands"] = [{**given, "responses": [item]}]
    else:
        items[kind] = [*items.get(kind, ()), {"id": "it", **item}]
    head = {"as_of": "2031-12-31", "period": "2031", "sides": ["x", "y"]}
    data = {key: [completed(each, KINDS[key]) for each in listed] for key, listed in items.items()}
    return convert({"brief": completed(head, Head), **data}, Brief)


def found(code: str, kind: str, item: Data) -> list[tuple[object, ...]]:
    """The paths at which the rule finds something in the item."""
    told = [each for each in run(Index(brief(kind, item))) if each.code == code]
    assert {each.item for each in told} <= {"it"}
    return [each.path for each in told]


@pytest.mark.parametrize(
    ("code", "kinds", "item", "key"),
    [
        ("no-date", MOVES, {}, ()),
        ("date-without-basis", (*MOVES, "views", "figures"), {"date": "2031-03-04"}, ("date",)),
        (
            *("basis-without-date", (*SAID, "events")),
            *({"date_basis": "stated"}, ("date_basis",)),
        ),
        (
            *("basis-without-date", ("sources",)),
            *({"published_basis": "inferred"}, ("published_basis",)),
        ),
        ("event-and-date", SAID, {"date": "2031-03-05", "event": "talks"}, ("date",)),
        ("event-and-date", SAID, {"date": "2031-03-03", "event": "talks"}, ("date",)),
        ("after-as-of", SAID, OUT, ("date",)),
        ("out-of-period", SAID, OUT, ("date",)),
        ("out-of-period", SAID, EARLY, ("date",)),
        ("unsourced", ("positions", "demands"), {}, ()),
        ("red-line-unspoken", ("positions", "demands"), {"firmness": "red-line"}, ("firmness",)),
        ("stale-silence", ("gaps",), {"searched_until": "2031-11-30"}, ("searched_until",)),
    ],
)
def test_a_rule_looks_at_every_kind_that_it_speaks_of(
    code: str, kinds: tuple[str, ...], item: Data, key: tuple[str, ...]
) -> None:
    for kind in kinds:
        answer = ("responses", 0) if kind == "responses" else ()
        assert found(code, kind, item) == [(*answer, *key)], kind


@pytest.mark.parametrize(
    ("code", "kinds", "item"),
    [
        ("no-date", MOVES, {"event": "talks"}),
        ("date-without-basis", ("positions",), {"date": "2031-03-04", "kind": "silence"}),
        ("basis-without-date", SAID, {"date_basis": "stated", "event": "talks"}),
        ("basis-without-date", (*SAID, "events"), {"date_basis": "unknown"}),
        ("event-and-date", SAID, {"date": "2031-03-04", "event": "talks"}),
        ("after-as-of", ("events",), OUT),
        ("after-as-of", SAID, {"date": "2031-12-31"}),
        ("out-of-period", ("events",), EARLY),
        ("out-of-period", SAID, {"date": "2031"}),
        ("stale-silence", ("gaps",), {"searched_until": "2031-12-01"}),
        ("unsourced", ("positions",), {"kind": "silence"}),
        ("inferred-without-note", ("positions",), {"kind": "silence", "basis": "inferred"}),
    ],
)
def test_and_finds_nothing_where_all_is_well(code: str, kinds: tuple[str, ...], item: Data) -> None:
    for kind in kinds:
        assert found(code, kind, item) == [], kind
