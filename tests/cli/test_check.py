"""`briefing check`: every fault at its place, and what the exit code says."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cli.conftest import HEAD, Run

LINE = re.compile(r"[^:]+(:\d+:\d+)?: (error|warning): .+ \[[a-z0-9-]+\]")


def test_a_good_brief_is_clean(run: Run) -> None:
    checked = run("check", "content/ferry")
    assert (checked.code, checked.out) == (0, "")
    assert checked.err == "briefing: 1 brief checked: no problems\n"


def test_without_a_path_the_library_is_checked(run: Run, ferry: Path) -> None:
    (ferry.parent / "other.yaml").write_text(HEAD.replace("id: ferry", "id: other"))
    assert "2 briefs checked" in run("check").err


def test_every_fault_is_one_line_at_its_place(run: Run, ferry: Path) -> None:
    text = HEAD.replace("status: contested", "status: contestd").replace(
        "kind: body", "kind: boddy"
    )
    (ferry / "head.yaml").write_text(text)
    checked = run("check", "content")
    assert checked.code == 1
    first, second, *_ = lines = checked.out.splitlines()
    assert all(map(LINE.fullmatch, lines))
    assert first.startswith("content/ferry/head.yaml:10:")
    assert "'body'" in first
    assert second.startswith("content/ferry/head.yaml:17:")
    assert "'contested'" in second
    assert checked.err.startswith("briefing: 1 brief checked: ")


def test_paths_are_as_seen_from_here_however_they_are_named(run: Run, ferry: Path) -> None:
    (ferry / "bad.yaml").write_text("quoets: []\n")
    assert run("check", str(ferry)).out == run("check", "content/ferry").out


def test_warnings_alone_are_no_failure(run: Run, ferry: Path) -> None:
    (ferry / "empty.yaml").write_text("views:\n")
    checked = run("check", "content/ferry")
    assert ": warning: " in checked.out
    assert checked.code == 0


def test_what_is_missing_does_not_keep_the_rest_from_being_checked(run: Run) -> None:
    checked = run("check", "nothing.yaml", "content/ferry")
    assert checked.code == 3
    assert "1 brief checked" in checked.err
    assert "there is no nothing.yaml" in checked.err


def test_a_brief_that_is_named_twice_is_told_once(run: Run, ferry: Path) -> None:
    (ferry / "bad.yaml").write_text("quoets: []\n")
    assert run("check", "content", "content/ferry").out == run("check", "content").out
