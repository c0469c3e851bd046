"""`briefing search`: for a person by kind, for a pipe by line, for a script as data."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from briefing.paths import cache_dir, state_dir
from briefing.state import Keeper
from tests.cli.conftest import COMMAND, HEAD, ROOT, Run, environment, spawn
from tests.cli.test_streams import drained


def test_a_pipe_gets_address_and_passage(run: Run) -> None:
    found = run("search", "penny")
    assert found.code == 0
    assert found.out == "ferry#moor-not-a-penny: Not a penny more [for anyone].\n"


def test_several_words_are_one_query(run: Run) -> None:
    assert run("search", "penny", "anyone").out == run("search", "penny anyone").out != ""


def test_every_address_opens(run: Run) -> None:
    for line in run("search", "island").out.splitlines():
        assert run("show", line.partition(": ")[0]).code == 0


def test_json_is_a_list_best_first(run: Run) -> None:
    (hit,) = json.loads(run("search", "penny", "--json").out)
    assert hit == {
        "address": "ferry#moor-not-a-penny",
        "kind": "quotes",
        "title": hit["title"],
        "passage": "Not a penny more [for anyone].",
        "date": "2030-05-02",
        "speaker": "moor",
        "source": "gazette",
    }


def test_a_kind_and_a_limit_narrow_it(run: Run) -> None:
    everything = json.loads(run("search", "fares", "--json").out)
    issues = json.loads(run("search", "fares", "--json", "--kind", "issue").out)
    assert [each for each in everything if each["kind"] == "issues"] == issues != []
    assert json.loads(run("search", "fares", "--json", "--limit", "1").out) == everything[:1]


def test_every_brief_of_the_library_is_searched_or_one(run: Run, ferry: Path) -> None:
    (ferry.parent / "other.yaml").write_text(HEAD.replace("id: ferry", "id: other"))
    assert {line.partition("#")[0] for line in run("search", "winter").out.splitlines()} == {
        "ferry",
        "other",
    }
    assert "other#" not in run("search", "winter", "--in", "ferry").out


def test_a_private_note_is_found_with_its_item_and_marked_as_yours(run: Run) -> None:
    keeper = Keeper(state_dir(), "ferry")
    keeper.note("moor", "Ask about zeppelins.", ())
    keeper.save()
    assert run("search", "zeppelins").out == "ferry#moor: your note: Ask about zeppelins.\n"
    (hit,) = json.loads(run("search", "kept:note", "--json").out)
    assert hit["address"] == "ferry#moor"


def test_a_library_is_read_once(run: Run, ferry: Path) -> None:
    (ferry.parent / "other.yaml").write_text(HEAD.replace("id: ferry", "id: other"))
    first = run("search", "winter")
    assert list(cache_dir().glob("search-*.sqlite"))
    assert run("search", "winter") == first
    assert run("search", "winter", "--as-of", "2030-05-20").code == 0


def test_what_one_brief_alone_knows_is_no_fault_in_the_others(run: Run, ferry: Path) -> None:
    (ferry.parent / "other.yaml").write_text(HEAD.replace("moor", "moos").replace("ferry", "oth"))
    assert "ferry#moor-not-a-penny: " in run("search", "speaker:moor").out
    assert run("search", "speaker:nobody").code == 2


def test_nothing_found_is_told_and_ends_with_1(run: Run) -> None:
    found = run("search", "zeppelin")
    assert (found.code, found.out) == (1, "")
    assert found.err == "briefing: nothing was found for 'zeppelin'\n"
    assert json.loads(run("search", "zeppelin", "--json").out) == []


def test_the_word_that_was_taken_instead_is_told(run: Run) -> None:
    found = run("search", "pennny")
    assert found.code == 0
    assert found.err == "briefing: nothing for 'pennny'; shown: 'penny'\n"


def test_a_terminal_gets_the_hits_by_kind_with_counts() -> None:
    master, slave = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "search", "Ryabkov"], cwd=ROOT, env=environment(), stdout=slave
    ) as process:
        os.close(slave)
        seen = drained(master)
    os.close(master)
    assert process.returncode == 0
    assert b"Quote \xc2\xb7 " in seen
    assert b"geneva-2022#" in seen
    assert b"\x1b" not in seen


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["fares", "--kind", "quots"], 2, "there is no kind 'quots'; did you mean 'quotes'?"),
        (["fares", "--limit", "none"], 2, "'none' is no count, such as 10"),
        (["fares", "--limit", "0"], 2, "'0' is no count, such as 10"),
        (["fares", "--in", "fery"], 1, "there is neither a file nor a brief named 'fery'"),
        (["fares", "--in", "fery.yaml"], 3, "there is no fery.yaml"),
        (["  "], 2, "there is nothing to look for"),
        ([], 2, "required: WORDS"),
        (['"fares'], 2, "of the query"),
    ],
)
def test_a_wrong_word_is_met_with_one_sentence(
    run: Run, words: list[str], code: int, sentence: str
) -> None:
    found = run("search", *words)
    assert (found.code, found.out) == (code, "")
    assert sentence in found.err


def test_words_that_are_not_utf_8_are_looked_for_in_vain() -> None:
    found = spawn("search", os.fsdecode(b"\xff\xfe"), cwd=ROOT)
    assert found.returncode == 1
    assert b"Traceback" not in found.stderr


def test_a_brief_that_could_not_be_read_is_told_of(here: Path, run: Run) -> None:
    """Nothing found in it must not look like nothing there."""
    (here / "content" / "broken.yaml").write_bytes(b"brief:\n  id: \xff\n")
    found = run("search", "penny", "--in", "content")
    assert found.out == "ferry#moor-not-a-penny: Not a penny more [for anyone].\n"
    broken = Path("content", "broken.yaml")
    assert found.err == f"briefing: could not be read, and was not searched: {broken}\n"
