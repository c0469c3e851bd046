"""Where nothing can be kept the reader works all the same, and says so once."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.facts import QUOTES
from tests.terminal.seat import Environment, reader

SOMEBODY_ELSE = 65534
_DROP_FROM_BOUNDING_SET = 24
_OVER_PERMISSIONS = (1, 2, 3)
"""What root may do beyond the permissions of a file (`CAP_DAC_…`, `CAP_FOWNER`)."""

Confine = Callable[[], object]
Circumstances = tuple[Environment, Confine]

NO_FOLDERS: Environment = dict.fromkeys(
    ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
)


def as_anybody() -> None:
    """Be held by permissions, even as root."""
    libc = ctypes.CDLL(None)
    for each in _OVER_PERMISSIONS:
        libc.prctl(_DROP_FROM_BOUNDING_SET, each, 0, 0, 0)


def on_a_full_disk() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def no_home(_home: Path) -> Circumstances:
    return {**NO_FOLDERS, "HOME": "/proc/nobody/home"}, as_anybody


def read_only_home(home: Path) -> Circumstances:
    home.chmod(0o500)
    return {**NO_FOLDERS, "HOME": str(home)}, as_anybody


def a_file_for_a_home(home: Path) -> Circumstances:
    (home / "file").touch()
    return {**NO_FOLDERS, "HOME": str(home / "file")}, as_anybody


def full_disk(home: Path) -> Circumstances:
    return {**NO_FOLDERS, "HOME": str(home)}, on_a_full_disk


def folders_of_somebody_else(home: Path) -> Circumstances:
    if os.getuid():
        pytest.skip("only root can give a folder to somebody else")
    for name in (".local/state/briefing", ".cache/briefing"):
        folder = home / name
        folder.mkdir(parents=True)
        folder.chmod(0o700)
        os.chown(folder, SOMEBODY_ELSE, SOMEBODY_ELSE)
    return {**NO_FOLDERS, "HOME": str(home)}, as_anybody


CIRCUMSTANCES = (
    no_home,
    read_only_home,
    a_file_for_a_home,
    full_disk,
    folders_of_somebody_else,
)


@pytest.fixture(params=CIRCUMSTANCES, ids=lambda each: each.__name__)
def circumstances(request: pytest.FixtureRequest, tmp_path: Path) -> Circumstances:
    home = tmp_path / "its-home"
    home.mkdir()
    made: Circumstances = request.param(home)
    return made


def test_the_reader_works_and_says_once_what_it_could_not_keep(
    circumstances: Circumstances,
) -> None:
    env, confine = circumstances
    with reader("--section", "quotes", env=env, confine=confine, size=(100, 30)) as seat:
        seat.sees(f"1 of {QUOTES}")
        seat.type("B")
        seat.sees("Kept only until the end")
        seat.type("j")
        seat.sees(f"2 of {QUOTES}")
        seat.type("B")
        seat.sees("Bookmarked")
        seat.type("j")
        seat.sees(f"3 of {QUOTES}")
        assert seat.text().count("Kept only until the end") == 1
        seat.sees("★")
        seat.type("q")
        assert seat.ends() == 0
        seat.is_restored()
        assert b"Traceback" not in seat.output


def test_a_search_needs_no_folder(circumstances: Circumstances) -> None:
    done = ran(["search", "missiles"], *circumstances)
    assert done.returncode == 0
    assert b"geneva-2022#" in done.stdout
    assert b"Traceback" not in done.stderr


def ran(words: list[str], env: Environment, confine: Confine) -> subprocess.CompletedProcess[bytes]:
    given = {name: value for name, value in {**os.environ, **env}.items() if value is not None}
    command = [sys.executable, "-P", "-m", "briefing", *words]
    return subprocess.run(command, env=given, preexec_fn=confine, capture_output=True, check=False)


def test_bookmarks_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    env, confine = folders_of_somebody_else(tmp_path)
    done = ran(["bookmarks"], env, confine)
    assert done.returncode == 3
    assert b"Permission denied" in done.stderr
    assert done.stderr.count(b"\n") == 1
