"""An SSH server on loopback with keys, port and settings of its own, for whoever runs the tests."""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.terminal.seat import Seat, wait_until

ROOT = Path(__file__).parents[2]
_SETTINGS = """\
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/allowed
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
"""


def missing() -> str:
    """The first program that is not here; empty where all are."""
    wanted = (sshd(), "ssh", "ssh-keygen")
    return next((each for each in wanted if not shutil.which(each)), "")


def sshd() -> str:
    """The server wants to be started by its full path, which a user's PATH may lack."""
    return shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin") or "sshd"


@dataclass(frozen=True, slots=True)
class Server:
    """A server that listens; `home` is that of whoever logs in."""

    port: int
    folder: Path
    home: Path

    def reader(self, *words: str, size: tuple[int, int] = (120, 30), **more: str) -> Seat:
        """A reader over a connection of its own, by default of the Geneva brief.

        `more` are variables of its environment.
        """
        command = self.command(words or ("geneva-2022",), more)
        return Seat(self.client("ssh", "-tt", command=command), size=size)

    def shell(self, command: str, size: tuple[int, int] = (120, 30)) -> Seat:
        """Another program over a connection of its own."""
        return Seat(self.client("ssh", "-tt", command=command), size=size)

    def command(self, words: tuple[str, ...], more: Mapping[str, str]) -> str:
        """What starts the reader there."""
        settings = {
            "HOME": str(self.home),
            "XDG_STATE_HOME": str(self.home / "state"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            **more,
        }
        told = [f"{name}={value}" for name, value in settings.items()]
        run = [sys.executable, "-P", "-m", "briefing", *words]
        return f"cd {shlex.quote(str(ROOT))} && exec {shlex.join(['env', *told, *run])}"

    def client(self, program: str, *options: str, command: str = "") -> list[str]:
        """The words that run one of OpenSSH's clients; of sftp and scp the port is `-P`."""
        settings = {
            "IdentityFile": self.folder / "user",
            "IdentitiesOnly": "yes",
            "IdentityAgent": "none",
            "BatchMode": "yes",
            "StrictHostKeyChecking": "no",
            "UserKnownHostsFile": self.folder / "known",
            "LogLevel": "ERROR",
        }
        told = [word for name, value in settings.items() for word in ("-o", f"{name}={value}")]
        port = ["-p" if program == "ssh" else "-P", str(self.port)]
        to = [f"{getpass.getuser()}@127.0.0.1", *[command] * bool(command)]
        return [program, "-F", "none", *options, *told, *port, *(to if program != "scp" else [])]


@contextmanager
def serving(folder: Path, more: str = "", before_key: str = "") -> Iterator[Server]:
    """A server while it is needed, with `more` settings, and words before the user's key."""
    port = _free_port()
    for key in ("host", "user"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key)]
        subprocess.run(command, check=True)
    allowed = folder / "allowed"
    allowed.write_text(f"{before_key}{(folder / 'user.pub').read_text()}")
    settings = folder / "settings"
    settings.write_text(_SETTINGS.format(port=port, folder=folder) + more)
    if os.getuid() == 0:
        # A server of root steps into this empty folder before it knows who calls.
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    log = folder / "log"
    with log.open("wb") as told:
        command = [sshd(), "-D", "-e", "-f", str(settings)]
        process = subprocess.Popen(command, stdout=told, stderr=told)
    try:
        wait_until(lambda: _answers(port), log.read_text)
        yield Server(port, folder, folder)
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as line:
        return line.recv(4) == b"SSH-"
    return False
