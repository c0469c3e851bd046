"""What a reader keeps is found with the items that it is kept on."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.search import Index, QueryError
from briefing.search.kept import Keeping
from tests.search.conftest import Write

GAPS = "gaps: [{id: one-gap, question: What of arms}, {id: two-gap, question: And of gas}]\n"
KEPT = {
    "one-gap": Keeping(bookmarked=True),
    "two-gap": Keeping(notes=("Ask Jérôme about pipelines.", "Done.")),
    "gone": Keeping(bookmarked=True, notes=("pipelines",)),
}


@pytest.fixture
def kept(written: Write, engine: Any) -> Index:
    return Index(written(GAPS), engine, KEPT)


@pytest.mark.parametrize(
    ("query", "targets"),
    [
        ("kept:bookmark", ["one-gap"]),
        ("kept:notes", ["two-gap"]),
        ("kind:gap -kept:note", ["one-gap"]),
        ("pipelines", ["two-gap"]),
        ("jerome", ["two-gap"]),
        ("gas pipeline", ["two-gap"]),
        ('"pipelines done"', []),
    ],
)
def test_a_query_finds_what_is_kept(kept: Index, query: str, targets: list[str]) -> None:
    assert [each.target for each in kept.find(query).hits] == targets


def test_a_passage_of_a_note_is_told_from_the_words_of_the_brief(kept: Index) -> None:
    (hit,) = kept.find("pipelines").hits
    assert hit.own
    assert hit.passage[1] == ("pipelines", True)
    (hit,) = kept.find("gas").hits
    assert not hit.own


def test_where_nothing_is_kept_the_field_finds_nothing(written: Write, engine: Any) -> None:
    index = Index(written(GAPS), engine)
    assert not index.find("kept:note").hits
    with pytest.raises(QueryError) as fault:
        index.find("kept:bokmark")
    assert "bookmark" in fault.value.hint
