"""The kiosk at the door: what is asked for is an address, or refused by a sentence and a code."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, Ended, environment
from tests.terminal.seat import Seat

NO_COMMAND = "briefing: this account runs no command; "
NO_TERMINAL = "briefing: this account shows briefs on a terminal alone; use `ssh -t`\n"


def ended(*words: str, cwd: Path, **variables: str) -> Ended:
    """How the command ends without a terminal."""
    done = subprocess.run(
        [*COMMAND, *words],
        cwd=cwd,
        env=environment(**variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(
    "command",
    [
        "ls -l",
        "/usr/lib/openssh/sftp-server",
        "--help",
        "ferry\nid",
        "$(id)",
        "./ferry",
        "#fares",
        "ferry@yesterday",
        "\x1b]0;title\x07",
        "a" * 100_000 + "!",
    ],
)
def test_what_is_no_address_is_refused_and_not_repeated(command: str, ferry: Path) -> None:
    refused = ended("--kiosk", str(ferry.parent), cwd=ferry, SSH_ORIGINAL_COMMAND=command)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(NO_COMMAND)
    assert refused.err.count("\n") == 1
    assert len(refused.err) < 200


@pytest.mark.parametrize("command", ["", "ls", "ferry#fares@2030-05-02"])
def test_nothing_is_shown_without_a_terminal(command: str, ferry: Path) -> None:
    refused = ended("--kiosk", str(ferry.parent), cwd=ferry, SSH_ORIGINAL_COMMAND=command)
    assert refused == Ended(3, "", NO_TERMINAL)


@pytest.mark.parametrize(
    ("words", "variable"),
    [
        (("--kiosk", "check", "."), ""),
        (("check", "--kiosk", "."), ""),
        (("check", "."), "1"),
        (("--kiosk", "--plain", "."), ""),
        (("--section", "quotes", "."), "1"),
        (("./ferry",), "1"),
        (("/etc/passwd",), "1"),
    ],
)
def test_no_command_option_or_path_gets_round_it(
    words: tuple[str, ...], variable: str, ferry: Path
) -> None:
    refused = ended(*words, cwd=ferry.parent, BRIEFING_KIOSK=variable)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.count("\n") == 1


def test_the_library_is_a_folder(ferry: Path) -> None:
    refused = ended("--kiosk", "ferry/head.yaml", cwd=ferry.parent)
    assert (refused.code, refused.out) == (3, "")


@pytest.mark.parametrize(
    ("command", "code", "sentence"),
    [
        ("fery", 1, "there is no brief 'fery' here; did you mean 'ferry'?"),
        ("ferry#fees", 1, "ferry has no item 'fees'"),
        ("ferry@2030-02-31", 2, "'2030-02-31' is no day of the calendar"),
    ],
)
def test_an_address_that_leads_nowhere_ends_it(
    command: str, code: int, sentence: str, ferry: Path
) -> None:
    variables = {**environment(), "SSH_ORIGINAL_COMMAND": command}
    with Seat([*COMMAND, "--kiosk", str(ferry.parent)], env=variables) as seat:
        seat.sees(sentence[:40])
        assert seat.ends() == code


def test_the_variable_makes_a_kiosk_of_the_briefs_that_come_along(tmp_path: Path) -> None:
    variables = environment(BRIEFING_KIOSK="1", BRIEFING_PATH=str(tmp_path))
    with Seat([*COMMAND, "geneva-2022#nato-door"], env=variables) as seat:
        seat.sees("May Ukraine, or any other state")
        seat.type("q")
        assert seat.ends() == 0


def test_whoever_sets_it_up_chooses_its_first_theme(ferry: Path) -> None:
    variables = environment(BRIEFING_THEME="light")
    command = [*COMMAND, "--kiosk", "--no-state", "--theme", "contrast", str(ferry.parent)]
    with Seat(command, env=variables) as seat:
        seat.sees("The ferry talks")
        seat.type("t")
        seat.sees("Theme: colour-blind")
        seat.type("q")
        assert seat.ends() == 0
