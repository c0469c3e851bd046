"""A test's docstring can be its brief."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from briefing.load import Loaded, load_brief

Load = Callable[[str | bytes], Loaded]

HEAD = "brief: {id: talks, title: Talks, as_of: 2022-01-24, sides: [us, russia]}\n"


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Write a text, or bytes, to a file and load it."""

    def load(content: str | bytes) -> Loaded:
        file = tmp_path / "talks.yaml"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load_brief(file)

    return load


@pytest.fixture
def loaded(request: pytest.FixtureRequest, load: Load) -> Loaded:
    """The brief that is the docstring of the test."""
    return load(dedent(request.function.__doc__).lstrip())


def places(loaded: Loaded) -> list[tuple[str, int, int]]:
    """Code, line and column of each problem."""
    return [(each.code, each.place.line, each.place.column) for each in loaded.problems]
