"""What another process reads is what this one would read, and no process is left behind."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"

# A process of its own each time: those of the tests have threads, and may not be copied.
ASIDE = """
import os, sys
from pathlib import Path
from briefing.errors import UnreadableError
from briefing.library import compiled, open_brief, reopen_at
from briefing.library.beside import read_beside
from briefing.library.recalled import Recalled

# A test does not wait until its files count as old enough.
compiled.SETTLED = -(10**18)
brief, done = Path(sys.argv[1]), []

def held():
    return sorted(os.listdir("/proc/self/fd"))

before = held()
{code}
assert held() == before
try:
    assert os.waitpid(-1, os.WNOHANG) is None
except ChildProcessError:
    print("fine")
"""


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GENEVA, tmp_path / "geneva"))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def holds(code: str, brief: Path) -> None:
    command = [sys.executable, "-P", "-c", ASIDE.format(code=code), str(brief)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("fine\n", "")


def test_it_is_read_while_something_else_is_done_and_kept_compiled(brief: Path) -> None:
    code = """
found = reopen_at(brief, lambda _: done.append("meanwhile"))
assert "yaml" not in sys.modules
assert done == ["meanwhile"]
again = reopen_at(brief, lambda _: done.append("again"))
assert done == ["meanwhile"]
assert found.brief == again.brief == open_brief(brief).brief
assert found.loaded.lost == open_brief(brief).loaded.lost
assert found.loaded.read_at < again.loaded.read_at
"""
    holds(code, brief)


@pytest.mark.parametrize("meanwhile", ["id", "rest"])
def test_it_is_begun_before_its_faults_are_known(meanwhile: str, brief: Path) -> None:
    code = f"""
import time

def rest(is_known):
    while not is_known():
        time.sleep(0.01)

whole = read_beside(brief, {meanwhile}, done.append)
first, = done
assert first.brief == whole.brief
assert not first.proofs and whole.proofs
"""
    holds(code, brief)


def test_who_does_something_meanwhile_learns_when_it_is_known(brief: Path) -> None:
    code = """
import time

def rest(is_known):
    while not is_known():
        done.append("rest")
        time.sleep(0.02)

assert read_beside(brief, rest).brief == open_brief(brief).brief
assert done
"""
    holds(code, brief)


def test_its_faults_are_told(brief: Path) -> None:
    file = brief / "quotes.yaml"
    file.write_text(file.read_text().replace("date_basis: stated", "date_basis: sated", 1))
    code = """
found = read_beside(brief, id)
assert found.problems == open_brief(brief).problems != ()
"""
    holds(code, brief)


def test_what_cannot_be_told_is_met_here(tmp_path: Path) -> None:
    code = """
assert read_beside(brief, id) is None
try:
    reopen_at(brief, id)
except UnreadableError:
    pass
else:
    assert False
"""
    holds(code, tmp_path / "absent.yaml")


def test_a_process_that_cannot_be_had_is_done_without(brief: Path) -> None:
    code = """
def refused():
    raise BlockingIOError

os.fork = refused
assert reopen_at(brief, id).brief == open_brief(brief).brief
"""
    holds(code, brief)


def test_what_fails_meanwhile_leaves_no_process(brief: Path) -> None:
    code = """
def fails(is_known):
    raise KeyboardInterrupt

try:
    read_beside(brief, fails)
except KeyboardInterrupt:
    done.append("raised")
assert done == ["raised"]
"""
    holds(code, brief)
