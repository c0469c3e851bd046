"""The kiosk behind a real SSH server, set up as docs/ssh.md tells: what it refuses, and how."""

from __future__ import annotations

import getpass
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.conftest import HEAD, MOVES, ROOT
from tests.ssh.server import Server, missing, serving, sshd
from tests.terminal.seat import Seat, wait_until

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"there is no {missing()} here")

PAGE = ROOT / "docs" / "ssh.md"
TOLD = {
    "/opt/briefing/bin/python": sys.executable,
    "Match User reader": f"Match User {getpass.getuser()}",
}


def told(language: str, library: Path, state: Path) -> str:
    """What the page tells to write into a file, for the user, folders and Python of the test."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert found
    text = found[1]
    words = {**TOLD, "/srv/briefs": str(library), "/var/lib/briefing/anna": str(state)}
    for word, here in words.items():
        text = text.replace(word, here)
    return text


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("briefs")
    (folder / "ferry.yaml").write_text(HEAD + MOVES)
    (folder / "other.yaml").write_text((HEAD + MOVES).replace("id: ferry", "id: other"))
    return folder


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, library: Path) -> Iterator[Server]:
    settings = "Subsystem sftp internal-sftp\n" + told("sshd_config", library, library)
    with serving(tmp_path_factory.mktemp("ssh"), settings) as server:
        yield server


def kiosks(library: Path) -> list[str]:
    """The command lines of the processes that have to do with this library."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            line = each.read_bytes().replace(b"\0", b" ").decode(errors="replace")
            if f"--kiosk --no-state {library}" in line and "sshd" not in line:
                found.append(line)
    return found


def asked(server: Server, *options: str, command: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        server.client("ssh", *options, command=command),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_terminal_shows_the_library_and_an_address_the_item(
    server: Server, library: Path
) -> None:
    with Seat(server.client("ssh", "-tt")) as seat:
        seat.sees("2 briefs")
        seat.type("q")
        assert seat.ends() == 0
        assert not seat.left_on() - {"settings"}
    with Seat(server.client("ssh", "-tt", command="ferry#winter-boat@2030-05-20")) as seat:
        seat.sees("One boat a day from November")
        seat.process.kill()
    wait_until(lambda: not kiosks(library), lambda: f"{kiosks(library)} to be gone")


@pytest.mark.parametrize(
    ("command", "code", "why"),
    [
        ("", 3, "this account shows briefs on a terminal alone"),
        ("ferry", 3, "this account shows briefs on a terminal alone"),
        ("sh -i", 2, "this account runs no command"),
        ("briefing check /etc", 2, "this account runs no command"),
        ("scp -f /etc/passwd", 2, "this account runs no command"),
        ("ferry; touch /tmp/ferry", 2, "this account runs no command"),
    ],
)
def test_without_a_terminal_and_with_a_command_it_is_refused(
    server: Server, library: Path, command: str, code: int, why: str
) -> None:
    refused = asked(server, "-T", command=command)
    assert (refused.returncode, refused.stdout) == (code, "")
    assert why in refused.stderr
    assert not kiosks(library)


def test_a_command_with_a_terminal_is_refused_too(server: Server, library: Path) -> None:
    with Seat(server.client("ssh", "-tt", command="/bin/sh")) as seat:
        seat.sees("this account runs no command")
        assert seat.ends() == 2
    assert not kiosks(library)


def test_files_are_not_copied(server: Server, library: Path, tmp_path: Path) -> None:
    there = f"{getpass.getuser()}@127.0.0.1:{library}/ferry.yaml"
    copies = [[*server.client("scp", how), there, str(tmp_path / "got")] for how in ("-O", "-s")]
    for command in (*copies, server.client("sftp", "-b", "/dev/null")):
        done = subprocess.run(command, capture_output=True, timeout=60, check=False)
        assert done.returncode != 0
    assert not (tmp_path / "got").exists()
    assert asked(server, "-s", command="sftp").returncode in (2, 3)
    assert not kiosks(library)


def test_nothing_is_forwarded(server: Server) -> None:
    through = asked(server, "-W", f"127.0.0.1:{server.port}")
    assert (through.returncode, through.stdout) == (255, "")
    back = asked(server, "-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1")
    assert back.returncode != 0
    user = f"user={getpass.getuser()},host=localhost,addr=127.0.0.1"
    settings = [sshd(), "-T", "-f", str(server.folder / "settings"), "-C", user]
    effective = subprocess.run(settings, capture_output=True, text=True, check=True).stdout
    for name in ("allowtcpforwarding", "allowagentforwarding", "x11forwarding", "permittunnel"):
        assert f"{name} no\n" in effective
    assert "disableforwarding yes\n" in effective


def test_a_variable_of_the_client_leads_nowhere(server: Server, library: Path) -> None:
    variables = {"LC_ALL": "C.UTF-8", "EDITOR": "/bin/sh", "PYTHONSTARTUP": "/etc/passwd"}
    options = [word for name in variables for word in ("-o", f"SendEnv={name}")]
    with Seat(server.client("ssh", "-tt", *options, command="ferry"), env=variables) as seat:
        seat.sees("The ferry talks")
        seat.type("e?")
        seat.sees("Keys and signs")
        seat.type("\x1b[27u")
        wait_until(lambda: "Keys and signs" not in seat.text(), seat.text)
        seat.type("q")
        assert seat.ends() == 0
    assert not kiosks(library)


def test_a_key_of_ones_own_keeps_a_state_of_ones_own(
    tmp_path_factory: pytest.TempPathFactory, library: Path, tmp_path: Path
) -> None:
    line = told("authorized_keys", library, tmp_path).partition("ssh-ed25519")[0]
    with serving(tmp_path_factory.mktemp("keys"), before_key=line) as server:
        with Seat(server.client("ssh", "-tt", command="ferry#winter-boat")) as seat:
            seat.sees("One boat a day from November")
            seat.type("B")
            seat.sees("Bookmarked")
            seat.type("q")
            assert seat.ends() == 0
        assert "winter-boat" in (tmp_path / "briefing" / "briefs" / "ferry.json").read_text()
        assert asked(server, "-T", command="id -u").returncode == 2
