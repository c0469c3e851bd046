"""`briefing verify`: by the texts, by the lock, and writing it down."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import GAZETTE, Run


@pytest.fixture
def texts(here: Path) -> Path:
    folder = here / "texts"
    folder.mkdir()
    (folder / "gazette.txt").write_text(GAZETTE)
    return folder


def test_a_quote_is_found_in_its_text(run: Run, texts: Path) -> None:
    done = run("verify", "ferry", "--sources", "texts")
    assert (done.code, done.out) == (0, "")
    assert done.err == "briefing: quotes and readings: 1 proven\n"


def test_a_changed_text_is_told_with_the_nearest_passage(run: Run, texts: Path) -> None:
    (texts / "gazette.txt").write_text(GAZETTE.replace("penny", "farthing"))
    done = run("verify", "ferry", "--sources", "texts")
    assert done.code == 1
    assert done.out.startswith("moor-not-a-penny: not found: ")
    assert done.out.splitlines()[1:] == [
        "    quote:  Not a [-penny-] more [for anyone].",
        "    source: Not a {+farthing+} more [for anyone].",
    ]


def test_without_texts_and_lock_nothing_is_proven(run: Run) -> None:
    done = run("verify", "ferry")
    assert done.code == 1
    assert done.out.startswith("moor-not-a-penny: unproven: ")


def test_what_is_written_down_proves_without_the_texts(run: Run, texts: Path, ferry: Path) -> None:
    written = run("verify", "ferry", "--sources", "texts", "--write")
    assert written.code == 0
    assert "proofs added: 1" in written.err
    assert (ferry / "evidence.lock").is_file()
    assert run("verify", "ferry").code == 0


def test_a_quote_that_changed_since_is_noticed(run: Run, texts: Path, ferry: Path) -> None:
    run("verify", "ferry", "--sources", "texts", "--write")
    moves = ferry / "moves.yaml"
    moves.write_text(moves.read_text().replace("Not a penny", "Not one penny"))
    done = run("verify", "ferry")
    assert done.code == 1
    assert "changed since" in done.out


def test_writing_keeps_what_no_text_speaks_to(run: Run, texts: Path, ferry: Path) -> None:
    run("verify", "ferry", "--sources", "texts", "--write")
    before = (ferry / "evidence.lock").read_text()
    (texts / "gazette.txt").unlink()
    again = run("verify", "ferry", "--sources", "texts", "--write")
    assert again.err.endswith("is as it was\n")
    assert (ferry / "evidence.lock").read_text() == before


def test_writing_needs_texts(run: Run) -> None:
    done = run("verify", "ferry", "--write")
    assert done.code == 2
    assert "--sources DIR" in done.err


def test_a_folder_of_texts_that_is_missing_is_named(run: Run) -> None:
    done = run("verify", "ferry", "--sources", "nowhere")
    assert done.code == 3
    assert "nowhere is no folder of sources" in done.err


def test_a_lock_of_garbage_is_named(run: Run, ferry: Path) -> None:
    (ferry / "evidence.lock").write_text("{")
    done = run("verify", "ferry")
    assert done.code == 3
    assert "evidence.lock is no lock" in done.err
