"""Dates in a query: `date:` finds what may lie in a span, `before:` and `after:` what must."""

from __future__ import annotations

import pytest

from briefing.model.when import parse
from briefing.search.query.dates import lies_in, span


@pytest.mark.parametrize(
    ("written", "field", "asked", "found"),
    [
        ("2022-01-10", "date", "2022-01", True),
        ("2022-01", "date", "2022-01-31", True),
        ("2022-01", "date", "2022-02-01", False),
        ("2022-01", "date", "2021-12-31", False),
        ("2022-01-17..2022-01-20", "date", "2022-01-20..2022-01-25", True),
        ("2022-01-17..2022-01-20", "date", "2022-01-10..2022-01-17", True),
        ("2022-01-17..2022-01-20", "date", "2022-01-21..", False),
        ("2022-01-17..2022-01-20", "date", "..2022-01-16", False),
        ("2022-01-17", "date", "..2022-01-17", True),
        ("after 1997", "date", "1998-01-01", True),
        ("after 1997", "date", "2022", False),
        ("before 2022-01-10", "date", "2022-01-09", True),
        ("before 2022-01-10", "date", "2021", False),
        ("2022-01-31", "before", "2022-02-01", True),
        ("2022-02-01", "before", "2022-02-01", False),
        ("2022-01", "before", "2022-02", True),
        ("2022", "before", "2022-02", False),
        ("by 2022-01-31", "before", "2022-02", True),
        ("after 2022-01-01", "before", "2023", False),
        ("2022-02-01", "after", "2022-01", True),
        ("2022-01-31", "after", "2022-01", False),
        ("2022", "after", "2022-01", False),
        ("after 2022-01-31", "after", "2022-01", True),
        ("before 2022-03-01", "after", "2022-01", False),
    ],
)
def test_a_date_lies_in_the_span_that_is_asked_for(
    written: str, field: str, asked: str, *, found: bool
) -> None:
    assert lies_in(parse(written), field, span(field, asked)) is found
