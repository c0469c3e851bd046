"""Pipes, terminals, full disks, encodings, signals: how the command meets its surroundings."""

from __future__ import annotations

import fcntl
import os
import pty
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, ROOT, environment, spawn

ESCAPE = b"\x1b"


def drained(master: int) -> bytes:
    """What was written to a terminal, until nobody has it open any more."""
    seen = b""
    while True:
        try:
            some = os.read(master, 65536)
        except OSError:
            return seen
        if not some:
            return seen
        seen += some


def _waiting(pipe: int) -> int:
    """Bytes in it that nobody has read."""
    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)


@pytest.mark.parametrize("words", [(), ("show", "geneva-2022"), ("list",), ("--help",)])
def test_a_pipe_gets_plain_text(words: tuple[str, ...]) -> None:
    ended = spawn(*words, cwd=ROOT)
    assert ended.returncode == 0
    assert ended.stdout.count(b"\n") >= 1
    assert ESCAPE not in ended.stdout + ended.stderr


def test_a_pipe_that_does_not_wait_gets_all_of_it() -> None:
    whole = spawn("show", "geneva-2022", cwd=ROOT).stdout
    read, write = os.pipe()
    os.set_blocking(write, False)
    with subprocess.Popen(
        [*COMMAND, "show", "geneva-2022"], cwd=ROOT, env=environment(), stdout=write
    ) as shown:
        os.close(write)
        # Read late, when there is no more room in it.
        while shown.poll() is None and _waiting(read) < len(whole) // 12:
            time.sleep(0.01)
        with os.fdopen(read, "rb") as pipe:
            assert pipe.read() == whole
    assert shown.returncode == 0


def test_a_pipe_behind_a_terminal_gets_the_plain_edition() -> None:
    # As in `briefing | cat`: stdin and stderr are a terminal, stdout is not.
    master, slave = pty.openpty()
    ended = spawn(cwd=ROOT, capture_output=False, stdin=slave, stdout=subprocess.PIPE, stderr=slave)
    os.close(slave)
    assert ended.returncode == 0
    assert ended.stdout.startswith(b"1 OVERVIEW\n")
    assert ESCAPE not in ended.stdout + drained(master)
    os.close(master)


@pytest.mark.parametrize("missing", ["stdin", "stderr", ""])
def test_without_all_a_screen_needs_a_terminal_gets_the_plain_edition(missing: str) -> None:
    master, slave = pty.openpty()
    with subprocess.Popen(
        [*COMMAND],
        cwd=ROOT,
        env=environment() if missing else environment(TERM="dumb"),
        stdin=subprocess.DEVNULL if missing == "stdin" else slave,
        stdout=slave,
        stderr=subprocess.DEVNULL if missing == "stderr" else slave,
    ) as process:
        os.close(slave)
        seen = drained(master)
    os.close(master)
    assert process.returncode == 0
    assert b"1 OVERVIEW\r\n" in seen
    assert ESCAPE not in seen


@pytest.mark.parametrize(("columns", "widest"), [(40, 40), (120, 120), (0, 80)])
def test_the_edition_is_as_wide_as_the_terminal_whatever_columns_says(
    columns: int, widest: int
) -> None:
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (24, columns))
    words = [*COMMAND, "show", "geneva-2022", "--section", "overview"]
    env = environment(COLUMNS="33")
    with subprocess.Popen(words, cwd=ROOT, env=env, stdout=slave) as process:
        os.close(slave)
        seen = drained(master).decode()
    os.close(master)
    assert process.returncode == 0
    assert widest - 10 < max(map(len, seen.splitlines())) <= widest


def test_a_reader_who_has_had_enough_is_no_failure() -> None:
    words = [*COMMAND, "show", "geneva-2022"]
    with subprocess.Popen(
        words, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read()
    assert told == b""
    assert process.returncode == 128 + signal.SIGPIPE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("words", [("show", "geneva-2022"), ("list",), ("--help",), ("--version",)])
def test_a_full_device_is_one_sentence(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = spawn(*words, cwd=ROOT, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert ended.returncode == 3
    assert ended.stderr == b"briefing: cannot print: No space left on device\n"


def test_closed_output_is_one_sentence() -> None:
    shell = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *COMMAND, "list"],
        cwd=ROOT,
        env=environment(),
        stderr=subprocess.PIPE,
        check=False,
    )
    assert shell.returncode == 3
    assert shell.stderr == b"briefing: cannot print: standard output is closed\n"


def test_closed_talk_keeps_the_exit_code() -> None:
    shell = subprocess.run(
        ["sh", "-c", '"$@" 2>&-', "sh", *COMMAND, "show", "nothing.yaml"],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        check=False,
    )
    assert (shell.returncode, shell.stdout) == (3, b"")


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"PYTHONIOENCODING": "ascii"}]
)
def test_any_locale_gets_every_word(locale: dict[str, str]) -> None:
    words = [*COMMAND, "show", "geneva-2022"]
    done = subprocess.run(
        words, cwd=ROOT, env=environment(**locale), capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    as_written = "PYTHONIOENCODING" not in locale
    assert ("ö".encode() in done.stdout) == as_written
    assert (rb"\xf6" in done.stdout) != as_written
    assert b"NATO membership" in done.stdout


def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    # A writer of the pipe that never comes keeps the command busy reading its words.
    fifo = tmp_path / "busy"
    os.mkfifo(fifo)
    code = (
        "import sys; from briefing import cli; from briefing.cli.commands import list as command\n"
        f"command.run = lambda options: open({str(fifo)!r}).read()\n"
        "print('ready', flush=True); sys.exit(cli.main(['list']))"
    )
    with subprocess.Popen(
        [COMMAND[0], "-P", "-c", code],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == b"ready\n"
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        told = process.stderr.read()
    assert (process.returncode, told) == (130, b"")


def test_no_module_is_taken_from_the_working_directory(tmp_path: Path) -> None:
    for name in ("yaml", "msgspec", "json", "argparse"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('taken from here')\n")
    ended = spawn("list", "--json", cwd=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, b"")
