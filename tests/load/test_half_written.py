"""Files as they are while somebody writes them: what is good of them is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.load import Loaded, load_brief
from tests.load.conftest import HEAD, Load, places

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "---\n", "\ufeff", "~\n"])
def test_an_empty_file_is_told(load: Load, text: str) -> None:
    loaded = load(text)
    assert loaded.brief is None
    assert [each.code for each in loaded.problems] == ["empty-file"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- a\n- b\n", "not-a-mapping"),
        ("just a sentence\n", "not-a-mapping"),
        ("version: 3\nservices: {}\n", "unknown-key"),
        ("<html><body>\n<p class='a'>Talks: on</p>\n", "yaml-syntax"),
    ],
)
def test_a_file_that_is_no_brief_is_told(load: Load, text: str, code: str) -> None:
    loaded = load(text)
    assert loaded.brief is None
    assert loaded.problems[0].code == code


def test_a_brief_without_a_head_opens_under_the_name_of_its_file(load: Load) -> None:
    loaded = load(
        "actors: [{id: us, name: US, kind: state}, {id: russia, name: Russia, kind: state}]\n"
    )
    assert loaded.brief
    assert (loaded.brief.head.id, loaded.brief.head.title) == ("talks", "talks")
    assert loaded.brief.head.sides == ("us", "russia")
    assert [each.code for each in loaded.problems] == ["no-head"]


def test_a_broken_head_keeps_what_is_good_of_it(loaded: Loaded) -> None:
    """
    brief:
      id: Talks
      title: Talks in Geneva
      subtitle: [a, b]
      as_of: soon
    """
    assert loaded.brief
    head = loaded.brief.head
    assert (head.id, head.title, head.subtitle) == ("talks", "Talks in Geneva", None)
    assert places(loaded) == [
        ("missing-key", 2, 3),
        ("bad-id", 2, 7),
        ("wrong-type", 4, 13),
        ("bad-date", 5, 10),
    ]


def test_an_item_with_a_fault_in_an_optional_key_is_kept_without_it(loaded: Loaded) -> None:
    """
    brief: {id: talks, title: Talks, as_of: 2022, sides: [a, b]}
    actors:
      - {id: a, name: A, kind: state, member_of: [c, {d: e}, ""], aliases: B}
    """
    assert loaded.brief
    (actor,) = loaded.brief.actors
    assert (actor.member_of, actor.aliases) == (("c",), ("B",))
    assert places(loaded) == [("wrong-type", 3, 50), ("empty-value", 3, 58), ("wrong-type", 3, 72)]


def test_a_part_of_an_item_is_dropped_alone(loaded: Loaded) -> None:
    """
    brief: {id: talks, title: Talks, as_of: 2022, sides: [a, b]}
    demands:
      - id: d
        by: a
        of: [b]
        issue: i
        text: Stop.
        responses:
          - {by: b, stance: rejects, text: No.}
          - {by: b, stance: refuses, text: No.}
          - {by: b, stance: open, text: Perhaps.}
    """
    assert loaded.brief
    (demand,) = loaded.brief.demands
    assert [each.stance for each in demand.responses] == ["rejects", "open"]
    assert places(loaded) == [("unknown-word", 10, 25)]
    assert loaded.place("d", ("responses", 1, "stance")).line == 11


def test_what_is_left_out_is_known_by_its_id(loaded: Loaded) -> None:
    """
    brief: {id: talks, title: Talks, as_of: 2022, sides: [a, b]}
    actors:
      - {id: a, name: A}
      - id: b
        name: "B
      - {id: c, name: C, kind: state}
    """
    assert loaded.brief
    assert [each.id for each in loaded.brief.actors] == ["c"]
    assert loaded.lost == {"a", "b"}


def test_what_is_left_out_counts_once(loaded: Loaded) -> None:
    """
    brief: {id: talks, title: Talks, as_of: 2022, sides: [a, b]}
    actors:
      - {id: A, name: A, kind: state}
    quotes:
      q-one: {speaker: a, text: We talked.}
    dates:
      - {id: first, day: 2022}
    """
    assert loaded.lost == {"a", "q-one", "first"}
    assert loaded.not_whole == 3


def test_every_syntax_error_of_a_file_is_told_in_one_run(loaded: Loaded) -> None:
    """
    brief: {id: talks, title: Talks, as_of: 2022, sides: [a, b]}
    terms:
      - {id: a, term: A, meaning: A.}
      - id: b
        term: B: C
        meaning: B.
      - id: c
        term: "C
        meaning: C.
      - {id: d, term: D, meaning: D.}
      - id: e
        term: [E
        meaning: E.
      - {id: f, term: F, meaning: F.}
    """
    assert loaded.brief
    assert places(loaded) == [
        ("yaml-syntax", 5, 12),
        ("yaml-syntax", 8, 11),
        ("yaml-syntax", 12, 11),
    ]
    assert [each.id for each in loaded.brief.terms] == ["a", "d", "f"]


@pytest.mark.parametrize("cut", range(7, 7000, 331))
def test_a_file_cut_off_anywhere_keeps_its_items(load: Load, cut: int) -> None:
    text = (GENEVA / "quotes.yaml").read_text(encoding="utf-8")
    start = text.index("quotes:")
    torn = HEAD + text[start : start + cut]
    loaded = load(torn)
    whole = torn.count("\n  - id: ") - 1
    assert loaded.brief
    assert len(loaded.brief.quotes) in (whole, whole + 1, max(whole, 0))
    assert all(each.place.line <= torn.count("\n") + 1 for each in loaded.problems)


def test_the_bundled_brief_is_clean() -> None:
    loaded = load_brief(GENEVA)
    assert not loaded.problems
    assert not loaded.lost
