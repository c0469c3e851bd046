"""Addresses: what is copied and typed to come back to a brief, an item, a day."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.library import Address
from briefing.library.address import parse

DAY = datetime.date(2022, 1, 21)
IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("geneva-2022#nato-door@2022-01-21", Address("geneva-2022", "nato-door", DAY)),
        ("geneva-2022#nato-door", Address("geneva-2022", "nato-door")),
        ("geneva-2022@2022-01-21", Address("geneva-2022", "", DAY)),
        ("#nato-door", Address("", "nato-door")),
        ("#nato-door@2022-01-21", Address("", "nato-door", DAY)),
        ("briefs/a@b.yaml", Address("briefs/a@b.yaml")),
        ("briefs/a#b/c.yaml#item", Address("briefs/a#b/c.yaml", "item")),
        ("", Address()),
    ],
)
def test_an_address_is_read_and_written(text: str, address: Address) -> None:
    assert parse(text) == address
    assert str(address) == text


def test_the_day_may_stand_before_the_item() -> None:
    assert parse("geneva-2022@2022-01-21#nato-door") == Address("geneva-2022", "nato-door", DAY)
    assert parse("briefs/a@b.yaml#fares") == Address("briefs/a@b.yaml", "fares")


@pytest.mark.parametrize(
    "text",
    ["#nato-door@yesterday", "#nato-door@2022-02-30", "a#b@20220121", "a@2022-02-30#b"],
)
def test_a_day_that_is_none_is_told(text: str) -> None:
    with pytest.raises(UsageError):
        parse(text)


@given(IDS | st.just(""), IDS | st.just(""), st.dates() | st.none())
def test_what_is_written_is_read_back(brief: str, item: str, day: datetime.date | None) -> None:
    address = Address(brief, item, day)
    assert parse(str(address)) == address
