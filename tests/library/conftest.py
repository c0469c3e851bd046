"""Briefs to find and to open."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from briefing.library import Dossier
from briefing.load import load_brief

HEAD = "brief: {{id: {0}, title: Title of {0}, as_of: 2022-01-24, sides: [us, russia]}}\n"


def shelve(path: Path, brief_id: str) -> Path:
    """Put a small brief at `path`: a file, or a folder where it has no suffix."""
    file = path if path.suffix else path / "brief.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEAD.format(brief_id), encoding="utf-8")
    return path


@pytest.fixture
def dossier(request: pytest.FixtureRequest, tmp_path: Path) -> Dossier:
    """The brief that is the docstring of the test, opened."""
    file = tmp_path / "talks.yaml"
    text = dedent(request.function.__doc__).lstrip()
    file.write_text(HEAD.format("talks") + text, encoding="utf-8")
    return Dossier(load_brief(file))
