"""Over a real SSH connection: reading, finding, copying to the client, a line that breaks."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ssh.server import Server, missing, serving
from tests.terminal.seat import Seat, wait_until

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"there is no {missing()} here")

SHOWN = "In short"
COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07")


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("ssh")) as server:
        yield server


@pytest.fixture
def server(keys: Server, tmp_path: Path) -> Server:
    """The server, with an empty home for each test."""
    return Server(keys.port, keys.folder, tmp_path)


def copied(seat: Seat) -> list[str]:
    return [base64.b64decode(each).decode() for each in COPIED.findall(seat.output)]


def test_it_is_read_searched_and_copied_to_the_client(server: Server) -> None:
    with server.reader() as seat:
        seat.sees(SHOWN)
        seat.type("/")
        seat.sees("type words to find")
        seat.type("hysteria")
        seat.sees("hysteria")
        seat.type("\r")
        seat.sees("hit 1 of")
        seat.type("Y")
        wait_until(lambda: bool(copied(seat)), seat.text)
        assert copied(seat)[0].startswith("geneva-2022#")
        seat.type("q")
        assert seat.ends() == 0
        assert not seat.left_on() - {"settings"}


def test_it_takes_the_size_of_the_clients_window(server: Server) -> None:
    with server.reader() as seat:
        seat.sees(SHOWN)
        seat.resize(140, 40)
        wait_until(lambda: "help" in seat.text().split("\n")[-1], seat.text)
        seat.resize(60, 20)
        seat.sees("Asks")


def test_after_the_line_broke_it_opens_at_the_same_item(server: Server) -> None:
    left = server.home / "state" / "briefing" / "briefs" / "geneva-2022.json"
    with server.reader() as seat:
        seat.sees(SHOWN)
        seat.type("5jjj")
        seat.sees("Also spelt")
        seat.type("Y")
        wait_until(lambda: bool(copied(seat)), seat.text)
        item = copied(seat)[0].partition("#")[2]
        seat.process.kill()
        wait_until(lambda: left.exists() and f'"item": "{item}"' in left.read_text(), seat.text)
    with server.reader() as seat:
        seat.sees("Actors")
        seat.type("Y")
        wait_until(lambda: bool(copied(seat)), seat.text)
        assert copied(seat) == [f"geneva-2022#{item}"]
