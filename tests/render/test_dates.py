"""Dates in words: as precise as they are known, and never more."""

from __future__ import annotations

import pytest

from briefing.model.when import NOT_GIVEN, parse
from briefing.render.dates import in_words


@pytest.mark.parametrize(
    ("text", "words", "within_2022"),
    [
        ("2022", "2022", "2022"),
        ("2022-01", "Jan 2022", "Jan"),
        ("2022-01-09", "9 Jan 2022", "9 Jan"),
        ("2021-01-09", "9 Jan 2021", "9 Jan 2021"),
        ("2022-01-09..2022-01-13", "9–13 Jan 2022", "9–13 Jan"),
        ("2022-01-09..2022-02-13", "9 Jan – 13 Feb 2022", "9 Jan – 13 Feb"),
        ("2022-01-09..2022-01", "9 Jan – Jan 2022", "9 Jan – Jan"),
        ("2022-01..2022-01-09", "Jan – 9 Jan 2022", "Jan – 9 Jan"),
        ("2022-01..2022-02", "Jan – Feb 2022", "Jan – Feb"),
        ("2021-12-30..2022-01-02", "30 Dec 2021 – 2 Jan 2022", "30 Dec 2021 – 2 Jan"),
        ("2021-12..2022-01", "Dec 2021 – Jan 2022", "Dec 2021 – Jan"),
        ("2021..2022", "2021 – 2022", "2021 – 2022"),
        ("2022..2022-03", "2022 – Mar 2022", "2022 – Mar"),
        ("before 2022-01-09", "before 9 Jan 2022", "before 9 Jan"),
        ("by 2022-01", "by Jan 2022", "by Jan"),
        ("after 2022", "after 2022", "after 2022"),
    ],
)
def test_a_date_is_told_as_it_is_written(text: str, words: str, within_2022: str) -> None:
    assert in_words(parse(text)) == words
    assert in_words(parse(text), 2022) == within_2022


def test_a_date_that_is_not_given_is_not_made_up() -> None:
    assert in_words(NOT_GIVEN) == "not given"
