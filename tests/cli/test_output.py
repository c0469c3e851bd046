"""What leaves the program: visible characters and newlines, nothing else."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.output import as_json, shown

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_a_line_stays_one_line_that_cannot_act(text: str) -> None:
    line = shown(text)
    assert not any(unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} for each in line)


@given(st.text(st.characters(exclude_categories=("C", "Z"))))
def test_visible_text_stays_as_it_is(text: str) -> None:
    assert shown(text) == text


@given(st.recursive(ANY_TEXT, lambda inner: st.lists(inner) | st.dictionaries(ANY_TEXT, inner)))
def test_json_says_the_same_and_cannot_act(value: object) -> None:
    text = as_json(value)
    assert json.loads(text) == _without_lone_surrogates(value)
    assert not any(
        unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} for each in text if each != "\n"
    )


def test_json_escapes_what_reorders_or_hides() -> None:
    assert as_json("a\u202eb\u200bc\x7f\x9bd\U000e0041é") == (
        '"a\\u202eb\\u200bc\\u007f\\u009bd\\udb40\\udc41é"'
    )


def test_json_is_ascii_where_nothing_else_fits() -> None:
    assert as_json("é…", ascii_only=True) == '"\\u00e9\\u2026"'


def _without_lone_surrogates(value: object) -> object:
    """As a JSON reader has it: two lone halves that meet are one character."""
    return json.loads(json.dumps(value))
