"""The set-up script: when it does what, and the sentence it ends with where it cannot go on.

`uv` and `python3` are stand-ins here, so nothing is fetched or installed.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = ("cat", "chmod", "cmp", "cp", "dirname", "head", "mkdir", "sh")

# Each writes down what it was asked for; what makes an environment leaves itself as its Python.
MAKE_ENVIRONMENT = 'mkdir -p .venv/bin && cp "$0" .venv/bin/python'
UV = f"""#!/bin/sh
echo "$*" >>calls
case "$*" in venv*) {MAKE_ENVIRONMENT} ;; esac
"""
PYTHON_WITHOUT_PIP = f"""#!/bin/sh
case "$*" in
-c*) exit 0 ;;
"-m venv"*) {MAKE_ENVIRONMENT} ;;
*) exit 1 ;;
esac
"""
PYTHON_TOO_OLD = """#!/bin/sh
exit 1
"""


@dataclass
class Checkout:
    """A copy of what the script reads, and a PATH that holds only what a test puts there."""

    home: Path
    path: Path

    def has(self, command: str, script: str) -> None:
        (self.path / command).write_text(script)
        (self.path / command).chmod(0o755)

    def set_up(self, which: str = "run", **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.home / "scripts" / "setup.sh", which],
            env={"PATH": str(self.path)} | env,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self) -> list[str]:
        """What was asked of uv since this was last asked, by first word or lock."""
        log = self.home / "calls"
        lines = log.read_text().splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return ["venv" if line.startswith("venv") else line.rpartition(" ")[2] for line in lines]


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    path = tmp_path / "path"
    path.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found, tool
        (path / tool).symlink_to(found)
    home = tmp_path / "a home"
    home.mkdir()
    shutil.copy(ROOT / "pyproject.toml", home)
    for folder in ("scripts", "requirements"):
        shutil.copytree(ROOT / folder, home / folder)
    return Checkout(home, path)


def test_the_first_time_installs_the_locks_and_the_project(checkout: Checkout) -> None:
    checkout.has("uv", UV)
    assert checkout.set_up("dev").returncode == 0
    assert checkout.calls() == ["venv", "requirements/run.txt", ".", "requirements/dev.txt", "."]


def test_the_second_time_does_nothing_and_says_nothing(checkout: Checkout) -> None:
    checkout.has("uv", UV)
    checkout.set_up()
    checkout.calls()
    again = checkout.set_up()
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert checkout.calls() == []


def test_a_changed_lock_is_installed_into_what_is_there(checkout: Checkout) -> None:
    checkout.has("uv", UV)
    checkout.set_up("dev")
    checkout.calls()
    with (checkout.home / "requirements" / "dev.txt").open("a") as lock:
        lock.write("# another\n")
    checkout.set_up("dev")
    assert checkout.calls() == ["requirements/dev.txt", "."]


def test_the_tools_are_added_to_what_runs(checkout: Checkout) -> None:
    checkout.has("uv", UV)
    checkout.set_up("run")
    checkout.calls()
    checkout.set_up("dev")
    assert checkout.calls() == ["requirements/dev.txt", "."]


def test_a_moved_checkout_is_set_up_anew(checkout: Checkout) -> None:
    checkout.has("uv", UV)
    checkout.set_up()
    checkout.calls()
    checkout.home = checkout.home.rename(checkout.home.with_name("elsewhere"))
    checkout.set_up()
    assert checkout.calls() == ["venv", "requirements/run.txt", "."]


def test_no_python_is_one_sentence(checkout: Checkout) -> None:
    ended = checkout.set_up()
    assert ended.returncode == 1
    assert ended.stderr.startswith("setup: Python 3.11 or newer is needed")
    assert len(ended.stderr.splitlines()) == 1


def test_an_old_python_is_none(checkout: Checkout) -> None:
    checkout.has("python3", PYTHON_TOO_OLD)
    ended = checkout.set_up()
    assert ended.returncode == 1
    assert ended.stderr.startswith("setup: Python 3.11 or newer is needed")


def test_a_python_that_was_named_is_the_only_one_asked(checkout: Checkout) -> None:
    checkout.has("uv", UV)
    checkout.has("old", PYTHON_TOO_OLD)
    ended = checkout.set_up(PYTHON="old")
    assert ended.returncode == 1
    assert ended.stderr == "setup: PYTHON=old is no Python of 3.11 or newer.\n"


def test_neither_ensurepip_nor_pip_is_one_sentence(checkout: Checkout) -> None:
    checkout.has("python3", PYTHON_WITHOUT_PIP)
    ended = checkout.set_up()
    assert ended.returncode == 1
    assert "has neither ensurepip nor a pip" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_an_unknown_set_is_one_sentence(checkout: Checkout) -> None:
    ended = checkout.set_up("everything")
    assert (ended.returncode, ended.stderr) == (1, "setup: say which set: run or dev\n")
