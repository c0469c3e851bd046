"""Where things stand: of every item and field, whatever the style it is written in."""

from __future__ import annotations

import pytest

from briefing.load import Loaded
from briefing.problems import Place


def cut(loaded: Loaded, place: Place) -> str:
    """The stretch of the text that a place names."""
    lines = loaded.trees[0].text.split("\n")[place.line - 1 : place.end_line]
    lines[-1] = lines[-1][: place.end_column - 1]
    lines[0] = lines[0][place.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("title",), "Talks “in” Geneva"),
        (("subtitle",), '"one \\"two\\" [three]"'),
        (("question",), "'it''s\n    two lines'"),
        (("bottom_line",), "plain\n    and folded"),
        (("summary",), ">-\n    folded [[us]]\n\n    text"),
        (("note",), "|\n    literal"),
        (("as_of",), "2022-01-24"),
        (("sides",), "[us"),
        (("sides", 1), '"russia"'),
        (("editors", 0), "an editor"),
        (("editors", 7), "- an editor"),
        (("version",), "id: talks"),
        ((), "id: talks"),
    ],
)
def test_a_place_is_exact(loaded: Loaded, path: tuple[str | int, ...], text: str) -> None:
    """
    brief:
      id: talks
      title: Talks “in” Geneva   # a comment
      subtitle: "one \\"two\\" [three]"
      question: 'it''s
        two lines'
      bottom_line: plain
        and folded
      summary: >-
        folded [[us]]

        text
      note: |
        literal
      as_of: 2022-01-24
      sides: [us, "russia"]
      editors:
        - an editor
    """
    assert not loaded.problems
    assert cut(loaded, loaded.place("talks", path)) == text


def test_words_narrow_a_place_to_their_line(loaded: Loaded) -> None:
    """
    brief:
      id: talks
      title: Talks
      as_of: 2022
      sides: [us, russia]
      summary: >-
        On the first line
        the second has [[nato]] in it.
    """
    place = loaded.place("talks", ("summary",), words="[[nato")
    assert (place.line, place.column, place.end_column) == (8, 20, 26)
    assert loaded.place("talks", ("summary",), words="absent").line == 6


def test_items_of_one_id_are_told_apart(loaded: Loaded) -> None:
    """
    brief: {id: talks, title: Talks, as_of: 2022, sides: [a, b]}
    terms:
      - {id: t, term: T, meaning: M}
      - {id: t, term: U, meaning: M}
    """
    assert loaded.place("t").line == 3
    assert loaded.place("t", (), 1).line == 4


def test_an_unknown_item_has_the_place_of_the_brief(loaded: Loaded) -> None:
    """
    brief: {id: talks, title: Talks, as_of: 2022, sides: [a, b]}
    """
    assert loaded.place("nobody") == Place(loaded.path)


def test_places_hold_below_lines_that_could_not_be_read(loaded: Loaded) -> None:
    """
    brief: {id: talks, title: Talks, as_of: 2022, sides: [a, b]}
    terms:
      - {id: s, term: "S, meaning: M}
      - {id: t, term: T, meaning: M, note: N}
    """
    place = loaded.place("t", ("note",))
    assert (place.line, place.column) == (4, 40)
