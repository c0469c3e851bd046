"""Help: true examples, cheap to print; and the page about commands says what the code does."""

from __future__ import annotations

import re
import shlex
import subprocess

import pytest

from briefing.cli import exits
from briefing.cli.commands import COMMANDS, read, understood
from briefing.cli.parser import Command, parser_of
from tests.cli.conftest import COMMAND, ROOT, Run, environment

PAGE = (ROOT / "docs" / "commands.md").read_text()
EVERY = [read, *COMMANDS.values()]


def examples(command: Command) -> list[list[str]]:
    """The words after `briefing` of each example in a command's help, without pipes and files."""
    told = (command.__doc__ or "").partition("\nExamples:\n")[2]
    lines = [re.split("[|>]", line)[0] for line in told.splitlines() if line]
    return [shlex.split(line)[1:] for line in lines]


@pytest.mark.parametrize("command", EVERY)
def test_every_example_is_understood_as_that_command(command: Command) -> None:
    assert examples(command)
    for words in examples(command):
        assert understood(words)[0] is command


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(run: Run, name: str) -> None:
    told = run(name, "--help")
    assert told.code == 0
    assert told.out.startswith(f"usage: briefing {name} ")
    assert f"examples:\n  briefing {name}" in told.out
    assert told.err == ""


def test_the_first_help_names_every_command(run: Run) -> None:
    told = run("--help").out
    assert told == run("-h").out
    assert [name for name in COMMANDS if f"\n  {name} " not in told] == []


@pytest.mark.parametrize("command", EVERY)
def test_every_argument_is_explained(command: Command) -> None:
    parser = parser_of(command, "briefing")
    assert all(action.help for action in parser._actions)


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("show", "--help")])
def test_help_and_version_read_no_brief(words: tuple[str, ...]) -> None:
    code = (
        "import sys\nfrom briefing import cli\nassert cli.main(sys.argv[1:]) == 0\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [COMMAND[0], "-P", "-c", code, *words],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stderr.split())
    assert loaded.isdisjoint({"yaml", "msgspec", "rich", "textual", "json", "platformdirs"})


def test_help_does_not_bend_to_columns(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = run("show", "--help")
    monkeypatch.setenv("COLUMNS", "30")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run("show", "--help") == before


def test_the_page_names_every_command_and_option() -> None:
    assert [name for name in COMMANDS if f"`briefing {name} " not in PAGE] == []


def test_the_page_names_every_exit_code() -> None:
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)}
    assert told == {exits.FINE, exits.FOUND, exits.USAGE, exits.CANNOT, exits.OURS}
