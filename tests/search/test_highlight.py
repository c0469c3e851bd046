"""Hits in any line of text: found in their folded forms, shown as written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.search.highlight import has_phrases, highlight
from tests.search.conftest import Searching


def hits(text: str, *words: str) -> list[str]:
    return [run for run, is_hit in highlight(text, words) if is_hit]


@pytest.mark.parametrize(
    ("text", "word", "hit"),
    [
        ("Jérôme spoke", "jerome", "Jérôme"),
        (unicodedata.normalize("NFD", "Jérôme spoke"), "jerome", "Je\u0301ro\u0302me"),
        ("NATO’s door", "nato", "NATO"),
        ("NATO's door", "nato's", "NATO"),
        ("the U.S. said", "us", "U.S."),
        ("the US said", "U.S.", "US"),
        ("Zelenskyy spoke", "zelensky", "Zelenskyy"),
        ("de\u2011escalation", "escalation", "escalation"),
        ("Ещё раз", "еще", "Ещё"),
        ("мой район", "мой", "мой"),
        ("Straße", "strasse", "Straße"),
        ("Ærø", "aero", "Ærø"),
        ("Łódź", "lodz", "Łódź"),
        ("ﬁrm", "firm", "ﬁrm"),
        ("soft\u00adhyphen", "softhyphen", "soft\u00adhyphen"),
        ("北京会谈", "京", "京"),
        ("हिन्दी में", "हिन्दी", "हिन्दी"),
        ("in 1997.", "1997", "1997"),
        ("(Ukraine)", "ukraine", "Ukraine"),
    ],
)
def test_a_word_is_found_as_it_is_written(text: str, word: str, hit: str) -> None:
    assert hits(text, word) == [hit]


@pytest.mark.parametrize(("text", "word"), [("nation", "nat"), ("мои", "мой"), ("ski", "sky")])
def test_another_word_is_none(text: str, word: str) -> None:
    assert hits(text, word) == []


def test_a_star_takes_longer_words_and_marks_them_whole() -> None:
    assert hits("Negotiators negotiate; we renegotiate", "negotia*") == ["Negotiators", "negotiate"]


def test_a_phrase_is_one_hit_over_what_stands_between() -> None:
    assert hits("NATO’s  open-door policy", "open door") == ["open-door"]
    assert hits("open, and a door", "open door") == []
    assert hits("never, never ever", "never ever") == ["never ever"]
    assert hits("slam closed", "slam clo*") == ["slam closed"]


def test_the_longest_hit_is_taken() -> None:
    assert hits("Sergey Lavrov spoke", "lavrov", "sergey lavrov", "sergey") == ["Sergey Lavrov"]


@given(st.text(), st.lists(st.text(max_size=8), max_size=4))
def test_the_runs_are_the_text(text: str, words: list[str]) -> None:
    runs = highlight(text, words)
    assert "".join(run for run, _ in runs) == text
    assert all(run for run, _ in runs)


@given(st.lists(st.sampled_from(["Jérôme", "NATO’s", "U.S.", "Ёлка", "a", "x-y", "\u0301"])))
def test_a_whole_text_looked_for_is_found(parts: list[str]) -> None:
    text = " ".join(parts)
    marked = [run for run, is_hit in highlight(text, text.split()) if is_hit]
    letters = {each for each in text if each.isalpha() and each != "s"}
    assert letters <= set("".join(marked))


def test_what_a_search_looked_for_is_marked_on_screen(index: Searching) -> None:
    found = index.find("ryabkov guarantee")
    line = "Sergej Ryabakov asked for guarantees, and for a guarantee."
    assert hits(line, *found.words) == ["Sergej Ryabakov", "guarantees", "guarantee"]
    assert highlight(line, index.find("kind:quote").words) == ((line, False),)


@pytest.mark.parametrize(
    ("words", "may"),
    [
        (("war",), False),
        (("war*", "guerre"), False),
        (("ironclad war",), True),
        (("war", "ironclad wa*"), True),
        (("arms-control",), True),
    ],
)
def test_only_what_is_of_several_words_may_stand_on_two_lines(
    words: tuple[str, ...], may: bool
) -> None:
    assert has_phrases(words) == may
    above, below = "No arms-", "control, no war's end: ironclad"
    apart = (*highlight(above, words), *highlight(below, words))
    assert may or hits(f"{above} {below}", *words) == [run for run, is_hit in apart if is_hit]
