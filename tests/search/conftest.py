"""Briefs to search in, and each engine to search them with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.library import Dossier, open_brief
from briefing.search import Index
from briefing.search.engines import Scan, best
from briefing.search.engines.fts import Fts

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


@pytest.fixture(params=["fts", "scan"])
def index(request: pytest.FixtureRequest) -> Index:
    """The Geneva brief, indexed by each engine in turn."""
    found: Index = request.getfixturevalue(f"geneva_by_{request.param}")
    return found


@pytest.fixture(params=[best, Scan], ids=["fts", "scan"])
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
