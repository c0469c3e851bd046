"""`briefing` itself: the screen where there is one, else the plain edition; mistyped commands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.cli.commands import COMMANDS, read, understood
from briefing.cli.parser import parser_of
from briefing.paths import state_dir
from tests.cli.conftest import HEAD, Run


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What the screen was started with, in place of the screen; and a terminal for it."""
    calls: list[tuple[Any, ...]] = []

    def start(paths: object, dossier: Any = None, **where: object) -> int:
        calls.append((paths, dossier and dossier.id, where))
        return 0

    monkeypatch.setattr("briefing.tui.run", start)
    monkeypatch.setattr("briefing.tui.begin", lambda *_: None)
    monkeypatch.setattr("briefing.cli.terminal.can_show_screen", lambda: True)
    return calls


def test_without_a_terminal_the_one_brief_is_printed(run: Run) -> None:
    assert run() == run("show", "ferry")


@pytest.mark.parametrize("words", [[], ["ferry"], ["x#y@2030-05-01"], [""]], ids=repr)
def test_a_brief_alone_means_what_the_parser_would_make_of_it(words: list[str]) -> None:
    _, options = understood(words)
    parsed = parser_of(read, "briefing").parse_words(words)
    assert vars(options) == {**vars(parsed), "commands": tuple(COMMANDS)}


def test_several_briefs_are_listed(run: Run, ferry: Path) -> None:
    (ferry.parent / "other.yaml").write_text(HEAD.replace("id: ferry", "id: other"))
    assert run() == run("list")
    assert run("content") == run("list", "content")


def test_a_brief_an_item_a_section_are_opened_by_name(run: Run) -> None:
    assert run("ferry#fares").out == run("show", "ferry#fares").out
    assert run("content/ferry", "--section", "4") == run("show", "ferry", "--section", "quotes")


def test_a_terminal_starts_the_screen(run: Run, started: list[tuple[Any, ...]]) -> None:
    assert run() == run("ferry")
    where = {"section": "", "target": "", "sides": (), "mouse": True, "state": state_dir()}
    where |= {"theme": "", "named": ""}
    assert started[0] == ((Path("content/ferry"),), "ferry", where)


def test_nothing_is_kept_where_that_is_asked_for(run: Run, started: list[tuple[Any, ...]]) -> None:
    run("ferry", "--no-state")
    assert started[0][2]["state"] is None


def test_the_screen_starts_where_it_is_told(run: Run, started: list[tuple[Any, ...]]) -> None:
    run("ferry#fares", "--sides", "mainland,island")
    run("ferry", "--section", "3", "--no-mouse")
    assert started[0][2]["target"] == "fares"
    assert started[0][2]["sides"] == ("mainland", "island")
    assert started[1][2]["section"] == "demands"
    assert started[1][2]["mouse"] is False


def test_several_briefs_start_the_library(
    run: Run, ferry: Path, started: list[tuple[Any, ...]]
) -> None:
    (ferry.parent / "other.yaml").write_text(HEAD.replace("id: ferry", "id: other"))
    run()
    paths, opened, _where = started[0]
    assert len(paths) == 2
    assert opened is None


def test_plain_prints_on_a_terminal_too(run: Run, started: list[tuple[Any, ...]]) -> None:
    assert run("--plain").out.startswith("1 OVERVIEW\n")
    assert started == []


def test_the_version(run: Run) -> None:
    assert run("--version").out == f"briefing {briefing.__version__}\n"


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["shwo"], 2, "'shwo' is neither a command nor a brief; did you mean `briefing show`?"),
        (["serch", "fares"], 2, "there is no command 'serch'; did you mean 'search'?"),
        (["chekc", "--sources", "x"], 2, "there is no command 'chekc'; did you mean 'check'?"),
        (["frobnicate"], 2, "'frobnicate' is neither a command nor a brief; `briefing --help`"),
        (["fery"], 1, "there is neither a file nor a brief named 'fery'; did you mean 'ferry'?"),
        (["ferry#fare"], 1, "ferry has no item 'fare'; did you mean 'fares'?"),
        (["ferry", "other"], 2, "'other' is one word too many; `briefing --help` shows how"),
        (["--plian"], 2, "'--plian' is not understood here; did you mean '--plain'?"),
        (["./list"], 3, "there is no list"),
        (["content#fares", "--section", "views"], 2, "an item and a section cannot both be shown"),
    ],
)
def test_a_wrong_word_is_met_with_one_sentence(
    run: Run, words: list[str], code: int, sentence: str
) -> None:
    ended = run(*words)
    assert (ended.code, ended.out) == (code, "")
    assert sentence in ended.err
    assert ended.err.count("\n") == 1
