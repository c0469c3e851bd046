"""Briefs to search in, and each engine to search them with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Protocol

import pytest

from benchmarks.generated import write_library
from briefing.library import Dossier, open_brief
from briefing.search import Found, Index
from briefing.search.collection import Collection
from briefing.search.engines import Scan
from briefing.search.engines.fts import Fts
from briefing.search.kept import NOTHING

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"

Write = Callable[..., Dossier]


@pytest.fixture(scope="session")
def geneva() -> Dossier:
    return open_brief(GENEVA)


@pytest.fixture(scope="session")
def geneva_by_fts(geneva: Dossier) -> Index:
    return Index(geneva, Fts)


@pytest.fixture(scope="session")
def geneva_by_scan(geneva: Dossier) -> Index:
    return Index(geneva, Scan)


class Searching(Protocol):
    """A brief that can be searched, wherever its index lies."""

    def find(
        self, query: str, limit: int | None = None, *, kind: str = "", typing: bool = False
    ) -> Found:
        """As `Index.find`."""


class InLibrary:
    """A brief in the file of a library, among others."""

    def __init__(self, library: Collection, brief: str) -> None:
        self._library = library
        self._brief = brief

    def find(
        self, query: str, limit: int | None = None, *, kind: str = "", typing: bool = False
    ) -> Found:
        found = self._library.ask(query, limit, kind=kind, brief=self._brief, typing=typing)
        hits = tuple(each.hit for each in found.hits)
        words = hits[0].looked_for.words if hits else ()
        return Found(hits, found.of_brief(self._brief), found.instead, words)


@pytest.fixture(scope="session")
def geneva_by_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[InLibrary]:
    folder = tmp_path_factory.mktemp("library")
    write_library(folder, 4, 200)
    paths = [*sorted(folder.iterdir()), GENEVA]
    with closing(Collection(paths, lambda _: NOTHING, folder / "cache")) as library:
        library.renew()
        yield InLibrary(library, "geneva-2022")


@pytest.fixture(scope="session")
def geneva_by_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[InLibrary]:
    cache = tmp_path_factory.mktemp("cache")
    with closing(Collection([GENEVA], lambda _: NOTHING, cache)) as library:
        library.renew()
        yield InLibrary(library, "geneva-2022")


@pytest.fixture(params=["fts", "scan", "library"])
def index(request: pytest.FixtureRequest) -> Searching:
    """The Geneva brief, indexed by each engine in turn, and in the file of a library."""
    found: Searching = request.getfixturevalue(f"geneva_by_{request.param}")
    return found


@pytest.fixture(params=[Fts, Scan], ids=["fts", "scan"])
def engine(request: pytest.FixtureRequest) -> object:
    """Each engine in turn."""
    return request.param


HEAD = """
brief: {id: small, title: A small brief, as_of: 2022-01-31, sides: [one, other]}
actors:
  - {id: one, name: One, kind: state}
  - {id: other, name: Other, kind: state}
"""


@pytest.fixture
def written(tmp_path: Path) -> Write:
    """Opens a brief of the head above and the YAML given."""

    def write(text: str, head: str = HEAD) -> Dossier:
        path = tmp_path / "small.yaml"
        path.write_text(head + text, encoding="utf-8")
        return open_brief(path)

    return write
