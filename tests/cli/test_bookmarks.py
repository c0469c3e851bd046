"""What a reader kept, printed: of one brief, of all, of briefs and items that are gone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.paths import state_dir
from briefing.state import Keeper
from tests.cli.conftest import Run


@pytest.fixture
def kept() -> Path:
    """Two briefs of which something is kept, one of them not in the library."""
    folder = state_dir()
    ferry = Keeper(folder, "ferry")
    ferry.toggle("fares")
    ferry.note("moor-not-a-penny", "Ask *her*.\n\x1b[31mRed.", ())
    ferry.toggle("gone")
    ferry.save()
    other = Keeper(folder, "other")
    other.toggle("x")
    other.save()
    return folder


def test_bookmarks_and_notes_are_a_line_each(run: Run, kept: Path) -> None:
    told = run("bookmarks", "ferry")
    assert told.code == 0
    assert "* ferry#fares: Fares\n" in told.out
    assert (
        "  ferry#moor-not-a-penny: “Not a penny more [for anyone].”\n    Ask *her*.\n" in told.out
    )
    assert "␛[31mRed." in told.out
    assert "* ferry#gone: no longer in its brief\n" in told.out
    assert "other#x" not in told.out


def test_those_of_every_brief_are_printed_without_a_name(run: Run, kept: Path) -> None:
    assert "* other#x: its brief is not in the library\n" in run("bookmarks").out


def test_markdown_has_the_citation_and_the_note_as_written(run: Run, kept: Path) -> None:
    told = run("bookmarks", "ferry", "--format", "markdown").out
    assert told.startswith("# The ferry talks\n")
    assert "> “Not a penny more \\[for anyone\\].”\n" in told
    assert "\n    Ask *her*.\n" in told


def test_json_has_every_field(run: Run, kept: Path) -> None:
    told = json.loads(run("bookmarks", "--json").out)
    assert {each["address"] for each in told} == {
        "ferry#fares",
        "ferry#moor-not-a-penny",
        "ferry#gone",
        "other#x",
    }
    note = next(each for each in told if each["notes"])
    assert note["notes"][0]["text"] == "Ask *her*.\n\x1b[31mRed."
    assert note["bookmarked"] is None


def test_nothing_kept_is_said(run: Run) -> None:
    told = run("bookmarks")
    assert told.code == 1
    assert told.out == ""
    assert "nothing is kept" in told.err


def test_that_nothing_is_kept_is_said_of_the_brief_that_was_named_alone(
    run: Run, kept: Path
) -> None:
    told = run("bookmarks", "fery")
    assert (told.code, told.out) == (1, "")
    assert "nothing is kept of 'fery'; did you mean 'ferry'?" in told.err


def test_a_damaged_file_is_told_and_left(run: Run, kept: Path) -> None:
    damaged = kept / "briefs" / "ferry.json"
    damaged.write_text("{")
    told = run("bookmarks")
    assert "cannot be read" in told.err
    assert "other#x" in told.out
    assert damaged.read_text() == "{"
