"""Own words: told where the sides differ in them, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.compare.own_words import own_words
from briefing.library import open_brief

BRIEF = """
brief: {id: told, title: Told, as_of: 2031-01-01, sides: [x, y]}
actors:
  - {id: x, name: X, kind: state}
  - {id: y, name: Y, kind: state}
  - {id: p, name: P, kind: person, represents: y}
issues:
  - {id: i, title: I, question: Q?, status: contested, quarrel: norm}
terms:
  - {id: t, term: T, meaning: m, issues: [i], words: [%s]}
"""
X, Y, P = "{actor: x, word: %s}", "{actor: y, word: %s}", "{actor: p, word: %s}"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([X % "opening", Y % "advance"], {"x": ["opening"], "y": ["advance"]}),
        ([X % "opening", P % "advance"], {"x": ["opening"], "y": ["advance"]}),
        ([X % "opening", Y % "Opening"], None),
        ([X % "opening", X % "widening"], None),
        ([], None),
    ],
)
def test_words_are_told_where_two_sides_differ(
    words: list[str], told: dict[str, list[str]] | None, tmp_path: Path
) -> None:
    path = tmp_path / "told.yaml"
    path.write_text(BRIEF % ", ".join(words), encoding="utf-8")
    found = own_words(open_brief(path), "i")
    shown = [
        {side: [own.word for own in each] for side, each in named.words.items()} for named in found
    ]
    assert shown == ([told] if told else [])
