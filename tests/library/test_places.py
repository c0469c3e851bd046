"""Many paths in little room."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.discovery.places import Places
from briefing.discovery.texts import Texts

IN_ONE_FOLDER = ("lib/a.yaml", "lib/b.yaml", "lib/ab.yaml")


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("a.yaml",),
        ("/one/a.yaml", "/one/two/a.yaml", "/other/a.yaml"),
        ("lib", "lib/a.yaml"),
        ("ä\udcff/é.yaml", "ä\udcff/z\n.yaml"),
        IN_ONE_FOLDER,
    ],
)
def test_they_are_the_paths_that_were_given(texts: tuple[str, ...]) -> None:
    paths = tuple(map(Path, texts))
    places = Places(paths)
    assert (len(places), [*places], [*places.texts()]) == (len(paths), [*paths], [*texts])
    assert places == paths
    assert places == Places(texts)
    assert places[1:] == paths[1:]
    assert [places.place(each) for each in texts] == [*range(len(texts))]
    assert [*map(places.numbers(), map(os.fsencode, texts))] == [*range(len(texts))]


def test_what_is_none_of_them_has_no_place() -> None:
    places = Places(IN_ONE_FOLDER)
    for text in (
        "",
        "a.yaml",
        "lib/",
        "lib/a",
        "lib/.yaml",
        "lib/aa.yaml",
        "lib/a.yaml\0lib/b.yaml",
    ):
        assert places.place(text) is None
        assert places.numbers()(text.encode()) is None
    assert Places(()).place("") is None
    assert places != Places(IN_ONE_FOLDER[:2])
    with pytest.raises(IndexError):
        places[3]
    assert [*Texts(("", "a", ""))] == ["", "a", ""]
