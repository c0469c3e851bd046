"""One fault a file: `tests/data/faults/` says in its first line what is to be found, and where."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.load import load_brief

FAULTS = sorted((Path(__file__).parent.parent / "data" / "faults").glob("*.yaml"))
EXPECTED = re.compile(r"# (?P<code>[a-z0-9-]+) at (?P<line>\d+):(?P<column>\d+)(?:: (?P<hint>.+))?")


@pytest.mark.parametrize("file", FAULTS, ids=lambda file: file.stem)
def test_a_fault_is_told_once_at_its_place_with_a_remedy(file: Path) -> None:
    expected = EXPECTED.fullmatch(file.read_text(encoding="utf-8").split("\n", 1)[0])
    assert expected
    loaded = load_brief(file)
    (found,) = loaded.problems
    assert (found.code, found.place.line, found.place.column) == (
        expected["code"],
        int(expected["line"]),
        int(expected["column"]),
    )
    assert (expected["hint"] or "") in found.hint
    assert loaded.brief is not None


@pytest.mark.parametrize("file", FAULTS, ids=lambda file: file.stem)
def test_the_rest_of_a_brief_with_one_fault_is_read(file: Path) -> None:
    brief = load_brief(file).brief
    assert brief is not None
    ids = {each.id for each in (*brief.actors, *brief.quotes, *brief.sources)}
    whole = {"us", "russia", "report", "first", "second"}
    assert len(whole & ids) >= len(whole) - 1
