"""Over a real SSH connection: reading, finding, copying to the client, a line that breaks."""

from __future__ import annotations

import pytest

from tests.ssh.server import Server, missing
from tests.terminal.seat import wait_until

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"there is no {missing()} here")

SHOWN = "In short"


def test_it_is_read_searched_and_copied_to_the_client(server: Server) -> None:
    with server.reader() as seat:
        seat.opens(SHOWN)
        seat.type("/")
        seat.sees("type words to find")
        seat.type("hysteria")
        seat.sees("hysteria")
        seat.type("\r")
        seat.sees("hit 1 of")
        seat.type("Y")
        wait_until(lambda: bool(seat.copied()), seat.text)
        assert seat.copied()[0].startswith("geneva-2022#")
        seat.type("q")
        assert seat.ends() == 0
        assert not seat.left_on() - {"settings"}


def test_it_takes_the_size_of_the_clients_window(server: Server) -> None:
    with server.reader() as seat:
        seat.opens(SHOWN)
        seat.resize(140, 40)
        wait_until(lambda: "help" in seat.text().split("\n")[-1], seat.text)
        seat.resize(60, 20)
        seat.sees("Asks")


def test_after_the_line_broke_it_opens_at_the_same_item(server: Server) -> None:
    left = server.home / "state" / "briefing" / "briefs" / "geneva-2022.json"
    with server.reader() as seat:
        seat.opens(SHOWN)
        seat.type("5jjj")
        seat.sees("Also called")
        seat.type("Y")
        wait_until(lambda: bool(seat.copied()), seat.text)
        item = seat.copied()[0].partition("#")[2]
        seat.process.kill()
        wait_until(lambda: left.exists() and f'"item": "{item}"' in left.read_text(), seat.text)
    with server.reader() as seat:
        seat.sees("Actors")
        seat.type("Y")
        wait_until(lambda: bool(seat.copied()), seat.text)
        assert seat.copied() == [f"geneva-2022#{item}"]
