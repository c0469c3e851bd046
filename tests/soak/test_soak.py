"""A little of the soak: see `make soak` for all of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.soak.harmless import harmless
from tests.soak.hostile import hostile
from tests.soak.leaks import leaked, leaked_bytes

ROOT = Path(__file__).parents[2]


def test_a_sample_of_everything_finds_nothing() -> None:
    # A process of its own: it forks, which a process with threads must not.
    command = [sys.executable, "-P", "-m", "tests.soak", "--sample"]
    done = subprocess.run(command, cwd=ROOT, env=_environment(), capture_output=True, text=True)  # noqa: PLW1510
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 tracebacks, 0 leaked control bytes" in done.stdout


def test_there_are_hostile_files_of_every_class_and_no_two_alike() -> None:
    cases = list(hostile())
    names = {(each.sort, each.name) for each in cases}
    assert len(cases) >= 500
    assert len(names) >= len(cases) * 0.9
    assert len({each.sort for each in cases}) >= 15
    assert len(list(harmless())) >= 100


def test_what_acts_on_a_terminal_is_noticed() -> None:
    for character in "\x00\x07\x1b\x7f\x9b\u202e\u2066\u200b\u2028\ufeff\ud800\U000e0041":
        assert leaked(f"a{character}b"), hex(ord(character))
    for text in ("a\nb", "e\u0301 👩\u200d👩 می\u200cخواهد", "[x]"):
        assert not leaked(text), text
    assert not leaked_bytes(b"\x1b[1;2H\x1b[38;2;1;2;3mabc\x1b[0m\r\n\x1b]52;c;QQ==\x07")
    for data in (
        b"\x1b]0;owned\x07",
        b"\x1b[5n",
        b"\x1bc",
        b"\x9b31m",
        b"\x1bP1$r\x1b\\",
        b"\x1b]52;c;?\x07",
    ):
        assert leaked_bytes(data), data


def test_collections_that_are_not_there_are_not_missed(tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-m", "tests.soak", "--data", str(tmp_path / "none")]
    nothing = [f"--{each}=0" for each in ("hostile", "mutations", "readers", "terminals")]
    idle = [f"--{each}=0" for each in ("monkeys", "hasty", "kills", "indexers", "searchers")]
    done = subprocess.run(  # noqa: PLW1510
        [*command, *nothing, *idle], cwd=ROOT, env=_environment(), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"not tried, there is no {tmp_path / 'none'}" in done.stdout


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}
