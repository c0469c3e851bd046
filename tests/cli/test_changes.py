"""`briefing changes`: between days and rounds, between folders, between revisions."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run

FOUR = ROOT / "tests" / "data" / "four-sides"
GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")


@pytest.fixture
def four(here: Path) -> Path:
    """The brief with four sides and three rounds, in the working directory."""
    shutil.copytree(FOUR, here / "four")
    return here / "four"


@pytest.fixture
def kept(four: Path) -> Path:
    """The same in a git repository: as it was, tagged "once", and with a word changed."""
    git(four, "init", "--quiet")
    git(four, "add", ".")
    git(four, "commit", "--quiet", "-m", "Once")
    git(four, "tag", "once")
    record = four / "record.yaml"
    record.write_text(record.read_text().replace("300 wells", "310 wells"))
    git(four, "commit", "--quiet", "-a", "-m", "Count again")
    return four


def git(folder: Path, *words: str) -> None:
    subprocess.run([*GIT, "-C", str(folder), *words], check=True, capture_output=True)


def test_between_two_rounds(run: Run, four: Path) -> None:
    ended = run("changes", "four", "--from", "1", "--to", "2")
    assert ended.code == 0
    assert ended.out.startswith("16 changes after 5 Mar 2031 up to 11 Jun 2031.\n")
    assert ended.out.index("Filling of the High Dam") < ended.out.index("Tolls on the river")
    assert "▼ softer · Aldra" in ended.out


def test_a_round_is_its_last_day(run: Run, four: Path) -> None:
    assert run("changes", "four", "--from", "round 1", "--to", "2") == run(
        "changes", "four", "--from", "2031-03-05", "--to", "2031-06-11"
    )


def test_json_has_each_move_with_what_it_is_compared_with(run: Run, four: Path) -> None:
    found = json.loads(run("changes", "four", "--from", "2", "--to", "3", "--json").out)
    assert (found["brief"], found["from"], found["to"]) == (
        "four-sides",
        "2031-06-11",
        "2031-09-22",
    )
    dropped = next(each for each in found["changes"] if each["kind"] == "dropped")
    assert (dropped["issue"], dropped["side"], dropped["certain"]) == ("dam-filling", "borva", True)
    assert dropped["move"]["item"] == "borva-dam-filling-september"
    assert dropped["before"]["item"] == "borva-dam-filling-march"
    answered = next(each for each in found["changes"] if each["kind"] == "answered")
    assert answered["demand"]["item"] == answered["move"]["item"]


def test_without_days_everything_is_new_since_the_beginning(run: Run, four: Path) -> None:
    found = json.loads(run("changes", "four", "--json").out)
    assert "from" not in found
    assert {each["certain"] for each in found["changes"]} == {True}


def test_between_two_folders(run: Run, four: Path, here: Path) -> None:
    shutil.copytree(four, here / "newer")
    record = here / "newer" / "record.yaml"
    text = record.read_text().replace("300 wells", "310 wells").replace("id: morrow", "id: morow")
    record.write_text(text.replace("id: gap-dry-summer", "id: gap-dry-years"))
    ended = run("changes", "four", "newer")
    assert ended.code == 0
    assert ended.out.splitlines() == [
        "Added: Open question gap-dry-years · In which years did the river not reach …",
        "Removed: Open question gap-dry-summer · In which years did the river not reach …",
        "Changed: Figure figure-wells · 310 wells",
        "  value, before: 300 wells",
        "  value, now: 310 wells",
    ]
    found = json.loads(run("changes", "four", "newer", "--json").out)
    assert found["added"] == [
        {
            "id": "gap-dry-years",
            "kind": "gaps",
            "name": "In which years did the river not reach …",
        }
    ]
    (changed,) = found["changed"]
    assert changed["fields"] == [{"path": "value", "old": "300 wells", "new": "310 wells"}]


@pytest.mark.parametrize("revisions", [["once"], ["once", "HEAD"], ["HEAD~1", "HEAD"]])
def test_between_revisions(run: Run, kept: Path, revisions: list[str]) -> None:
    ended = run("changes", "four", "--git", *revisions)
    assert (ended.code, ended.err) == (0, "")
    assert "value, before: 300 wells" in ended.out
    assert ended.out.count("Changed: ") == 1


def test_a_single_file_has_revisions_too(run: Run, kept: Path) -> None:
    (kept / "one.yaml").write_text((kept / "brief.yaml").read_text())
    git(kept, "add", "one.yaml")
    git(kept, "commit", "--quiet", "-m", "One")
    (kept / "one.yaml").write_text((kept / "one.yaml").read_text().replace("Ruva Kell", "R. Kell"))
    assert "name, now: R. Kell" in run("changes", "four/one.yaml", "--git", "HEAD").out


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["four", "--from", "2031-02-30"], 2, "'2031-02-30' has no such day"),
        (["four", "--from", "soon"], 2, "'soon' is not a date"),
        (["four", "--from", "2031-03"], 2, "'2031-03' is no day; write it as 2022-01-21"),
        (["four", "--to", "4"], 1, "four-sides has no round 4; its rounds: 1, 2, 3"),
        (["four", "--from", "3", "--to", "1"], 2, "2031-03-05 lies before 2031-09-22"),
        (["four", "--from", "2031-10-01"], 1, "nothing changed between these days"),
        (["four", "four"], 1, "the two versions are alike"),
        (["four", "four", "--from", "1"], 2, "these are two questions in one"),
        (["four", "--git", "a", "b", "c"], 2, "--git takes one revision or two"),
        (["four", "--git", "nowhere"], 1, "git knows no revision 'nowhere' of four"),
        (["four", "--git", "once^{tree}"], 1, "git knows no revision"),
        (["four", "--git=--output=x"], 2, "'--output=x' is no revision"),
        (["four", "gone"], 1, "there is neither a file nor a brief named 'gone'"),
    ],
)
def test_what_cannot_be_compared_is_met_with_one_sentence(
    run: Run, kept: Path, words: list[str], code: int, sentence: str
) -> None:
    ended = run("changes", *words)
    assert ended.code == code
    assert sentence in ended.err
    assert ended.err.count("\n") == 1


def test_a_brief_that_came_later_was_not_there(run: Run, kept: Path, here: Path) -> None:
    shutil.copytree(kept, kept / "deeper", ignore=shutil.ignore_patterns(".git"))
    ended = run("changes", "four/deeper", "--git", "once")
    assert (ended.code, ended.out) == (1, "")
    assert "four/deeper was not there at revision 'once'" in ended.err


def test_a_revision_that_is_no_brief_is_told(run: Run, kept: Path) -> None:
    git(kept, "checkout", "--quiet", "--orphan", "other")
    for file in kept.glob("*.yaml"):
        file.write_text("- no brief\n")
    git(kept, "commit", "--quiet", "-a", "-m", "Broken")
    git(kept, "checkout", "--quiet", "once")
    ended = run("changes", "four", "--git", "other")
    assert (ended.code, ended.out) == (3, "")
    assert "four cannot be read at that revision" in ended.err
    assert "/briefing-" not in ended.err


def test_outside_of_a_repository(run: Run, four: Path) -> None:
    ended = run("changes", "four", "--git", "HEAD")
    assert (ended.code, ended.out) == (3, "")
    assert "git finds no repository around four" in ended.err


def test_without_git(run: Run, four: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(four))
    ended = run("changes", "four", "--git", "HEAD")
    assert (ended.code, ended.out) == (3, "")
    assert "git is not installed, or cannot be run; compare two folders instead" in ended.err
