"""Breaking texts into lines: quick where each character takes a cell, and then no different."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.render import wrap as wrapping
from briefing.render.spans import Span, is_simple, plain, width
from briefing.render.symbols import BOND
from briefing.render.visible import visible
from briefing.render.wrap import wrap

WORDS = ["a", "to", "one", "more—", "“Ж”", "to  be", "b\nc", f"~{BOND}d"]
PLAIN = st.lists(st.sampled_from(WORDS), min_size=4, max_size=15)
ODD = st.lists(st.sampled_from(["a", " ", "\n", "\t", "longer-word", "漢", "\u200d"]), max_size=9)
TEXTS = (
    PLAIN.map(" ".join)
    | PLAIN.map(lambda words: f" {' '.join(words)} ")
    | PLAIN.map(" ".join)
    | ODD.map("".join)
)
SPANS = st.lists(
    st.builds(Span, TEXTS, st.sampled_from(["text", "link"]), st.just("")), min_size=1, max_size=3
)


@settings(max_examples=300)
@given(SPANS, st.integers(1, 6) | st.integers(7, 30), st.integers(0, 5), st.integers(0, 5))
def test_lines_are_those_of_a_look_at_every_word(
    spans: list[Span], cells: int, first: int, rest: int
) -> None:
    lines = wrap(tuple(spans), cells, first, rest)
    with patch.object(wrapping, "is_simple", lambda _text: False):
        assert wrap(tuple(spans), cells, first, rest) == lines
    # A wide character and an indent need some room.
    assert all(width(line) <= max(cells, 8) for line in lines)


def test_what_is_called_simple_takes_one_cell() -> None:
    seen = [sign for sign in map(chr, range(0x20, 0x3000)) if visible(sign) == sign]
    simple = [sign for sign in seen if is_simple(sign)]
    assert {"A", "é", "Ж", "—", "“", "│", "★"} <= set(simple)
    assert {cell_len(sign) for sign in simple} == {1}
    assert not is_simple("漢")


def test_a_sign_stands_on_the_line_of_its_word_and_a_day_on_that_of_its_month() -> None:
    spans = (Span("held"), Span(f" ✗{BOND}rejects", "symbol"), Span(f" ~10{BOND}Jan", "meta"))
    set_lines = [[plain(line) for line in wrap(spans, cells)] for cells in (7, 9, 12, 14, 16)]
    assert set_lines == [
        ["held ✗", "rejects", "~10 Jan"],
        ["held", "✗ rejects", "~10 Jan"],
        ["held", "✗ rejects", "~10 Jan"],
        ["held ✗ rejects", "~10 Jan"],
        ["held ✗ rejects", "~10 Jan"],
    ]
    # What bound them is a blank like any other: who copies or looks for the words meets no other.
    assert not any(BOND in text for line in wrap(spans, 16) for text, _, _ in line)


@pytest.mark.parametrize(("first", "rest"), [(8, 0), (0, 8), (8, 8)])
def test_no_more_than_half_of_a_line_is_indented(first: int, rest: int) -> None:
    found = wrap((Span("aa bb cc dd ee ff"),), 10, first, rest)
    blanks = [len(line) - len(line.lstrip()) for line in map(plain, found)]
    assert blanks == [5 if first else 0, *[5 if rest else 0] * (len(blanks) - 1)]
    assert len(blanks) > 1
