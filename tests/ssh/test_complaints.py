"""What readers of such tools complain about, gone through at 80x24 over SSH and inside tmux."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.facts import QUOTES
from tests.ssh.server import Server, missing
from tests.terminal.seat import Seat, wait_until
from tests.terminal.test_bad_input import GENEVA

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"there is no {missing()} here")

FIRST = "In short"


@pytest.fixture(params=["ssh", "tmux"])
def seat(request: pytest.FixtureRequest, keys: Server, tmp_path: Path) -> Iterator[Seat]:
    """A reader of a copy of the Geneva brief, over each road."""
    brief = tmp_path / "brief"
    shutil.copytree(GENEVA, brief)
    server = Server(keys.port, keys.folder, tmp_path)
    command = server.command((str(brief),), {})
    if request.param == "ssh":
        road = server.shell(command, size=(80, 24))
    elif shutil.which("tmux"):
        tmux = ["env", "-u", "TMUX", "tmux", "-S", str(tmp_path / "tmux"), "-f", "/dev/null"]
        road = Seat([*tmux, "new-session", command], size=(80, 24))
    else:
        pytest.skip("there is no tmux here")
    with road:
        road.sees(FIRST)
        yield road
        road.type("q")
        assert road.ends() == 0


def _lines(seat: Seat) -> list[str]:
    return [line.rstrip() for line in seat.text().split("\n")]


def test_words_are_found_links_followed_and_copies_made_without_a_mouse(seat: Seat) -> None:
    seat.type("/")
    seat.sees("type words to find")
    seat.type("hysteria")
    seat.sees("hit 1 of")
    seat.type("\r")
    seat.sees("Esc list")
    found = seat.text()
    seat.type("\t\r")
    wait_until(lambda: seat.text() != found and "Esc list" in seat.text(), seat.text)
    seat.type("Y")
    seat.sees("clipboard")
    seat.type("H")
    seat.sees("hit 1 of")
    seat.type("M")
    seat.sees("terminal's own")


def test_sides_stand_in_equal_uncut_columns_and_stacked_where_narrow(seat: Seat) -> None:
    seat.type("2")
    seat.sees("UNITED STATES")
    shown = _lines(seat)
    head = next(line for line in shown if "UNITED STATES" in line and "RUSSIA" in line)
    at = head.index("│")
    body = shown[shown.index(head) + 2 : -1]
    assert sum(len(line) > at and line[at] == "│" for line in body) > 6
    assert not any(line.endswith("…") for line in body)
    seat.resize(44, 24)
    seat.sees("Asks")
    wait_until(lambda: not any(re.search(r"\w.*│.*\w", each) for each in _lines(seat)), seat.text)


def test_a_change_on_disk_leaves_the_reader_where_he_was(seat: Seat, tmp_path: Path) -> None:
    seat.type("4jjj")
    seat.sees(f"4 of {QUOTES}")
    # The page beside the list may follow a little later.
    seat.sees("Speaker")
    before = _lines(seat)[3:22]
    path = max((tmp_path / "brief").glob("*.yaml"))
    path.write_text(path.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    seat.sees("reloaded")
    assert _lines(seat)[3:22] == before


def test_what_a_side_has_said_on_the_same_matter_before(seat: Seat) -> None:
    seat.type("4f")
    seat.sees("filter this list")
    seat.type("by:russia issue:nato-door before:2022-01-21\r")
    seat.sees(f"of {QUOTES}")
    seat.sees("Sergei Ryabkov")
    wait_until(lambda: not any("21 Jan" in line for line in _lines(seat)[3:]), seat.text)
