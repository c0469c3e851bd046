"""Two that say the same: what is told of them, and what is not."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.check import run
from briefing.check.index import Index
from briefing.model import KINDS, Brief, Head
from briefing.model.codec import convert
from tests.check.test_rules import completed

ANYONE = "We will not allow anyone to slam the door."


def found(code: str, kind: str, *items: dict[str, Any]) -> list[str]:
    """The items in which the rule finds something, of those with the ids a, b and so on."""
    named = [completed({"id": "abc"[nth], **each}, KINDS[kind]) for nth, each in enumerate(items)]
    head = completed({"as_of": "2031-12-31", "sides": ["x", "y"]}, Head)
    index = Index(convert({"brief": head, kind: named}, Brief))
    return [each.item for each in run(index) if each.code == code]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [([], [], ["b"]), (["b"], [], []), ([], ["a"], []), (["b"], ["a"], [])],
)
def test_one_of_two_alike_quotes_that_names_the_other_is_enough(
    first: list[str], second: list[str], told: list[str]
) -> None:
    quotes = ({"text": ANYONE, "variants": each} for each in (first, second))
    assert found("alike-quotes", "quotes", *quotes) == told


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({}, ["b"]),
        ({"text": "We will not allow anybody to slam the door."}, ["b"]),
        ({"text": "We would never allow anybody to slam a door."}, []),
        ({"speaker": "z"}, []),
    ],
)
def test_quotes_are_alike_by_their_words_and_who_spoke(
    other: dict[str, str], told: list[str]
) -> None:
    one = {"text": ANYONE, "speaker": "x"}
    assert found("alike-quotes", "quotes", one, {**one, **other}) == told


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({}, ["b"]),
        ({"issue": "other"}, []),
        ({"actor": "z"}, []),
        ({"kind": "restatement"}, []),
        ({"supersedes": "a"}, []),
    ],
)
def test_stands_are_alike_on_one_issue_of_one_side(other: dict[str, str], told: list[str]) -> None:
    one = {"text": ANYONE, "issue": "one", "actor": "x", "kind": "position"}
    assert found("alike-stands", "positions", one, {**one, **other}) == told
