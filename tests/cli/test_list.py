"""`briefing list`: one line a brief."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import HEAD, Run


def test_one_line_tells_what_a_brief_is(run: Run) -> None:
    listed = run("list")
    assert listed.code == 0
    assert listed.out == (
        "ferry  The ferry talks  May 2030  Island, Mainland  4 actors, 2 issues, 4 positions, "
        "1 demand, 1 quote, 1 source, 0 faults\n"
    )


def test_a_folder_lists_its_briefs_good_and_bad(run: Run, ferry: Path) -> None:
    (ferry.parent / "broken.yaml").write_text("brief: [\n")
    broken, good = run("list", "content").out.splitlines()
    assert broken.startswith("broken  ")
    assert broken.endswith("1 fault")
    assert good.startswith("ferry  ")


def test_json_has_the_same(run: Run, ferry: Path) -> None:
    (listed,) = json.loads(run("list", "--json").out)
    assert listed["id"] == "ferry"
    assert listed["path"] == "content/ferry"
    assert listed["period"] == "2030-05"
    assert listed["sides"] == ["Island", "Mainland"]
    assert listed["counts"]["positions"] == 4
    assert listed["faults"] == 0


def test_equal_ids_are_listed_once(run: Run, ferry: Path, here: Path) -> None:
    (ferry.parent / "ferry.yaml").write_text(HEAD)
    assert len(run("list").out.splitlines()) == 1


def test_an_empty_library_is_told_with_where_was_looked(run: Run, here: Path) -> None:
    (here / "content").rename(here / "elsewhere")
    listed = run("list")
    assert (listed.code, listed.out) == (3, "")
    assert "no brief was found; looked in content" in listed.err
