"""The second line of a kiosk: what the process may not do fails as if the system had refused it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import environment

CONFINED = """
import os, pathlib, shutil, socket, sqlite3, subprocess, sys, tempfile
library, state, outside = map(pathlib.Path, sys.argv[1:4])
from briefing.confinement import Confinement
Confinement([library], state if {state} else None, forks=1).begin()
for each in sys.argv[4:]:
    try:
        exec(each)
        print("done")
    except PermissionError:
        print("refused")
sys.stdout.flush()
os._exit(0)
"""

REFUSED = [
    "open(outside / 'secret')",
    "os.open(outside / 'secret', os.O_RDONLY)",
    "open(library / 'to-secret')",
    "open(library / '..' / 'outside' / 'secret')",
    "open(os.fsencode(outside / 'secret'))",
    "os.listdir(outside)",
    "os.listdir('/')",
    "list(os.scandir(outside))",
    "open(library / 'brief.yaml', 'a')",
    "open(library / 'new', 'w')",
    "open(outside / 'new', 'x')",
    "os.mkdir(outside / 'new')",
    "os.rename(state / 'kept', outside / 'kept')",
    "os.remove(library / 'brief.yaml')",
    "os.symlink(outside / 'secret', outside / 'link')",
    "os.chmod(library / 'brief.yaml', 0o777)",
    "os.truncate(outside / 'secret', 0)",
    "shutil.copyfile(library / 'brief.yaml', outside / 'copy')",
    "tempfile.mkdtemp(dir=outside)",
    "sqlite3.connect(outside / 'base')",
    "subprocess.run(['true'])",
    "os.system('true')",
    "os.execv('/bin/true', ['true'])",
    "os.posix_spawn('/bin/true', ['true'], {})",
    "import multiprocessing.util as u; u.spawnv_passfds(b'/bin/true', [b'true'], [])",
    "import multiprocessing as m; m.get_context('spawn').Process(target=print).start()",
    "os.kill(os.getpid(), 0)",
    "os.fork() or os._exit(0)\nos.fork() or os._exit(0)",
    "socket.create_connection(('127.0.0.1', 1))",
    "socket.socket().bind(('127.0.0.1', 0))",
    "socket.socket(socket.AF_UNIX).connect(str(outside / 'socket'))",
]
ALLOWED = [
    "open(library / 'brief.yaml').read()",
    "os.listdir(library)",
    "open(state / 'new', 'w').write('kept')",
    "os.rename(state / 'kept', state / 'other')",
    "os.mkdir(state / 'folder')",
    "sqlite3.connect(state / 'base').execute('create table t (x)')",
    "sqlite3.connect(':memory:').execute('create table t (x)')",
    "open(os.devnull, 'w')",
    "import email.mime.text",
    "os.fork() or os._exit(0)",
]


@pytest.fixture
def folders(tmp_path: Path) -> list[str]:
    names = ["library", "state", "outside"]
    for each in names:
        (tmp_path / each).mkdir()
    (tmp_path / "library" / "brief.yaml").write_text("brief")
    (tmp_path / "library" / "to-secret").symlink_to(tmp_path / "outside" / "secret")
    (tmp_path / "state" / "kept").write_text("kept")
    (tmp_path / "outside" / "secret").write_text("secret")
    return [str(tmp_path / each) for each in names]


def tried(codes: list[str], folders: list[str], *, state: bool = True) -> list[str]:
    """Of each piece of code whether it was "done" or "refused", in one process."""
    program = CONFINED.format(state=state)
    command = [sys.executable, "-P", "-c", program, *folders, *codes]
    done = subprocess.run(command, env=environment(), capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode().split()


def test_what_leads_out_is_refused(folders: list[str]) -> None:
    assert tried(REFUSED, folders) == ["refused"] * len(REFUSED)
    outside = Path(folders[2])
    assert [each.name for each in outside.iterdir()] == ["secret"]
    assert (outside / "secret").read_text() == "secret"


def test_what_reading_and_keeping_need_is_allowed(folders: list[str]) -> None:
    assert tried(ALLOWED, folders) == ["done"] * len(ALLOWED)


def test_without_a_state_folder_nothing_is_written(folders: list[str]) -> None:
    codes = ["open(state / 'new', 'w')", "open(state / 'kept')", "open(library / 'brief.yaml')"]
    assert tried(codes, folders, state=False) == ["refused", "refused", "done"]
