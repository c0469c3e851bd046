"""`briefing check --fix` and `--diff`."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.cli.conftest import HEAD, Run

BROKEN = HEAD.replace("status: contested", "status: contestd").replace("kind: body, ", "")


def test_diff_shows_what_fix_would_write_and_writes_nothing(run: Run, ferry: Path) -> None:
    file = ferry / "head.yaml"
    file.write_text(BROKEN)
    shown = run("check", "content/ferry", "--diff")
    assert shown.code == 1
    assert file.read_text() == BROKEN
    assert "-    status: contestd\n+    status: contested\n" in shown.out
    assert shown.err == "briefing: 2 repairs in 1 file, not written\n"
    subprocess.run(["git", "apply", "-"], input=shown.out.encode(), check=True, capture_output=True)
    patched = file.read_text()
    file.write_text(BROKEN)
    run("check", "content/ferry", "--fix")
    assert file.read_text() == patched


def test_fix_writes_and_tells_what_is_left(run: Run, ferry: Path) -> None:
    (ferry / "head.yaml").write_text(BROKEN)
    fixed = run("check", "content/ferry", "--fix")
    assert fixed.code == 0
    assert "[placeholder]" in fixed.out
    assert fixed.err.startswith("briefing: 2 repairs in 1 file\n")
    assert "contested" in (ferry / "head.yaml").read_text()


def test_the_library_is_not_repaired_unasked(run: Run, ferry: Path) -> None:
    (ferry / "head.yaml").write_text(BROKEN)
    refused = run("check", "--fix")
    assert (refused.code, refused.out) == (2, "")
    assert (ferry / "head.yaml").read_text() == BROKEN
    assert run("check", "--diff").code == 1


def test_where_nothing_is_to_be_mended_nothing_is_written(run: Run, ferry: Path) -> None:
    before = {each: each.stat() for each in ferry.iterdir()}
    assert run("check", "content/ferry", "--fix").code == 0
    assert run("check", "content/ferry", "--diff").out == ""
    assert run("check", "content/ferry", "--diff").code == 0
    assert {each: each.stat() for each in ferry.iterdir()} == before
