"""More than anybody types: it takes no memory, is obeyed in its time, and holds up no end."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.terminal.seat import Seat, program, reader, wait_until
from tests.terminal.test_endings import STUCK

SHOWN = "In short"


def _interrupt(seat: Seat) -> None:
    """Press ctrl+c until it comes alone, behind all that is still on the line."""

    def ends() -> bool:
        seat.type("\x03")
        return seat.process.poll() is not None

    wait_until(ends, lambda: "an end")
    assert seat.ends() == 130


def _resident(seat: Seat) -> int:
    """Megabytes that the program takes."""
    pages = Path(f"/proc/{seat.process.pid}/statm").read_text().split()[1]
    return int(pages) * 4096 >> 20


def test_a_paste_without_an_end_takes_no_memory_and_ctrl_c_ends_it() -> None:
    with reader() as seat:
        seat.opens(SHOWN)
        before = _resident(seat)
        seat.type("\x1b[200~")
        for _ in range(200):
            seat.type("words and more words " * 1500)
        assert _resident(seat) - before < 60
        seat.type("q")
        _interrupt(seat)


def test_a_paste_that_is_too_long_is_lost_and_its_end_types_nothing() -> None:
    with reader() as seat:
        seat.opens(SHOWN)
        seat.type("/")
        seat.sees("type words to find")
        seat.type("\x1b[200~" + "q" * 1_200_000 + "\x1b[201~")
        seat.type("ferry")
        seat.sees("ferry")
        assert "qqq" not in seat.text()
        seat.type("\x03")
        assert seat.ends() == 130


def _fill(seat: Seat) -> int:
    """Type until the terminal takes no more; how much it took."""
    os.set_blocking(seat._master, False)
    taken = 0
    try:
        while taken < 5_000_000:
            taken += os.write(seat._master, b"j" * 4096)
    except BlockingIOError:
        return taken
    return taken


@pytest.mark.parametrize("way", ["signal", "line"])
def test_keys_that_cannot_be_obeyed_wait_in_the_terminal(way: str) -> None:
    with program(STUCK, controlling=way == "signal") as seat:
        seat.opens(SHOWN)
        seat.type("?")
        assert _fill(seat) < 1_000_000
        if way == "signal":
            seat.kill(signal.SIGTERM)
        else:
            seat.hang_up()
        assert seat.ends() == (143 if way == "signal" else 129)
        seat.leaves_nothing()


def test_many_keys_are_obeyed_one_after_another() -> None:
    with reader() as seat:
        seat.opens(SHOWN)
        seat.type("4" + "jk" * 400 + "q")
        assert seat.ends() == 0
